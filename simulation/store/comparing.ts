import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { compareNumbers } from './decimal.ts';
import { compareStrings } from './order.ts';
import { invalid } from './refusals.ts';
import { attributeOf, type Item, kindOf } from './values.ts';

/** Whether two canonical values are the same, however deep. */
export const equalValues = (a: AttributeValue, b: AttributeValue): boolean => {
  if (a === b) return true;
  if (a.S !== undefined) return a.S === b.S;
  if (a.N !== undefined) return a.N === b.N;
  if (a.M) return b.M !== undefined && equalItems(a.M, b.M);
  if (a.L) return b.L !== undefined && equalLists(a.L, b.L, equalValues);
  if (a.SS) return b.SS !== undefined && equalLists(a.SS, b.SS, Object.is);
  if (a.NS) return b.NS !== undefined && equalLists(a.NS, b.NS, Object.is);
  if (a.B) return b.B !== undefined && equalLists(a.B, b.B, Object.is);
  return kindOf(a) === kindOf(b) && a.BOOL === b.BOOL;
};

export const equalItems = (a: Readonly<Item>, b: Readonly<Item>): boolean => {
  if (a === b) return true;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => {
    const [one, other] = [attributeOf(a, name), attributeOf(b, name)];
    return one !== undefined && other !== undefined && equalValues(one, other);
  });
};

const equalLists = <Part>(
  a: ArrayLike<Part>,
  b: ArrayLike<Part>,
  equal: (one: Part, other: Part) => boolean,
): boolean => {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (!equal(a[at] as Part, b[at] as Part)) return false;
  return true;
};

/** How two canonical values stand to each other; undefined if they are of kinds that have no order. */
export const orderOf = (a: AttributeValue, b: AttributeValue): number | undefined => {
  if (a.S !== undefined && b.S !== undefined) return compareStrings(a.S, b.S);
  if (a.N !== undefined && b.N !== undefined) return compareNumbers(a.N, b.N);
  if (a.B && b.B) throw invalid('The model does not order binaries');
  return undefined;
};

/** What the function `contains` says: a part of a string, or an element of a set or list. */
export const containsValue = (whole: AttributeValue, part: AttributeValue): boolean => {
  if (whole.B && part.B) throw invalid('The model does not search in binaries');
  if (whole.S !== undefined) return part.S !== undefined && whole.S.includes(part.S);
  if (whole.SS) return part.S !== undefined && whole.SS.includes(part.S);
  if (whole.NS) return part.N !== undefined && whole.NS.includes(part.N);
  return whole.L?.some((each) => equalValues(each, part)) ?? false;
};

/** What the function `begins_with` says. */
export const beginsWithValue = (whole: AttributeValue, start: AttributeValue): boolean => {
  if (whole.B && start.B) throw invalid('The model does not search in binaries');
  return whole.S !== undefined && start.S !== undefined && whole.S.startsWith(start.S);
};
