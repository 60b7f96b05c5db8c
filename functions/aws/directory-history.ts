import { randomUUID } from 'node:crypto';
import { QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import {
  type DirectoryEntry,
  directoryEntrySchema,
  type PersonEntry,
} from '../../shared/directory/history.ts';
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
  const kept = new Set(after ? contactsOf(after).map(({ contact }) => contact) : []);
  const gone = (before ? contactsOf(before) : []).filter(({ contact }) => !kept.has(contact));
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

/** The latest changes, the newest first. */
export const directoryHistory = async (): Promise<readonly DirectoryEntry[]> => {
  const { Items = [] } = await dynamodb().send(
    new QueryCommand({
      TableName: environment('DIRECTORY_TABLE'),
      KeyConditionExpression: 'pk = :history',
      ExpressionAttributeValues: { ':history': { S: HISTORY } },
      ScanIndexForward: false,
      Limit: SHOWN,
    }),
  );
  return Items.flatMap((item) => {
    const { data } = directoryEntrySchema.safeParse(unmarshall(item).body);
    if (!data) log.error('directory.unreadable-row');
    return data ? [data] : [];
  });
};
