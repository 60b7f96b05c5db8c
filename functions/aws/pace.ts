import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../shared/calendar/zoned.ts';
import { environment } from '../environment.ts';
import { dynamodb, toRow } from './table.ts';

/**
 * Counts the entries that have spoken in an hour, to tell a flood.
 *
 * @param more 1 for an entry that speaks for the first time, 0 to look only
 */
export const spokenThisHour = async (now: Instant, more: 0 | 1): Promise<number> => {
  const { Attributes } = await dynamodb().send(
    new UpdateItemCommand({
      TableName: environment('INCIDENTS_TABLE'),
      Key: toRow({ pk: `PACE#${now.slice(0, 13)}`, sk: 'PACE' }),
      UpdateExpression: 'ADD #count :more',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':more': { N: String(more) } },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return Number(Attributes?.count?.N ?? 0);
};
