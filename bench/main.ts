import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { municipality } from '../functions/municipality.ts';
import { formPage } from '../web/form.tsx';
import { PAGE_KB } from './budgets.ts';
import { buildBundles, sizes } from './bundles.ts';
import type { Row } from './statistics.ts';

/** `npm run bench`: every budget of the design, measured now. The figures are this machine's; the ratios travel. */
const progress = (text: string) =>
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);

const FULL = '--full';

/** Each in a process of its own: it points this process's AWS clients at what it measures. */
const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  calls: async () => (await import('./calls.ts')).calls(),
  stages: async () => (await import('./stages.ts')).stages(),
  burst: async () => (await import('./burst.ts')).burst(progress),
  growth: async () => (await import('./growth.ts')).growth(progress, process.argv.includes(FULL)),
};

const main = async (): Promise<void> => {
  const part = PARTS[process.argv[2] ?? ''];
  if (part) {
    const rows = await part();
    if (process.send) process.send(rows);
    else console.log(rows);
    process.exit(0);
  }
  const began = Date.now();
  progress('bundling');
  await buildBundles();
  const { buildUnasked } = await import('./unasked.ts');
  await buildUnasked();
  const { starts } = await import('./start.ts');
  const { firstCalls } = await import('./first.ts');
  const { handOver } = await import('./hand-over.ts');
  const rows: Row[] = [...sizes(), ...starts(progress), ...(await firstCalls(progress)), formSize()];
  for (const name of Object.keys(PARTS)) rows.push(...(await apart(name)));
  rows.push(...(await handOver(progress)));
  progress('');
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    at: new Date().toISOString(),
    seconds: Math.round((Date.now() - began) / 1000),
  };
  writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  console.table(
    Object.fromEntries(
      rows.map(({ what, value, unit, budget, spread, note }) => [
        what,
        {
          value: `${value} ${unit}`,
          budget: budget ?? '',
          within: budget === undefined ? '' : value <= budget ? 'yes' : 'NO',
          spread: spread?.join(' – ') ?? '',
          note: note ?? '',
        },
      ]),
    ),
  );
  console.log(`Measured in ${machine.seconds} s; written to bench/results.json.`);
};

/** The form as it is first delivered. */
const formSize = (): Row => {
  const html = formPage({
    language: 'sv',
    municipality,
    submissionId: '00000000-0000-4000-8000-000000000000',
  });
  return {
    what: 'form page, gzip',
    value: Number((gzipSync(html).length / 1024).toFixed(1)),
    unit: 'KB',
    budget: PAGE_KB,
  };
};

const apart = (name: string): Promise<Row[]> => {
  progress(`measuring ${name}`);
  const child = fork(import.meta.filename, [name, ...process.argv.filter((each) => each === FULL)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, '--expose-gc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (rows) => resolve(rows as Row[]));
    child.once('exit', (code) => code !== 0 && reject(new Error(`Measuring ${name} failed`)));
  });
};

await main();
