import { fork } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { municipality } from '../functions/municipality.ts';
import { PAGE_KB } from './budgets.ts';
import { writeResults } from './results.ts';
import type { Row } from './statistics.ts';

/** `npm run bench`: every budget of the design, measured now. The figures are this machine's; the ratios travel. */
const progress = (text: string) =>
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);

const FULL = '--full';

/** Those that look at the bundles, and find them built. */
const OF_BUNDLES = ['sizes', 'starts', 'first'];

/**
 * The parts, each in a process of its own: it points this process's AWS clients at what it measures. One alone is
 * measured with `npm run bench starts`.
 */
const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  sizes: async () => [...(await import('./bundles.ts')).sizes(), await formSize()],
  starts: async () => (await import('./start.ts')).starts(progress),
  first: async () => (await import('./first.ts')).firstCalls(progress),
  calls: async () => (await import('./calls.ts')).calls(),
  stages: async () => (await import('./stages.ts')).stages(),
  burst: async () => (await import('./burst.ts')).burst(progress),
  growth: async () => (await import('./growth.ts')).growth(progress, process.argv.includes(FULL)),
  'hand-over': async () => (await import('./hand-over.ts')).handOver(progress),
};

const main = async (): Promise<void> => {
  const [name = ''] = process.argv.slice(2);
  if (process.send) {
    process.send(await PARTS[name]?.());
    process.exit(0);
  }
  const began = Date.now();
  const wanted = Object.keys(PARTS).filter((each) => !(name in PARTS) || each === name);
  if (wanted.some((each) => OF_BUNDLES.includes(each))) {
    progress('bundling, in two ways');
    await (await import('./bundles.ts')).buildBundles();
    await (await import('./unasked.ts')).buildUnasked();
  }
  const rows: Row[] = [];
  for (const each of wanted) rows.push(...(await apart(each)));
  progress('');
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
  const over = rows.filter(({ value, budget }) => budget !== undefined && !(value <= budget));
  for (const { what, value, unit, budget } of over)
    console.log(`Over budget: ${what}: ${value} ${unit}, may be ${budget}.`);
  if (name in PARTS) return;
  const { machine } = writeResults(rows, began);
  console.log(`Measured in ${machine.seconds} s; written to bench/results.json. Next: npm run figures.`);
};

/** The form as it is first delivered. */
const formSize = async (): Promise<Row> => {
  const { formPage } = await import('../web/form.tsx');
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
