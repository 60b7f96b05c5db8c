import { randomUUID } from 'node:crypto';
import { QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import {
  type DirectoryEntry,
  directoryEntrySchema,
  type PersonEntry,
} from '../../shared/directory/history.ts';
import { sameContact } from '../../shared/directory/mark.ts';
import { contactsOf } from '../../shared/directory/marked.ts';
import type { Person } from '../../shared/directory/person.ts';
import { environment } from '../environment.ts';
import { log } from '../log.ts';
import { markKey, PEOPLE, proofKey } from './marks.ts';
import { dynamodb, toRow, writeAll } from './table.ts';

/** Beside the people in the directory's table: what was changed from the desk, by moment. */
const HISTORY = 'HISTORY';
const SHOWN = 50;

/**
 * Writes, adds or removes a person together with the entry that says so, all or nothing. A number or address that is gone
 * takes its mark and its proof with it: should somebody have it later, it is tried afresh.
 *
 * @param before as the person was read, null for somebody new: who was changed meanwhile is not overwritten
 * @param after null if the person is to go
 * @param also what is to be written with it
 * @returns false if they were changed meanwhile
 */
export const changePerson = async (
  before: Person | null,
  after: Person | null,
  entry: PersonEntry,
  also: readonly TransactWriteItem[] = [],
): Promise<boolean> => {
  const TableName = environment('DIRECTORY_TABLE');
  const condition = before
    ? { ConditionExpression: 'body = :before', ExpressionAttributeValues: toRow({ ':before': before }) }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  const key = { pk: PEOPLE, sk: entry.person };
  // The same address in other letters is the same: what is known of it stays.
  const kept = new Set(after ? contactsOf(after).map(({ contact }) => sameContact(contact)) : []);
  const gone = (before ? contactsOf(before) : []).filter(({ contact }) => !kept.has(sameContact(contact)));
  const written = await writeAll(dynamodb(), [
    after
      ? { Put: { TableName, Item: toRow({ ...key, kind: 'person', body: after }), ...condition } }
      : { Delete: { TableName, Key: toRow(key), ...condition } },
    putEntry(entry),
    ...gone.flatMap(({ contact }) =>
      [markKey(contact), proofKey(contact)].map((sk) => ({
        Delete: { TableName, Key: toRow({ pk: PEOPLE, sk }) },
      })),
    ),
    ...also,
  ]);
  return written.ok;
};

/** Writes down, together with what was changed, that it was. */
export const putEntry = (entry: DirectoryEntry): TransactWriteItem => ({
  Put: {
    TableName: environment('DIRECTORY_TABLE'),
    Item: toRow({ pk: HISTORY, sk: `${entry.at}#${randomUUID()}`, kind: 'change', body: entry }),
  },
});

/** Where in the history an older part of it begins, as `directoryHistory` said. */
export const isPlaceInHistory = (place: string): boolean => /^[\dT:.Z-]{20,30}#[\da-f-]{36}$/.test(place);

/**
 * The latest changes, the newest first.
 *
 * @param before where the part begins that is wanted, else with the newest
 * @returns and where what is older begins, if there is more
 */
export const directoryHistory = async (
  before?: string,
): Promise<{ readonly history: readonly DirectoryEntry[]; readonly older?: string }> => {
  const { Items = [], LastEvaluatedKey } = await dynamodb().send(
    new QueryCommand({
      TableName: environment('DIRECTORY_TABLE'),
      KeyConditionExpression: before ? 'pk = :history AND sk < :before' : 'pk = :history',
      ExpressionAttributeValues: toRow({ ':history': HISTORY, ...(before && { ':before': before }) }),
      ScanIndexForward: false,
      Limit: SHOWN,
    }),
  );
  const history = Items.flatMap((item) => {
    const { data } = directoryEntrySchema.safeParse(unmarshall(item).body);
    if (!data) log.error('directory.unreadable-row');
    return data ? [data] : [];
  });
  const older = LastEvaluatedKey?.sk?.S;
  return { history, ...(older && { older }) };
};
