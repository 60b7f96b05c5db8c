import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allIndexed, command, emptyAll } from './arbitrary.ts';
import { type Engine, startLocal, startModel } from './engines.ts';

let [model, local]: Engine[] = [];
beforeAll(async () => {
  [model, local] = await Promise.all([startModel(), startLocal()]);
});
afterAll(() => local?.close());

const RUNS = 150;

/** Asks both the same. */
const both = async <Answer>(ask: (engine: Engine) => Promise<Answer>): Promise<[Answer, Answer]> => {
  if (!model || !local) throw new Error('They have not started');
  return Promise.all([ask(model), ask(local)]);
};

const same = async (ask: (engine: Engine) => Promise<unknown>) => {
  const [ours, theirs] = await both(ask);
  expect(ours).toEqual(theirs);
};

test('whatever is asked in whatever order, the model answers, keeps and tells what DynamoDB Local does', async () => {
  const kinds = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 30, size: 'max' }), async (commands) => {
      await same((engine) => engine.send(emptyAll()));
      for (const one of commands) {
        const [ours, theirs] = await both((engine) => engine.send(one));
        const kind = `${one.constructor.name} ${'refused' in theirs ? theirs.refused : 'answered'}`;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        expect(ours).toEqual(theirs);
      }
      await same((engine) => engine.rows());
      for (const query of allIndexed()) await same((engine) => engine.send(query));
      await same((engine) => engine.changes());
    }),
    { numRuns: RUNS },
  );
  console.log(kinds);
});
