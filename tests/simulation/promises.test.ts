import { describe, expect, it } from 'vitest';
import { buildSimulation } from '../../simulation/build.ts';
import { playAll } from '../../simulation/runs.ts';

/** Minutes, on a machine that is busy with other tests. */
const PATIENCE = 600_000;

describe('whatever fails around it', () => {
  it(
    'every case is taken, or put to everybody and loudly failed; nobody hears who must not, or too often',
    async () => {
      const wrong = await playAll(await buildSimulation(), { count: 100, seed: 1, untilWrong: false });
      expect(wrong.map(({ seed, wrong: what }) => `seed ${seed}: ${what[0]}`)).toEqual([]);
    },
    PATIENCE,
  );
});

describe('the simulation itself', () => {
  it('plays the same run from the same seed, to the last happening', async () => {
    const file = await buildSimulation();
    const turns = async () => {
      const played: number[] = [];
      const onPlayed = (run: { turns: number }) => void played.push(run.turns);
      await playAll(file, { count: 3, seed: 41, untilWrong: false, workers: 1, onPlayed });
      return played;
    };
    expect(await turns()).toEqual(await turns());
  }, 120_000);
});
