import { describe, expect, it } from 'vitest';
import { buildSimulation } from '../../simulation/build.ts';
import { playAll } from '../../simulation/runs.ts';
import { YEAR_FAULTS } from '../../simulation/year/faults.ts';

/** Minutes, on a machine that is busy with other tests. */
const PATIENCE = 600_000;

/** `npm run year` plays it for a thousand people; here few, in groups with a directory and faults of their own. */
describe('a year of choices, answers, silence, holidays, absences and faults', () => {
  it(
    'nobody is contacted against their wish or forgotten; no reminder comes on a wrong day or hour, or twice',
    async () => {
      const wrong = await playAll(await buildSimulation(), {
        count: 3,
        seed: 1,
        untilWrong: false,
        people: 5,
      });
      expect(wrong.map(({ seed, wrong: what }) => `seed ${seed}: ${what[0]}`)).toEqual([]);
    },
    PATIENCE,
  );
});

describe('a mistake in the code that would break a promise of the long run', () => {
  // The rare ones take minutes: `npm run year -- --faults` has them all.
  const soon = YEAR_FAULTS.filter(({ rare }) => !rare);
  it.each(soon.map(({ name }) => name))(
    '%s: is found',
    async (name) => {
      const fault = soon.find((each) => each.name === name);
      const setting = { count: 60, seed: 1, untilWrong: true, people: 5 };
      const wrong = await playAll(await buildSimulation(fault), setting);
      expect(wrong.length).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
