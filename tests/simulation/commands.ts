import {
  type AttributeValue,
  type ConditionCheck,
  DeleteItemCommand,
  type DeleteItemCommandInput,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type Update,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from './engines.ts';

export type Item = Record<string, AttributeValue>;

export const S = (text: string): AttributeValue => ({ S: text });
export const N = (number: number | string): AttributeValue => ({ N: String(number) });
export const SS = (...set: string[]): AttributeValue => ({ SS: set });

/** Placeholders: `:name` stands for a value, `#name` for the name itself. */
export type Given = Record<string, AttributeValue>;

/** The table and the placeholders of an expression, each only if there are some. */
const expression = (text: string, given: Given = {}) => {
  const names = [...new Set(text.match(/#\w+/g))].map((name) => [name, name.slice(1)]);
  return {
    ...(names.length > 0 && { ExpressionAttributeNames: Object.fromEntries(names) }),
    ...(Object.keys(given).length > 0 && { ExpressionAttributeValues: given }),
  };
};

/** A condition with its placeholders, asking for the item that stands in its way. */
export const when = (ConditionExpression: string, given?: Given) => ({
  ConditionExpression,
  ...expression(ConditionExpression, given),
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
});

/** An update with its placeholders, and perhaps a condition that shares them. */
export const change = (UpdateExpression: string, given?: Given, ConditionExpression?: string) => ({
  UpdateExpression,
  ...expression(`${UpdateExpression} ${ConditionExpression ?? ''}`, given),
  ...(ConditionExpression !== undefined && { ConditionExpression }),
});

/** The commands on one partition of the table, by sort key. */
export const commandsOn = (partition: string) => {
  const key = (sk: string): Item => ({ pk: S(partition), sk: S(sk) });
  return {
    key,
    get: (sk: string) => new GetItemCommand({ TableName: TABLE, Key: key(sk), ConsistentRead: true }),
    put: (sk: string, item: Item = {}, more: Partial<PutItemCommandInput> = {}) =>
      new PutItemCommand({ TableName: TABLE, Item: { ...key(sk), ...item }, ...more }),
    update: (sk: string, more: Partial<UpdateItemCommandInput> = {}) =>
      new UpdateItemCommand({ TableName: TABLE, Key: key(sk), ReturnValues: 'ALL_NEW', ...more }),
    remove: (sk: string, more: Partial<DeleteItemCommandInput> = {}) =>
      new DeleteItemCommand({ TableName: TABLE, Key: key(sk), ...more }),
    /** Without a condition of its own: all of the partition. */
    query: (condition = '', given: Given = {}, more: Partial<QueryCommandInput> = {}) => {
      const text = `pk = :pk${condition}`;
      return new QueryCommand({
        TableName: TABLE,
        KeyConditionExpression: text,
        ...expression(text, { ':pk': S(partition), ...given }),
        ...more,
      });
    },
    /** What of the partition stands in the index under `open`. */
    standing: (open: string, more: Partial<QueryCommandInput> = {}) =>
      new QueryCommand({
        TableName: TABLE,
        IndexName: 'open',
        KeyConditionExpression: '#open = :open',
        ...expression('#open', { ':open': S(open) }),
        ...more,
      }),
    transaction: (...TransactItems: TransactWriteItem[]) => new TransactWriteItemsCommand({ TransactItems }),
    putting: (sk: string, item: Item = {}, more = {}): TransactWriteItem => ({
      Put: { TableName: TABLE, Item: { ...key(sk), ...item }, ...more },
    }),
    updating: (sk: string, more: Partial<Update>): TransactWriteItem => ({
      Update: { TableName: TABLE, Key: key(sk), ...more } as Update,
    }),
    removing: (sk: string, more = {}): TransactWriteItem => ({
      Delete: { TableName: TABLE, Key: key(sk), ...more },
    }),
    checking: (sk: string, more: Partial<ConditionCheck>): TransactWriteItem => ({
      ConditionCheck: { TableName: TABLE, Key: key(sk), ...more } as ConditionCheck,
    }),
  };
};
