import {
  type AttributeValue,
  DynamoDBClient,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { pause } from '../time.ts';
import { lazyClient } from './client.ts';
import { CLIENT_SETTINGS } from './failure.ts';

export const dynamodb = lazyClient('dynamodb', () => new DynamoDBClient(CLIENT_SETTINGS));

export type Row = Readonly<Record<string, unknown>>;

/** All rows of a case stand under one partition key. */
export const partitionOf = (incident: string): string => `INCIDENT#${incident}`;

export const toRow = (row: Row): Record<string, AttributeValue> =>
  marshall(row, { removeUndefinedValues: true });

/**
 * Every row under a partition key, in order of the sort key, read from the leader and page by page.
 *
 * @param prefix only those whose sort key begins so
 */
export const queryAll = async (
  client: DynamoDBClient,
  table: string,
  partition: string,
  prefix?: string,
): Promise<Row[]> => {
  const rows: Row[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
        ExpressionAttributeValues: {
          ':pk': { S: partition },
          ...(prefix !== undefined && { ':prefix': { S: prefix } }),
        },
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    rows.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    from = page.LastEvaluatedKey;
  } while (from);
  return rows;
};

/** A transaction's outcome: done, or refused by the conditions of some items, whose present rows come along. */
export type Written =
  | { readonly ok: true }
  | { readonly ok: false; readonly refused: readonly (Row | true | undefined)[] };

const CONFLICT_TRIES = 8;

/**
 * Writes all items or none. A condition that does not hold gives `ok: false`; `refused[i]` is then the row that stood
 * there (`true` if its condition failed without a row). Two transactions that meet on one item are tried again.
 */
export const writeAll = async (client: DynamoDBClient, items: TransactWriteItem[]): Promise<Written> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: items }));
      return { ok: true };
    } catch (thrown) {
      if (!(thrown instanceof TransactionCanceledException)) throw thrown;
      const reasons = thrown.CancellationReasons ?? [];
      if (reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) {
        return {
          ok: false,
          refused: reasons.map(({ Code, Item }) =>
            Code === 'ConditionalCheckFailed' ? (Item ? unmarshall(Item) : true) : undefined,
          ),
        };
      }
      if (attempt === CONFLICT_TRIES) throw thrown;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
};
