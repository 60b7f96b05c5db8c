import { type DynamoDBClient, GetItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { scheduleDeadline } from '../functions/aws/schedules.ts';
import { deadlineSchema } from '../shared/incident/deadline.ts';
import type { VirtualClock } from './clock.ts';
import { TABLE_NAMES } from './environment.ts';
import { waitingRows } from './waiting.ts';

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
  for await (const { Items = [] } of entries)
    for (const item of Items) {
      const { at } = Object(unmarshall(item).body) as { at?: unknown };
      if (typeof at === 'string') clock.moveTo(new Date(at));
    }
  for (const { pk, sk } of await waitingRows(client)) {
    if (!sk.startsWith('DEADLINE#')) continue;
    // The index holds keys only.
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: { pk: { S: pk }, sk: { S: sk } } }),
    );
    const deadline = deadlineSchema.safeParse(Item && unmarshall(Item).body);
    if (deadline.success) await scheduleDeadline(pk.slice('INCIDENT#'.length), deadline.data, timeZone);
  }
};
