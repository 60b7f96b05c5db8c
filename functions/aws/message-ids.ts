import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { environment } from '../environment.ts';
import { dynamodb, type Row, toRow } from './table.ts';

const schema = z.strictObject({ incident: z.string(), delivery: z.string() });

/** Which delivery a message of the mail or SMS service was. */
export type MessageOwner = z.output<typeof schema>;

const keyOf = (messageId: string) => ({ pk: `MESSAGE#${messageId}`, sk: 'MESSAGE' });

export const messageRow = (messageId: string, body: MessageOwner): Row => ({
  ...keyOf(messageId),
  kind: 'message',
  body,
});

/** Whose message it is, by the service's own id; null if none of ours was recorded under it, or not yet. */
export const ownerOf = async (messageId: string): Promise<MessageOwner | null> => {
  const { Item } = await dynamodb().send(
    new GetItemCommand({
      TableName: environment('INCIDENTS_TABLE'),
      Key: toRow(keyOf(messageId)),
      ConsistentRead: true,
    }),
  );
  return Item ? schema.parse(unmarshall(Item).body) : null;
};
