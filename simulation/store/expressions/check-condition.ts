import { equalValues, orderOf } from '../comparing.ts';
import { invalid } from '../refusals.ts';
import { type Kind, kindOf } from '../values.ts';
import type { Condition } from './condition.ts';
import type { Operand } from './reader.ts';
import { resolved, type Scope } from './scope.ts';

/** Refuses what DynamoDB refuses of a condition before it looks at any item. */
export const checkCondition = (condition: Condition, scope: Scope): void => {
  if ('part' in condition) checkCondition(condition.part, scope);
  else if ('parts' in condition) for (const part of condition.parts) checkCondition(part, scope);
  else {
    checkDistinct(condition.operands, scope);
    checkKinds(condition.is, condition.operands, scope);
    if (condition.is === 'between') checkBounds(condition.operands, scope);
  }
};

/** Refuses an operator or function whose first operand is a path that comes again among the others. */
export const checkDistinct = ([first, ...rest]: readonly Operand[], scope: Scope): void => {
  if (!first || !('path' in first)) return;
  const path = resolved(first.path, scope);
  const isSame = (other: Operand) => {
    const its = 'path' in other ? resolved(other.path, scope) : [];
    return its.length === path.length && its.every((part, at) => part === path[at]);
  };
  if (rest.some(isSame)) throw invalid('The first operand must be distinct from the remaining operands');
};

/** What `<` and its like put in order, as far as the model goes: DynamoDB orders binaries too. */
const ORDERED: readonly Kind[] = ['S', 'N'];

const checkKinds = (is: Condition['is'], operands: readonly Operand[], scope: Scope): void => {
  const kinds =
    is === 'begins_with' ? ['S'] : ['<', '<=', '>', '>=', 'between'].includes(is) ? ORDERED : null;
  for (const operand of kinds ? operands : []) {
    const value = 'value' in operand ? scope.values[operand.value] : undefined;
    if (value && !kinds?.includes(kindOf(value)))
      throw invalid(`Incorrect operand type for operator or function: ${is}, ${kindOf(value)}`);
  }
};

const checkBounds = ([, ...bounds]: readonly Operand[], scope: Scope): void => {
  const [low, high] = bounds.map((bound) => ('value' in bound ? scope.values[bound.value] : undefined));
  if (!low || !high || equalValues(low, high)) return;
  if ((orderOf(low, high) ?? 1) > 0)
    throw invalid('The BETWEEN operator requires an upper bound of the same type, not below the lower bound');
};
