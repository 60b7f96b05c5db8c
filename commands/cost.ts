import { parseArgs } from 'node:util';
import { countCase, type StageName } from '../bench/case.ts';
import { BILLED_SECONDS, type Item, itemsOf, merged, times, total, usd } from '../bench/cost/items.ts';
import { CAVEAT, PRICES } from '../bench/cost/prices.ts';
import { standing } from '../bench/cost/standing.ts';

const HELP = `What a month costs on AWS, item by item, from counted calls and a dated list of prices (bench/cost/prices.ts).

  npm run cost -- [--incidents N] [--municipality ID]     N new cases a month (50)`;

/** Keeps most items apart from the few that make the sum. */
const LEAST_USD = 0.005;

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      incidents: { type: 'string', default: '50' },
      municipality: { type: 'string', default: 'oxelosund' },
      help: { type: 'boolean', default: false },
    },
  });
  const incidents = Number(values.incidents);
  if (values.help || !Number.isInteger(incidents) || incidents < 0) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const stages = await countCase();
  const idle = await standing(values.municipality);
  const perCase = merged(Object.values(stages).flatMap(itemsOf));
  print('A month in which nothing happens', merged(idle));
  print('A case, from its report to the last follow-up a year later, everybody answering at once', perCase);
  for (const [name, stage] of Object.entries(stages) as [StageName, (typeof stages)[StageName]][]) {
    const { calls, ran } = stage;
    console.log(
      `  of it ${name}: ${calls.length} calls of AWS by ${ran.length} invocations, ${dollars(total(itemsOf(stage)))}`,
    );
  }
  print(
    `A month with ${incidents} new cases, and as many followed up`,
    merged([...idle, ...times(perCase, incidents)]),
  );
  console.log(
    `\n${CAVEAT}\nEach invocation is taken to be billed for ${BILLED_SECONDS} s; storage is left out (a case is some 50 KB).`,
  );
  return 0;
};

const dollars = (amount: number): string => `$${amount.toFixed(amount < 1 ? 4 : 2)}`;

const print = (title: string, items: readonly Item[]): void => {
  const rows = items.toSorted((a, b) => usd(b) - usd(a)).filter((item) => item.quantity > 0);
  console.log(`\n${title}: ${dollars(total(rows))}`);
  const small = rows.filter((item) => usd(item) < LEAST_USD);
  for (const item of rows.filter((each) => usd(each) >= LEAST_USD || small.length === rows.length)) {
    const { price, quantity, what } = item;
    const amount =
      quantity < 10 ? quantity.toFixed(quantity % 1 ? 3 : 0) : Math.round(quantity).toLocaleString('en');
    console.log(
      `  ${dollars(usd(item)).padStart(9)}  ${what}: ${amount} × $${Number(PRICES[price].usd.toPrecision(6))} per ${PRICES[price].unit}`,
    );
  }
  if (small.length > 0 && small.length < rows.length)
    console.log(
      `  ${dollars(total(small)).padStart(9)}  the rest: ${small.map(({ what }) => what).join(', ')}`,
    );
};

process.exitCode = await main();
