import type {
  DeleteItemCommandInput,
  PutItemCommandInput,
  UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { commit, type OnWrite, type Step, stepOf } from './commit.ts';
import { conditionFailed, invalid } from './refusals.ts';
import { checkOneOf, checkParameters } from './request.ts';
import type { Table } from './table.ts';
import { attributeOf, type Item } from './values.ts';
import { deleteOf, putOf, updateOf, type Write } from './writes.ts';

const SHARED = [
  'TableName',
  'ConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ReturnValues',
  'ReturnValuesOnConditionCheckFailure',
];
const PUT = new Set([...SHARED, 'Item']);
const DELETE = new Set([...SHARED, 'Key']);
const UPDATE = new Set([...SHARED, 'Key', 'UpdateExpression']);

interface Told {
  Attributes?: Record<string, Item[string]>;
}

export const putItem = (table: Table, input: PutItemCommandInput, onWrite?: OnWrite): Told => {
  checkParameters(input, PUT);
  checkOneOf('ReturnValues', input.ReturnValues, ['NONE', 'ALL_OLD']);
  return told(input.ReturnValues, write(putOf(table, input), onWrite));
};

export const deleteItem = (table: Table, input: DeleteItemCommandInput, onWrite?: OnWrite): Told => {
  checkParameters(input, DELETE);
  checkOneOf('ReturnValues', input.ReturnValues, ['NONE', 'ALL_OLD']);
  return told(input.ReturnValues, write(deleteOf(table, input), onWrite));
};

export const updateItem = (table: Table, input: UpdateItemCommandInput, onWrite?: OnWrite): Told => {
  checkParameters(input, UPDATE);
  checkOneOf('ReturnValues', input.ReturnValues, ['NONE', 'ALL_OLD', 'ALL_NEW', 'UPDATED_NEW']);
  const update = updateOf(table, input);
  // DynamoDB then gives the part that changed, DynamoDB Local the whole attribute.
  if (input.ReturnValues === 'UPDATED_NEW' && update.paths.some((path) => path.length > 1))
    throw invalid('The model does not know UPDATED_NEW of a nested path');
  return told(input.ReturnValues, write(update, onWrite));
};

const write = (one: Write, onWrite: OnWrite | undefined): Step => {
  const old = one.table.row(one.key);
  if (!one.allowed(old?.item)) throw conditionFailed(one.tells ? old?.item : undefined);
  const step = stepOf(one, old);
  commit([step], onWrite);
  return step;
};

const told = (asked: string | undefined, { write: { paths }, old, next }: Step): Told => {
  const item = asked === 'ALL_OLD' ? old?.item : next?.item;
  if (asked === undefined || asked === 'NONE' || !item) return {};
  if (asked !== 'UPDATED_NEW') return { Attributes: item };
  const Attributes: Item = {};
  for (const [name = ''] of paths) {
    const value = attributeOf(item, name);
    if (value) Attributes[name] = value;
  }
  return Object.keys(Attributes).length > 0 ? { Attributes } : {};
};
