import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { deadlinesAmong } from '../functions/aws/deadlines.ts';
import { scheduleDeadline } from '../functions/aws/schedules.ts';
import { inHand } from '../functions/aws/waiting.ts';
import type { VirtualClock } from './clock.ts';
import { TABLE_NAMES } from './environment.ts';

/**
 * Takes up what an earlier run left in the tables. AWS keeps the schedules and the time by itself; here both are in
 * memory, so the deadlines that the Scheduler had are handed to it again, and the clock goes on from no earlier
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
  for await (const { Items = [] } of entries)
    for (const item of Items) {
      const { at } = Object(unmarshall(item).body) as { at?: unknown };
      if (typeof at === 'string') clock.moveTo(new Date(at));
    }
  for await (const deadline of deadlinesAmong(inHand())) await scheduleDeadline(deadline, timeZone);
};
