import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { invalid } from '../refusals.ts';
import { attributeOf, canonicalValue, type Item } from '../values.ts';
import type { Operand, Parsed, Path } from './reader.ts';

/** What a request's placeholders stand for. */
export interface Scope {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Item>;
}

/** The part of a request that its expressions share. */
export interface Placeholders {
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Record<string, AttributeValue> | undefined;
}

/** The placeholders of a request. Refuses those that its expressions lack, and those that none of them uses. */
export const scopeOf = (
  { ExpressionAttributeNames: names, ExpressionAttributeValues: given }: Placeholders,
  expressions: readonly Parsed<unknown>[],
): Scope => {
  const values: Item = {};
  for (const [name, value] of Object.entries(given ?? {})) values[name] = canonicalValue(value);
  checkUse('Names', /^#[A-Za-z0-9_]+$/, names, union(expressions.map((each) => each.names)));
  checkUse('Values', /^:[A-Za-z0-9_]+$/, given, union(expressions.map((each) => each.values)));
  if (Object.values(names ?? {}).includes('')) throw invalid('Empty attribute name');
  return { names: names ?? {}, values };
};

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  sets.length === 1 && sets[0] ? sets[0] : new Set(sets.flatMap((set) => [...set]));

const checkUse = (what: string, form: RegExp, given: object | undefined, used: ReadonlySet<string>): void => {
  const names = given && Object.keys(given);
  if (names?.length === 0) throw invalid(`ExpressionAttribute${what} must not be empty`);
  for (const name of names ?? []) {
    if (!form.test(name)) throw invalid(`ExpressionAttribute${what} contains invalid key: ${name}`);
    if (!used.has(name)) throw invalid(`Value provided in ExpressionAttribute${what} unused: ${name}`);
  }
  // All that are given are used: if there are more uses, one of them is not given.
  if (used.size > (names?.length ?? 0)) throw invalid(`An ExpressionAttribute${what} used is not defined`);
};

/** A path with its `#names` replaced. */
export const resolved = (path: Path, { names }: Scope): Path =>
  path.map((part) => (part.startsWith('#') ? (names[part] ?? part) : part));

/** What stands at a path; undefined if nothing does, or the way there is no map. */
export const valueAt = (item: Readonly<Item>, path: Path): AttributeValue | undefined => {
  let found: AttributeValue | undefined = { M: item };
  for (const name of path) {
    if (!found?.M) return undefined;
    found = attributeOf(found.M, name);
  }
  return found;
};

/** What an operand stands for. */
export const valueFor = (operand: Operand, item: Readonly<Item>, scope: Scope): AttributeValue | undefined =>
  'value' in operand ? scope.values[operand.value] : valueAt(item, resolved(operand.path, scope));
