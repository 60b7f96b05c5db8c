import {
  type AttributeValue,
  type DynamoDBClient,
  paginateQuery,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { scheduleDeadline } from '../functions/aws/schedules.ts';
import { deadlineSchema } from '../shared/incident/deadline.ts';
import type { VirtualClock } from './clock.ts';
import { TABLE_NAMES } from './environment.ts';

/**
 * Takes up what an earlier run left in the tables. AWS keeps the schedules and the time by itself; here both are in
 * memory, so the deadlines that still wait are handed to the Scheduler again, and the clock goes on from no earlier
 * than what has already happened.
 */
export const resume = async (
  client: DynamoDBClient,
  { clock, timeZone }: { clock: VirtualClock; timeZone: string },
): Promise<void> => {
  const TableName = TABLE_NAMES.incidents;
  const entries = paginateScan(
    { client },
    {
      TableName,
      FilterExpression: 'kind = :entry',
      ExpressionAttributeValues: { ':entry': { S: 'entry' } },
    },
  );
  for (const { body } of await rowsOf(entries)) {
    const { at } = Object(body) as { at?: unknown };
    if (typeof at === 'string') clock.moveTo(new Date(at));
  }
  const waiting = paginateQuery(
    { client },
    {
      TableName,
      IndexName: 'open',
      KeyConditionExpression: '#open = :open',
      ExpressionAttributeNames: { '#open': 'open' },
      ExpressionAttributeValues: { ':open': { S: 'open' } },
    },
  );
  for (const { pk, body } of await rowsOf(waiting)) {
    const deadline = deadlineSchema.safeParse(body);
    if (deadline.success)
      await scheduleDeadline(String(pk).slice('INCIDENT#'.length), deadline.data, timeZone);
  }
};

const rowsOf = async (pages: AsyncIterable<{ Items?: Record<string, AttributeValue>[] | undefined }>) => {
  const rows: Record<string, unknown>[] = [];
  for await (const { Items = [] } of pages) rows.push(...Items.map((item) => unmarshall(item)));
  return rows;
};
