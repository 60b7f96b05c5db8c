import { invalid } from '../refusals.ts';
import { kindOf } from '../values.ts';
import { checkDistinct } from './check-condition.ts';
import type { Path } from './reader.ts';
import { resolved, type Scope } from './scope.ts';
import type { Source, Update } from './update.ts';

/** Refuses what DynamoDB refuses of an update before it looks at the item. */
export const checkUpdate = (update: Update, scope: Scope): void => {
  const paths = update.map(({ path }) => resolved(path, scope));
  for (const [at, path] of paths.entries())
    if (paths.slice(at + 1).some((other) => overlap(path, other)))
      throw invalid('Two document paths overlap with each other');
  for (const action of update) {
    if (action.does === 'SET') checkSource(action.source, scope);
    if (action.does === 'ADD') checkKind(action.value, ['N', 'SS', 'NS'], scope);
    if (action.does === 'DELETE') checkKind(action.value, ['SS', 'NS'], scope);
  }
};

const overlap = (a: Path, b: Path): boolean => a.slice(0, b.length).every((part, at) => part === b[at]);

const checkSource = (source: Source, scope: Scope): void => {
  if ('otherwise' in source) {
    if ('path' in source.otherwise) checkDistinct([{ path: source.unlessThere }, source.otherwise], scope);
    checkSource(source.otherwise, scope);
  }
  if (!('sum' in source)) return;
  for (const part of source.sum) {
    if ('value' in part) checkKind(part.value, ['N'], scope);
    checkSource(part, scope);
  }
};

const checkKind = (name: string, kinds: readonly string[], { values }: Scope): void => {
  const value = values[name];
  if (value && !kinds.includes(kindOf(value)))
    throw invalid(`Incorrect operand type for operator or function: ${kindOf(value)}`);
};
