import { parseArgs } from 'node:util';
import { buildSimulation } from './build.ts';
import { FAULTS } from './faults.ts';
import type { Played } from './play.ts';
import { playAll } from './runs.ts';

const HELP = `Plays the real functions in a made-up world, on a clock that jumps, while everything around them fails.

  npm run simulate -- [--runs N] [--seed S]     N runs (10000) from seed S (1) on
  npm run simulate -- --seed S --runs 1         one run again
  npm run simulate -- --fault NAME              with a mistake put into the code, until a run finds it
  npm run simulate -- --faults                  with each mistake in turn

Ends with 0 if every promise was kept (with --fault: if the mistake was found), else with 1.`;

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string' },
      seed: { type: 'string', default: '1' },
      fault: { type: 'string' },
      faults: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [seed, runs] = [
    Number(values.seed),
    Number(values.runs ?? (values.fault || values.faults ? 1000 : 10_000)),
  ];
  if (values.help || !Number.isInteger(seed) || !Number.isInteger(runs) || runs < 1) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  if (values.faults || values.fault) return findFaults(values.fault, runs, seed);
  return playFaultless(runs, seed);
};

const playFaultless = async (count: number, seed: number): Promise<number> => {
  const started = Date.now();
  let [played, turns] = [0, 0];
  const report = () => {
    const left = Math.round((((Date.now() - started) / played) * (count - played)) / 1000);
    process.stderr.write(`\r${played} of ${count} runs, ${turns} happenings, about ${left} s left `);
  };
  const wrong = await playAll(await buildSimulation(), {
    count,
    seed,
    untilWrong: false,
    onPlayed: (run) => {
      played += 1;
      turns += run.turns;
      if (played % 50 === 0 || played === count) report();
    },
  });
  process.stderr.write('\n');
  for (const run of wrong.slice(0, 3)) tell(run);
  console.log(
    wrong.length === 0
      ? `Every promise was kept in ${played} runs from seed ${seed} on.`
      : `${wrong.length} of ${played} runs broke a promise, seeds ${wrong
          .slice(0, 10)
          .map((run) => run.seed)
          .join(', ')}.`,
  );
  return wrong.length === 0 ? 0 : 1;
};

const findFaults = async (name: string | undefined, count: number, seed: number): Promise<number> => {
  const chosen = FAULTS.filter((fault) => name === undefined || fault.name === name);
  if (chosen.length === 0) {
    console.log(
      `There is no mistake of that name. There are:\n  ${FAULTS.map((fault) => fault.name).join('\n  ')}`,
    );
    return 2;
  }
  let missed = 0;
  for (const fault of chosen) {
    let played = 0;
    const [found] = await playAll(await buildSimulation(fault), {
      count,
      seed,
      untilWrong: true,
      onPlayed: () => {
        played += 1;
      },
    });
    console.log(
      found
        ? `${fault.name}: found in run ${played}, seed ${found.seed}: ${found.wrong[0]}`
        : `${fault.name}: NOT FOUND in ${played} runs`,
    );
    if (found && name) tell(found);
    if (!found) missed += 1;
  }
  return missed === 0 ? 0 : 1;
};

const tell = ({ seed, wrong, history }: Played): void => {
  console.log(
    `\nSeed ${seed}:\n${[...wrong.slice(0, 10).map((each) => `  ${each}`), ...history].join('\n')}`,
  );
};

process.exitCode = await main();
