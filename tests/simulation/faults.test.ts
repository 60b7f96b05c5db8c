import { describe, expect, it } from 'vitest';
import { buildSimulation } from '../../simulation/build.ts';
import { FAULTS } from '../../simulation/faults.ts';
import { playAll } from '../../simulation/runs.ts';

/** Minutes, on a machine that is busy with other tests. */
const PATIENCE = 600_000;

describe('a mistake in the code that would break a promise', () => {
  it.each(FAULTS.map(({ name }) => name))(
    '%s: is found',
    async (name) => {
      const fault = FAULTS.find((each) => each.name === name);
      const seed = fault?.seed ?? 1;
      const wrong = await playAll(await buildSimulation(fault), {
        count: 1000,
        seed,
        untilWrong: true,
        workers: 1,
      });
      expect(wrong.length).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  it('has a place in the code as it is, or it could not be put there', async () => {
    const edits = [{ file: 'functions/sweep.ts', of: 'not there', instead: '' }];
    await expect(buildSimulation({ name: 'nowhere', edits })).rejects.toThrow(
      'has no place in functions/sweep.ts',
    );
  });
});
