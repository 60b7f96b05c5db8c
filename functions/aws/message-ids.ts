import * as z from 'zod/mini';
import { environment } from '../environment.ts';
import { dynamodb, queryAll, type Row } from './table.ts';

const schema = z.strictObject({ incident: z.string(), delivery: z.string() });

/** Which delivery a message of the mail or SMS service was. */
export type MessageOwner = z.output<typeof schema>;

const partitionOf = (messageId: string) => `MESSAGE#${messageId}`;

export const messageRow = (messageId: string, body: MessageOwner): Row => ({
  pk: partitionOf(messageId),
  sk: body.delivery,
  kind: 'message',
  body,
});

/**
 * Whose message it is, by the service's own id: one delivery, or all that went out together. Empty if none of ours was
 * recorded under it, or not yet.
 */
export const ownersOf = async (messageId: string): Promise<readonly MessageOwner[]> => {
  const rows = await queryAll(dynamodb(), environment('INCIDENTS_TABLE'), partitionOf(messageId));
  return rows.map(({ body }) => schema.parse(body));
};
