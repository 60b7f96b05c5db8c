import { parseArgs } from 'node:util';
import { buildSimulation } from '../build.ts';
import type { Played } from '../play.ts';
import { playAll } from '../runs.ts';
import { YEAR_FAULTS } from './faults.ts';

/** As many people as a small municipality's year has at most; each group has a directory and faults of its own. */
const TOGETHER = 20;

const HELP = `Plays a year for many people through the real functions, on a clock that jumps: choices, answers and silence,
holidays, absences, people who leave, services that fail. Then looks: nobody contacted against their wish, nobody
forgotten, no reminder on a wrong day or at a wrong hour, none twice, no referral without consent.

  npm run year -- [--people N] [--seed S]   N people (1000), ${TOGETHER} at a time, from seed S (1) on
  npm run year -- --seed S --people ${TOGETHER}     one group again
  npm run year -- --faults                  with each of some mistakes put into the code, until it is found

Ends with 0 if every promise was kept (with --faults: if each mistake was found), else with 1.`;

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      faults: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [seed, people] = [Number(values.seed), Number(values.people)];
  if (values.help || !Number.isInteger(seed) || !Number.isInteger(people) || people < 1) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  return values.faults ? findFaults(seed) : playYears(people, seed);
};

const playYears = async (people: number, seed: number): Promise<number> => {
  const started = Date.now();
  const count = Math.ceil(people / TOGETHER);
  let [played, turns] = [0, 0];
  const wrong = await playAll(await buildSimulation(), {
    count,
    seed,
    untilWrong: false,
    people: Math.min(people, TOGETHER),
    onPlayed: (run) => {
      played += 1;
      turns += run.turns;
      const left = Math.round((((Date.now() - started) / played) * (count - played)) / 1000);
      process.stderr.write(
        `\r${played * TOGETHER} of ${count * TOGETHER} people, ${turns} happenings, about ${left} s left `,
      );
    },
  });
  process.stderr.write('\n');
  for (const run of wrong.slice(0, 3)) tell(run);
  console.log(
    wrong.length === 0
      ? `Every promise was kept in a year for ${people} people, from seed ${seed} on.`
      : `${wrong.length} of ${count} groups saw a promise broken, seeds ${wrong.map((run) => run.seed).join(', ')}.`,
  );
  return wrong.length === 0 ? 0 : 1;
};

const findFaults = async (seed: number): Promise<number> => {
  let missed = 0;
  for (const fault of YEAR_FAULTS) {
    const setting = { count: 60, seed, untilWrong: true, people: 5 };
    const [found] = await playAll(await buildSimulation(fault), setting);
    console.log(`${fault.name}: ${found ? `found: ${found.wrong[0]}` : 'NOT FOUND'}`);
    if (!found) missed += 1;
  }
  return missed === 0 ? 0 : 1;
};

const tell = ({ seed, wrong, history }: Played): void => {
  console.log(
    `\nSeed ${seed}:\n${[...wrong.slice(0, 12).map((each) => `  ${each}`), ...history].join('\n')}`,
  );
};

process.exitCode = await main();
