import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type DirectoryEntry, directoryEntrySchema } from '../../shared/directory/absence.ts';
import type { Person } from '../../shared/directory/person.ts';
import { environment } from '../environment.ts';
import { log } from '../log.ts';
import { PEOPLE } from './marks.ts';
import { dynamodb, toRow, writeAll } from './table.ts';

/** Beside the people in the directory's table: what was changed from the desk, by moment. */
const HISTORY = 'HISTORY';
const SHOWN = 50;

/**
 * Writes a person and the entry that says what was changed, both or neither.
 *
 * @param before as the person was read: who was changed meanwhile is not overwritten
 * @returns false if they were
 */
export const changePerson = async (
  before: Person,
  after: Person,
  entry: DirectoryEntry,
): Promise<boolean> => {
  const TableName = environment('DIRECTORY_TABLE');
  const written = await writeAll(dynamodb(), [
    {
      Put: {
        TableName,
        Item: toRow({ pk: PEOPLE, sk: after.id, kind: 'person', body: after }),
        ConditionExpression: 'body = :before',
        ExpressionAttributeValues: toRow({ ':before': before }),
      },
    },
    {
      Put: {
        TableName,
        Item: toRow({ pk: HISTORY, sk: `${entry.at}#${randomUUID()}`, kind: 'change', body: entry }),
      },
    },
  ]);
  return written.ok;
};

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
