import type { TransactWriteItem, TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { commit, type OnWrite, type Step, tryStep } from './commit.ts';
import { cancelled, conditionReason, invalid, invalidReason, isInvalid, NO_REASON } from './refusals.ts';
import { checkParameters } from './request.ts';
import type { Table } from './table.ts';
import { checkOf, deleteOf, putOf, updateOf, type Write } from './writes.ts';

const PARAMETERS = new Set(['TransactItems']);
const SHARED = [
  'TableName',
  'ConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ReturnValuesOnConditionCheckFailure',
];
const KEYED = new Set([...SHARED, 'Key']);
const PUT = new Set([...SHARED, 'Item']);
const UPDATE = new Set([...KEYED, 'UpdateExpression']);

const MOST_ITEMS = 100;
const MOST_BYTES = 4 * 1024 * 1024;

/** Writes all items or none. What only an item shows becomes its reason; all else refuses the request as a whole. */
export const transactWriteItems = (
  tableOf: (name: string | undefined) => Table,
  input: TransactWriteItemsCommandInput,
  onWrite?: OnWrite,
): void => {
  checkParameters(input, PARAMETERS);
  const entries = input.TransactItems ?? [];
  if (entries.length < 1 || entries.length > MOST_ITEMS) throw invalid('A transaction has 1 to 100 items');
  const writes = entries.map((entry) => writeOf(tableOf, entry));
  checkDistinct(writes);
  const outcomes = writes.map(outcomeOf);
  if (outcomes.some((outcome) => !('next' in outcome)))
    throw cancelled(outcomes.map((outcome) => ('next' in outcome ? NO_REASON : outcome)));
  const steps = outcomes as Step[];
  const bytes = steps.reduce((sum, { next }) => sum + (next?.size ?? 0), 0);
  if (bytes > MOST_BYTES) throw invalid('Transaction payload size cannot exceed 4MB');
  commit(steps, onWrite);
};

const outcomeOf = (write: Write) => {
  const old = write.table.row(write.key);
  if (!write.allowed(old?.item)) return conditionReason(write.tells ? old?.item : undefined);
  const step = tryStep(write, old);
  return isInvalid(step) ? invalidReason(step) : step;
};

const writeOf = (tableOf: (name: string | undefined) => Table, entry: TransactWriteItem): Write => {
  const given = Object.values(entry).filter((one) => one !== undefined);
  if (given.length !== 1) throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  const { Put, Update, Delete, ConditionCheck } = entry;
  if (Put) {
    checkParameters(Put, PUT);
    return putOf(tableOf(Put.TableName), Put);
  }
  if (Update) {
    checkParameters(Update, UPDATE);
    if (Update.UpdateExpression === undefined)
      throw invalid('An update in a transaction must say what to do');
    return updateOf(tableOf(Update.TableName), Update);
  }
  if (Delete) {
    checkParameters(Delete, KEYED);
    return deleteOf(tableOf(Delete.TableName), Delete);
  }
  if (!ConditionCheck) throw invalid('An entry of a transaction that the model does not know');
  checkParameters(ConditionCheck, KEYED);
  return checkOf(tableOf(ConditionCheck.TableName), ConditionCheck);
};

const checkDistinct = (writes: readonly Write[]): void => {
  const seen = new Set(writes.map(({ table, key }) => JSON.stringify([table.name, key.pk, key.sk])));
  if (seen.size < writes.length)
    throw invalid('Transaction request cannot include multiple operations on one item');
};
