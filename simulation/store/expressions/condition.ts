import { invalid } from '../refusals.ts';
import { type Operand, parsedOnce, type Reader } from './reader.ts';

const COMPARATORS = ['=', '<>', '<', '<=', '>', '>='] as const;
export type Comparator = (typeof COMPARATORS)[number];

const FUNCTIONS = { attribute_exists: 1, attribute_not_exists: 1, begins_with: 2, contains: 2 } as const;
export type Predicate = keyof typeof FUNCTIONS;

/** What a condition or a key condition says. */
export type Condition =
  | { readonly is: 'and' | 'or'; readonly parts: readonly [Condition, Condition] }
  | { readonly is: 'not'; readonly part: Condition }
  | {
      readonly is: Comparator | 'between' | 'in' | Predicate;
      /** In the order in which they are written. */
      readonly operands: readonly Operand[];
    };

/** Parses a condition. Refuses functions and paths that the model does not know: `size`, list places and others. */
export const parseCondition = parsedOnce((reader: Reader): Condition => {
  // The group that was closed last: nothing else may stand alone in parentheses of its own.
  let group: Condition | undefined;

  const either = (): Condition => {
    let found = both();
    while (reader.takeIf('OR')) found = { is: 'or', parts: [found, both()] };
    return found;
  };
  const both = (): Condition => {
    let found = negation();
    while (reader.takeIf('AND')) found = { is: 'and', parts: [found, negation()] };
    return found;
  };
  const negation = (): Condition =>
    reader.takeIf('NOT') ? { is: 'not', part: negation() } : reader.takeIf('(') ? closed() : single();
  const closed = (): Condition => {
    const found = either();
    reader.expect(')');
    if (found === group) throw invalid('The expression has redundant parentheses');
    group = found;
    return found;
  };
  const single = (): Condition => (reader.ahead(1) === '(' ? call(reader) : comparison(reader));

  return either();
});

const call = (reader: Reader): Condition => {
  const name = reader.take() as Predicate;
  const count = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (count === undefined) throw invalid(`Invalid function name, or one the model does not know: ${name}`);
  reader.expect('(');
  const operands = reader.list(() => reader.operand());
  reader.expect(')');
  if (operands.length !== count)
    throw invalid(`Incorrect number of operands for operator or function; ${name}`);
  if (count === 1 && operands[0] && !('path' in operands[0]))
    throw invalid(`Operator or function requires a document path; ${name}`);
  return { is: name, operands };
};

const comparison = (reader: Reader): Condition => {
  const left = reader.operand();
  if (reader.takeIf('BETWEEN')) {
    const low = reader.operand();
    reader.expect('AND');
    return { is: 'between', operands: [left, low, reader.operand()] };
  }
  if (reader.takeIf('IN')) {
    reader.expect('(');
    const among = reader.list(() => reader.operand());
    reader.expect(')');
    if (among.length > 100) throw invalid('Too many operands for IN');
    return { is: 'in', operands: [left, ...among] };
  }
  const comparator = reader.takeIf(...COMPARATORS);
  if (comparator === undefined) throw reader.wrong();
  return { is: comparator, operands: [left, reader.operand()] };
};
