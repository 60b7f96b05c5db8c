import { parseArgs } from 'node:util';
import { loadOf } from './load.ts';
import { DEFAULTS, type Quotas } from './quotas.ts';
import { SCENARIOS } from './scenarios.ts';
import { simulate } from './simulate.ts';

const HELP = `What binds first when many reports come, and what happens then: a simulation with AWS's quotas as parameters.

  npm run scale -- [--smsPerSecond 20] [--mailPerSecond 14] [--lambda 1000] …     any of ${Object.keys(DEFAULTS).join(', ')}`;

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      ...Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, { type: 'string' as const }])),
    },
  });
  if (values.help) return console.log(HELP);
  const given = Object.entries(values).map(([name, value]) => [name, Number(value)] as const);
  if (given.some(([, value]) => !(value > 0))) return console.log(HELP);
  const quotas: Quotas = { ...DEFAULTS, ...Object.fromEntries(given) };
  const load = await loadOf();
  console.log('A report takes', load);
  for (const { name, arrivals, flood } of SCENARIOS) {
    const { reports, messages, handedOver, bySweep, p50, p99, last, waits } = simulate(
      arrivals,
      load,
      quotas,
      flood ? 1 : 0,
    );
    const bound = waits
      .filter(({ seconds }) => seconds > 0)
      .map(({ quota, seconds, most }) => `${quota} (${time(seconds)}, ${most} waiting)`);
    console.log(
      `\n${name}: ${reports} reports, ${messages} messages, ${handedOver} handed over, ${bySweep} of them by the sweep`,
    );
    console.log(
      `  from the report to a message handed over: half within ${time(p50)}, 99 % within ${time(p99)}, all within ${time(last)}`,
    );
    console.log(`  waits for: ${bound.join(', ') || 'nothing'}`);
  }
};

const time = (seconds: number): string =>
  seconds < 60
    ? `${seconds} s`
    : seconds < 7200
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3600).toFixed(1)} h`;

await main();
