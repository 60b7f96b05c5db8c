import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { addNumbers, compareNumbers, negated } from '../decimal.ts';
import { compareStrings } from '../order.ts';
import { invalid } from '../refusals.ts';
import { attributeOf, type Item } from '../values.ts';
import type { Path } from './reader.ts';
import { resolved, type Scope, valueAt, valueFor } from './scope.ts';
import type { Source, Update } from './update.ts';

/**
 * The item after an update. Everything is read from the item as it was before. What stays the same is shared with it.
 *
 * @throws ValidationException for what only the item shows: a path that leads nowhere, a sum of what is no number
 */
export const applyUpdate = (update: Update, before: Item, scope: Scope): Item =>
  update.reduce((item, action) => {
    const path = resolved(action.path, scope);
    switch (action.does) {
      case 'SET': {
        const value = read(action.source, before, scope);
        return changedAt(item, path, () => value);
      }
      case 'REMOVE':
        return changedAt(item, path, () => undefined);
      case 'ADD':
        return changedAt(item, path, (old) => added(old, scope.values[action.value] as AttributeValue));
      default:
        return changedAt(item, path, (old) => lessened(old, scope.values[action.value] as AttributeValue));
    }
  }, before);

const changedAt = (
  item: Item,
  [name = '', ...inside]: Path,
  change: (old: AttributeValue | undefined) => AttributeValue | undefined,
): Item => {
  const old = attributeOf(item, name);
  if (inside.length > 0) {
    if (!old?.M) throw invalid('The document path provided in the update expression is invalid for update');
    return { ...item, [name]: { M: changedAt(old.M, inside, change) } };
  }
  const value = change(old);
  if (value !== undefined) return { ...item, [name]: value };
  if (old === undefined) return item;
  const { [name]: _, ...rest } = item;
  return rest;
};

const read = (source: Source, item: Item, scope: Scope): AttributeValue => {
  if ('unlessThere' in source) {
    // Read even if it is not needed: DynamoDB Local refuses one that is not there.
    const otherwise = read(source.otherwise, item, scope);
    return valueAt(item, resolved(source.unlessThere, scope)) ?? otherwise;
  }
  if ('sum' in source) {
    const [a, b] = source.sum.map((part) => read(part, item, scope).N);
    if (a === undefined || b === undefined) throw wrongKind();
    return { N: addNumbers(a, source.sign === '-' ? negated(b) : b) };
  }
  const value = valueFor(source, item, scope);
  if (!value) throw invalid('The provided expression refers to an attribute that does not exist in the item');
  return value;
};

const added = (old: AttributeValue | undefined, more: AttributeValue): AttributeValue => {
  if (!old) return more;
  if (old.N !== undefined && more.N !== undefined) return { N: addNumbers(old.N, more.N) };
  if (old.SS && more.SS) return { SS: [...new Set([...old.SS, ...more.SS])].sort(compareStrings) };
  if (old.NS && more.NS) return { NS: [...new Set([...old.NS, ...more.NS])].sort(compareNumbers) };
  throw wrongKind();
};

/** A set without some elements; without any element left there is no set either. */
const lessened = (old: AttributeValue | undefined, less: AttributeValue): AttributeValue | undefined => {
  if (!old) return undefined;
  const without = (set: string[], gone: string[]) => set.filter((each) => !gone.includes(each));
  if (old.SS && less.SS) return setOrNothing('SS', without(old.SS, less.SS));
  if (old.NS && less.NS) return setOrNothing('NS', without(old.NS, less.NS));
  throw wrongKind();
};

const setOrNothing = (kind: 'SS' | 'NS', set: string[]): AttributeValue | undefined =>
  set.length === 0 ? undefined : kind === 'SS' ? { SS: set } : { NS: set };

const wrongKind = () => invalid('An operand in the update expression has an incorrect data type');
