import type { ConditionCheck, Delete, Put, Update } from '@aws-sdk/client-dynamodb';
import { applyUpdate } from './expressions/apply-update.ts';
import { checkCondition } from './expressions/check-condition.ts';
import { checkUpdate } from './expressions/check-update.ts';
import { parseCondition } from './expressions/condition.ts';
import { holds } from './expressions/holds.ts';
import { type Placeholders, resolved, scopeOf } from './expressions/scope.ts';
import { parseUpdate } from './expressions/update.ts';
import { checkIndexKeys, checkPaths, keyOf, keyOfItem } from './keys.ts';
import { invalid } from './refusals.ts';
import { checkOneOf } from './request.ts';
import { checkedSize } from './size.ts';
import type { Key, Table } from './table.ts';
import { canonicalItem, type Item } from './values.ts';

/** A change of one item, with everything checked that does not depend on the item. */
export interface Write {
  readonly table: Table;
  readonly key: Key;
  /** Whether the condition holds, and with it the change may be made. */
  readonly allowed: (old: Readonly<Item> | undefined) => boolean;
  /** Whether a refusal brings the item along that stands there. */
  readonly tells: boolean;
  /** @throws ValidationException if the item does not allow the change, whatever the condition says */
  readonly next: (old: Readonly<Item> | undefined) => Readonly<Item> | undefined;
  /** The paths that an update names. */
  readonly paths: readonly (readonly string[])[];
}

type Conditional = Placeholders & Pick<Put, 'ConditionExpression' | 'ReturnValuesOnConditionCheckFailure'>;
/** The parts of a request that a transaction's entries have too. */
type Given<Entry> = Partial<Omit<Entry, 'TableName'>> & Conditional;

export const putOf = (table: Table, input: Given<Put>): Write => {
  const item = canonicalItem(input.Item ?? {});
  const key = keyOfItem(table, item);
  checkedSize(item);
  return { table, key, ...guard(input), next: () => item, paths: [] };
};

export const deleteOf = (table: Table, input: Given<Delete>): Write => {
  const key = keyOf(table, input.Key);
  return { table, key, ...guard(input), next: () => undefined, paths: [] };
};

export const checkOf = (table: Table, input: Given<ConditionCheck>): Write => {
  if (input.ConditionExpression === undefined) throw invalid('A condition check must have a condition');
  const key = keyOf(table, input.Key);
  return { table, key, ...guard(input), next: (old) => old, paths: [] };
};

/** Without an update expression it creates the item or does nothing. */
export const updateOf = (table: Table, input: Given<Update>): Write => {
  const key = keyOf(table, input.Key);
  const parsed = input.UpdateExpression === undefined ? undefined : parseUpdate(input.UpdateExpression);
  const { scope, allowed, tells } = guard(input, parsed);
  const update = parsed?.meaning ?? [];
  checkUpdate(update, scope);
  const paths = update.map(({ path }) => resolved(path, scope));
  return {
    table,
    key,
    allowed,
    tells,
    next: (old) => {
      checkPaths(table, paths);
      const item = applyUpdate(update, old ?? canonicalItem(input.Key ?? {}), scope);
      checkIndexKeys(table, item);
      return item;
    },
    paths,
  };
};

const guard = (input: Conditional, beside?: ReturnType<typeof parseUpdate>) => {
  checkOneOf('ReturnValuesOnConditionCheckFailure', input.ReturnValuesOnConditionCheckFailure, TELLING);
  const condition =
    input.ConditionExpression === undefined ? undefined : parseCondition(input.ConditionExpression);
  const scope = scopeOf(
    input,
    [condition, beside].filter((parsed) => parsed !== undefined),
  );
  if (condition) checkCondition(condition.meaning, scope);
  return {
    scope,
    allowed: (old: Readonly<Item> | undefined) => !condition || holds(condition.meaning, old, scope),
    tells: input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD',
  };
};

const TELLING = ['NONE', 'ALL_OLD'];
