import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { TABLE_NAMES } from './environment.ts';

/** The key of a row in the index of what waits, and since when, or from when on, it is due. */
export interface WaitingRow {
  readonly pk: string;
  readonly sk: string;
  readonly due: string;
}

/** What waits to be done, oldest first. @param until only what is due by then */
export const waitingRows = async (client: DynamoDBClient, until?: Date): Promise<readonly WaitingRow[]> => {
  const rows: WaitingRow[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: TABLE_NAMES.incidents,
      IndexName: 'open',
      KeyConditionExpression: until ? '#open = :work AND #due <= :until' : '#open = :work',
      ExpressionAttributeNames: { '#open': 'open', ...(until && { '#due': 'due' }) },
      ExpressionAttributeValues: { ':work': { S: 'work' }, ...(until && { ':until': { S: until.toISOString() } }) },
    },
  );
  for await (const { Items = [] } of pages)
    rows.push(...Items.map(({ pk, sk, due }) => ({ pk: pk?.S ?? '', sk: sk?.S ?? '', due: due?.S ?? '' })));
  return rows;
};
