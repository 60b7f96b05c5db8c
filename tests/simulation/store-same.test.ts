import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RESERVED } from '../../simulation/store/expressions/reserved.ts';
import { allIndexed, command, emptyAll } from './arbitrary/command.ts';
import { commandsOn } from './commands.ts';
import { type Engine, startLocal, startModel } from './engines.ts';

let [model, local]: Engine[] = [];
beforeAll(async () => {
  [model, local] = await Promise.all([startModel(), startLocal()]);
});
afterAll(() => local?.close());

/** Asks both the same at once, and expects the same from both. @returns what it was */
const same = async <Answer>(ask: (engine: Engine) => Promise<Answer>): Promise<Answer> => {
  if (!model || !local) throw new Error('They have not started');
  const [ours, theirs] = await Promise.all([ask(model), ask(local)]);
  expect(ours).toEqual(theirs);
  return theirs;
};

test('whatever is asked in whatever order, the model answers, keeps and tells what DynamoDB Local does', {
  timeout: 60_000,
}, async () => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 30, size: 'max' }), async (commands) => {
      await same((engine) => engine.send(emptyAll()));
      for (const one of commands) {
        const outcome = await same((engine) => engine.send(one));
        const kind = one.constructor.name.replace(/(Items?)?Command$/, '');
        met.add(`${kind}: ${'refused' in outcome ? outcome.refused : 'answered'}`);
      }
      await same((engine) => engine.rows());
      for (const query of allIndexed()) await same((engine) => engine.send(query));
      await same((engine) => engine.changes());
    }),
    // On a busy machine rather fewer runs than no end.
    { numRuns: 100, interruptAfterTimeLimit: 15_000 },
  );
  // The commands are still such that they reach the data, by every way that is not rare.
  const reached = [
    ...['Get', 'Put', 'Delete', 'Update', 'TransactWrite', 'Query'].map((kind) => `${kind}: answered`),
    ...['Put', 'Update'].map((kind) => `${kind}: ConditionalCheckFailedException`),
    ...['Update', 'TransactWrite', 'Query'].map((kind) => `${kind}: ValidationException`),
    'TransactWrite: TransactionCanceledException',
  ];
  expect([...met]).toEqual(expect.arrayContaining(reached));
});

test('the words it refuses as names in an expression are those that DynamoDB Local refuses', async () => {
  const on = commandsOn('words');
  const refusals = async (words: readonly string[]) => {
    const outcomes = words.map((word) =>
      same((engine) => engine.send(on.remove('a', { ConditionExpression: `attribute_not_exists(${word})` }))),
    );
    return (await Promise.all(outcomes)).filter((outcome) => 'refused' in outcome).length;
  };
  expect(await refusals([...RESERVED])).toBe(RESERVED.size);
  expect(await refusals([...RESERVED].map((word) => `x${word.toLowerCase()}`))).toBe(0);
});
