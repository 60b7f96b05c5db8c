import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { environment } from '../environment.ts';
import { dynamodb, toRow } from './table.ts';
import { readRow } from './waiting.ts';

const KEY = { pk: 'RECONCILIATION', sk: 'BOOKMARK' };

/** After which name the nightly comparison of schedules goes on; empty for the beginning. */
export const readBookmark = async (): Promise<string> => {
  const after = Object((await readRow(KEY))?.body).after;
  return typeof after === 'string' ? after : '';
};

/** Keeps where it had to stop; empty when it came to the end. */
export const writeBookmark = async (after: string): Promise<void> => {
  await dynamodb().send(
    new PutItemCommand({
      TableName: environment('INCIDENTS_TABLE'),
      Item: toRow({ ...KEY, kind: 'bookmark', body: { after } }),
    }),
  );
};
