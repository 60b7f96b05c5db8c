import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { municipality } from '../functions/municipality.ts';
import { formPage } from '../web/form.tsx';
import { buildBundles, sizes } from './bundles.ts';
import type { Row } from './statistics.ts';

/** `npm run bench`: every budget of the design, measured now. The figures are this machine's; the ratios travel. */
const progress = (text: string) =>
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);

const main = async (): Promise<void> => {
  if (process.argv[2] === 'calls') {
    // In a process of its own: the stack points this process's AWS clients at itself.
    const { calls } = await import('./calls.ts');
    const rows = await calls();
    if (process.send) process.send(rows);
    else console.log(rows);
    process.exit(0);
  }
  progress('bundling');
  await buildBundles();
  const { starts } = await import('./start.ts');
  const { handOver } = await import('./hand-over.ts');
  const rows: Row[] = [
    ...sizes(),
    ...starts(progress),
    formSize(),
    ...(await counted()),
    ...(await handOver(progress)),
  ];
  progress('');
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    at: new Date().toISOString(),
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
    budget: 14,
  };
};

const counted = (): Promise<Row[]> => {
  progress('counting calls');
  const child = fork(import.meta.filename, ['calls'], { silent: true });
  return new Promise((resolve, reject) => {
    child.once('message', (rows) => resolve(rows as Row[]));
    child.once('exit', (code) => code !== 0 && reject(new Error('Counting the calls failed')));
  });
};

await main();
