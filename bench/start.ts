import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { functions } from '../shared/manifest/manifest.ts';
import { START_RATIO } from './budgets.ts';
import { OUT } from './bundles.ts';
import { median, quantile, type Row, round } from './statistics.ts';
import { UNASKED } from './unasked.ts';

const ROUNDS = 5;

/** `submit` is what the budget is for: it runs this many times in a round. */
const MORE = 3;

const environment = {
  PATH: process.env.PATH,
  AWS_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'x',
  AWS_SECRET_ACCESS_KEY: 'x',
};

/**
 * Milliseconds of processor time that importing a bundle takes in a process of its own. Not by the clock on the wall:
 * others use the machine too, and by the clock two runs differ by more than two bundles do.
 */
const importing = (file: string): number => {
  const script = `const before=process.cpuUsage();await import(${JSON.stringify(file)});const {user,system}=process.cpuUsage(before);process.stdout.write(String((user+system)/1000))`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: environment }));
};

const ours = (name: string) => join(OUT, name, 'index.mjs');
const unasked = (name: string) => join(UNASKED, name, 'index.cjs');

/** Module initialisation of each function, in fresh processes that take turns with what they are held against. */
export const starts = (progress: (text: string) => void): Row[] => {
  const names = functions().map(([name]) => name);
  const ratios = new Map(names.map((name) => [name, { reference: [] as number[], unasked: [] as number[] }]));
  importing(ours('reference'));
  for (let round = 1; round <= ROUNDS; round += 1) {
    progress(`starting each function in a process of its own, round ${round} of ${ROUNDS}`);
    let reference = importing(ours('reference'));
    names.forEach((name, index) => {
      if (index % 4 === 0) reference = importing(ours('reference'));
      for (let run = 0; run < (name === 'submit' ? MORE : 1); run += 1) {
        if (run > 0) reference = importing(ours('reference'));
        const own = importing(ours(name));
        ratios.get(name)?.reference.push(own / reference);
        if (run === 0 && round % 2 === 1) ratios.get(name)?.unasked.push(own / importing(unasked(name)));
      }
    });
  }
  return names.flatMap((name): Row[] => {
    const { reference = [], unasked: without = [] } = ratios.get(name) ?? {};
    return [
      {
        ...ratio(`start of ${name}, against the DynamoDB client and one command`, reference),
        ...(name === 'submit' && { budget: START_RATIO }),
      },
      ratio(`start of ${name}, against itself bundled as the CDK does unasked`, without),
    ];
  });
};

const ratio = (what: string, of: readonly number[]): Row => ({
  what,
  value: round(median(of)),
  unit: '×',
  spread: [round(quantile(of, 0.25)), round(quantile(of, 0.75))],
});
