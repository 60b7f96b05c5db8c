import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { beginsWithValue, containsValue, equalValues, orderOf } from '../comparing.ts';
import type { Item } from '../values.ts';
import type { Condition } from './condition.ts';
import { type Scope, valueFor } from './scope.ts';

/** Whether a condition is true of an item; of one that is not there, as of one without attributes. */
export const holds = (condition: Condition, item: Readonly<Item> | undefined, scope: Scope): boolean => {
  switch (condition.is) {
    case 'and':
      return condition.parts.every((part) => holds(part, item, scope));
    case 'or':
      return condition.parts.some((part) => holds(part, item, scope));
    case 'not':
      return !holds(condition.part, item, scope);
    default:
      return isTrue[condition.is](
        ...(condition.operands.map((operand) => valueFor(operand, item ?? {}, scope)) as [Value]),
      );
  }
};

type Value = AttributeValue | undefined;

/** What is missing equals nothing, differs from everything and has no order. */
const equal = (a: Value, b: Value): boolean => a !== undefined && b !== undefined && equalValues(a, b);

const ordered =
  (fits: (order: number) => boolean) =>
  (a: Value, b: Value): boolean => {
    const order = a && b && orderOf(a, b);
    return order !== undefined && fits(order);
  };

const atMost = ordered((order) => order <= 0);
const both = (decide: (a: AttributeValue, b: AttributeValue) => boolean) => (a: Value, b: Value) =>
  a !== undefined && b !== undefined && decide(a, b);

const isTrue: Record<
  Exclude<Condition['is'], 'and' | 'or' | 'not'>,
  (first: Value, ...rest: Value[]) => boolean
> = {
  '=': equal,
  '<>': (a, b) => !equal(a, b),
  '<': ordered((order) => order < 0),
  '<=': atMost,
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
  between: (value, low, high) => atMost(low, value) && atMost(value, high),
  in: (value, ...among) => among.some((each) => equal(value, each)),
  attribute_exists: (value) => value !== undefined,
  attribute_not_exists: (value) => value === undefined,
  begins_with: both(beginsWithValue),
  contains: both(containsValue),
};
