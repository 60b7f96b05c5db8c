import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { checkCondition } from './expressions/check-condition.ts';
import { type Condition, parseCondition } from './expressions/condition.ts';
import { type Placeholders, resolved, type Scope, scopeOf } from './expressions/scope.ts';
import { keyText } from './keys.ts';
import { compareStrings } from './order.ts';
import { invalid } from './refusals.ts';
import type { Readable } from './table.ts';

/** What a key condition selects. */
export interface Range {
  readonly partition: string;
  /** Where a sort key stands: before the range, in it (0) or after it. */
  readonly side: (sort: string) => number;
}

/** Reads a key condition: the partition, and perhaps a condition on the sort key. Refuses everything else. */
export const rangeOf = (
  text: string | undefined,
  placeholders: Placeholders,
  { partitionKey, sortKey }: Readable,
): Range => {
  if (text === undefined) throw invalid('KeyConditionExpression must be specified in the request');
  const parsed = parseCondition(text);
  const scope = scopeOf(placeholders, [parsed]);
  checkCondition(parsed.meaning, scope);
  const conditions = conditionsOf(parsed.meaning).map((one) => onKey(one, scope));
  const of = (key: string) => conditions.filter(({ name }) => name === key);
  const [[partition], [sort]] = [of(partitionKey), of(sortKey)];
  if (partition?.is !== '=' || conditions.length !== (sort ? 2 : 1))
    throw invalid('Query key condition not supported');
  return { partition: partition.values[0] ?? '', side: sort ? sideOf(sort) : () => 0 };
};

const sideOf = ({ is, values }: ReturnType<typeof onKey>): Range['side'] => {
  const side = SIDES[is];
  if (!side) throw invalid(`Invalid operator used in KeyConditionExpression: ${is}`);
  return side(values[0] ?? '', values[1] ?? '');
};

const conditionsOf = (condition: Condition): Condition[] =>
  condition.is === 'and' ? condition.parts.flatMap(conditionsOf) : [condition];

/** A condition on one key, with strings to compare it to. The key stands first: the model does not turn it around. */
const onKey = (condition: Condition, scope: Scope) => {
  if (!('operands' in condition))
    throw invalid(`Invalid operator used in KeyConditionExpression: ${condition.is}`);
  const [first, ...rest] = condition.operands;
  const path = first && 'path' in first ? resolved(first.path, scope) : [];
  const [name] = path;
  if (name === undefined || path.length > 1) throw invalid('Invalid condition in KeyConditionExpression');
  const values = rest.map((operand): AttributeValue | undefined =>
    'value' in operand ? scope.values[operand.value] : undefined,
  );
  return { is: condition.is, name, values: values.map((value) => keyText(value, name)) };
};

type Side = Range['side'];
const compared =
  (adjust: (order: number) => number) =>
  (to: string): Side => {
    return (sort) => adjust(compareStrings(sort, to));
  };

const SIDES: Partial<Record<Condition['is'], (first: string, second: string) => Side>> = {
  '=': compared((order) => order),
  '<': compared((order) => (order < 0 ? 0 : 1)),
  '<=': compared((order) => (order <= 0 ? 0 : 1)),
  '>': compared((order) => (order > 0 ? 0 : -1)),
  '>=': compared((order) => (order >= 0 ? 0 : -1)),
  between: (low, high) => (sort) =>
    compareStrings(sort, low) < 0 ? -1 : compareStrings(sort, high) > 0 ? 1 : 0,
  begins_with: (start) => (sort) => (sort.startsWith(start) ? 0 : compareStrings(sort, start)),
};
