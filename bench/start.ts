import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { functions } from '../shared/manifest/manifest.ts';
import { START_RATIO } from './budgets.ts';
import { OUT } from './bundles.ts';
import { median, quantile, type Row, round } from './statistics.ts';

const RUNS = 15;

const environment = {
  ...process.env,
  AWS_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'x',
  AWS_SECRET_ACCESS_KEY: 'x',
};

/** Milliseconds that importing a bundle takes in a process of its own. */
const importing = (name: string): number => {
  const file = join(OUT, name, 'index.mjs');
  const script = `const t=performance.now();await import(${JSON.stringify(file)});process.stdout.write(String(performance.now()-t))`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: environment }));
};

/** Module initialisation of each function as a ratio against the reference, in fresh processes, taking turns. */
export const starts = (progress: (text: string) => void): Row[] =>
  functions().map(([name]) => {
    progress(`start of ${name}`);
    importing(name);
    const ratios = Array.from({ length: RUNS }, () => importing(name) / importing('reference'));
    return {
      what: `module initialisation of ${name}`,
      value: round(median(ratios)),
      unit: '× reference',
      spread: [round(quantile(ratios, 0.25)), round(quantile(ratios, 0.75))],
      ...(name === 'submit' && { budget: START_RATIO }),
    };
  });
