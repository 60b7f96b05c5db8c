import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { canonicalNumber, compareNumbers } from './decimal.ts';
import { compareStrings } from './order.ts';
import { invalid } from './refusals.ts';

export type Item = Record<string, AttributeValue>;

const KINDS = ['S', 'N', 'M', 'L', 'BOOL', 'NULL', 'SS', 'NS', 'B'] as const;
export type Kind = (typeof KINDS)[number];

/** Maps and lists within each other, as DynamoDB Local counts them. */
const DEEPEST = 31;

/** Which kind of value it is. Refuses none, several and sets of binaries, which the model does not know. */
export const kindOf = (value: AttributeValue): Kind => {
  const [kind, ...more] = Object.keys(value ?? {});
  if (more.length > 0 || !KINDS.includes(kind as Kind))
    throw invalid('An attribute value must have exactly one of the data types that the model knows');
  return kind as Kind;
};

/** The attribute of that name, whatever it is called: `constructor` is nobody's by inheritance. */
export const attributeOf = (item: Readonly<Item>, name: string): AttributeValue | undefined =>
  Object.hasOwn(item, name) ? item[name] : undefined;

/** An item as DynamoDB would give it back. What is right already is not copied. */
export const canonicalItem = (item: Item, depth = 0): Item => {
  let changed: Item | undefined;
  for (const [name, value] of Object.entries(item)) {
    if (name === '' || name === '__proto__') throw invalid('An attribute name that the model does not take');
    const canonical = canonicalValue(value, depth);
    if (canonical === value) continue;
    changed ??= { ...item };
    changed[name] = canonical;
  }
  return changed ?? item;
};

/** A value as DynamoDB would give it back: numbers in one form, sets in order. Refuses what it would not store. */
export const canonicalValue = (value: AttributeValue, depth = 0): AttributeValue => {
  if (depth > DEEPEST) throw invalid('Nesting Levels have exceeded supported limits');
  kindOf(value);
  if (value.S !== undefined) {
    checkText(value.S);
    return value;
  }
  if (value.N !== undefined) return canonicalOr(value, value.N, canonicalNumber(value.N), (N) => ({ N }));
  if (value.M) return canonicalOr(value, value.M, canonicalItem(value.M, depth + 1), (M) => ({ M }));
  if (value.L) return canonicalOr(value, value.L, canonicalList(value.L, depth + 1), (L) => ({ L }));
  if (value.SS) return canonicalOr(value, value.SS, canonicalStrings(value.SS), (SS) => ({ SS }));
  if (value.NS) return canonicalOr(value, value.NS, canonicalNumbers(value.NS), (NS) => ({ NS }));
  if (value.NULL === true || typeof value.BOOL === 'boolean' || value.B instanceof Uint8Array) return value;
  throw invalid('An attribute value that the model does not take');
};

const canonicalOr = <Part>(
  value: AttributeValue,
  given: Part,
  canonical: Part,
  make: (part: Part) => AttributeValue,
): AttributeValue => (given === canonical ? value : make(canonical));

const checkText = (text: string): void => {
  // DynamoDB's documentation does not say what becomes of half a surrogate pair.
  if (typeof text !== 'string' || !text.isWellFormed()) throw invalid('A string that is no Unicode text');
};

const canonicalList = (list: AttributeValue[], depth: number): AttributeValue[] => {
  const canonical = list.map((value) => canonicalValue(value, depth));
  return canonical.every((value, at) => value === list[at]) ? list : canonical;
};

const canonicalStrings = (set: string[]): string[] => {
  for (const text of set) checkText(text);
  return inOrder(set, set, compareStrings);
};

const canonicalNumbers = (set: string[]): string[] => inOrder(set, set.map(canonicalNumber), compareNumbers);

/** A set has no order; keeping it in one makes two equal sets look the same. */
const inOrder = (given: string[], set: string[], compare: (a: string, b: string) => number): string[] => {
  if (set.length === 0) throw invalid('A set may not be empty');
  const sorted = set.toSorted(compare);
  if (sorted.some((each, at) => at > 0 && each === sorted[at - 1]))
    throw invalid('A set contains duplicates');
  return sorted.every((each, at) => each === given[at]) ? given : sorted;
};
