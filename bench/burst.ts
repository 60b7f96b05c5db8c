import { handler as alert } from '../functions/alert.ts';
import { printTo } from '../functions/log.ts';
import { handler as submit } from '../functions/submit.ts';
import { countCalls } from './counting.ts';
import { report } from './fixtures.ts';
import { loadOf } from './scale/load.ts';
import { DEFAULTS } from './scale/quotas.ts';
import { spread } from './scale/scenarios.ts';
import { simulate } from './scale/simulate.ts';
import { type Row, round } from './statistics.ts';

const REPORTS = 1000;

/** SNS and SES as if they took everything at once. */
const NO_LIMITS = { smsPerSecond: 1e6, mailPerSecond: 1e6, mailPerDay: 1e9 };

/**
 * A thousand reports at once: through the functions as fast as they go, before a store in memory; and in a minute, through
 * the quotas of AWS, by simulation.
 */
export const burst = async (progress: (text: string) => void): Promise<Row[]> => {
  printTo(() => {});
  const counting = await countCalls();
  const heap: number[] = [];
  const start = performance.now();
  for (let index = 1; index <= REPORTS; index += 1) {
    await counting.during(() =>
      submit(
        {
          httpMethod: 'POST',
          resource: '/incidents',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(report(['VS-VAL'])),
          isBase64Encoded: false,
          requestContext: { requestId: 'bench', path: '/incidents' },
        } as never,
        { awsRequestId: 'bench' } as never,
      ),
    );
    await counting.during(() => alert(counting.entries()));
    if (index % (REPORTS / 10) === 0) {
      progress(`burst: ${index} of ${REPORTS} reports`);
      await counting.forget();
      globalThis.gc?.();
      heap.push(process.memoryUsage().heapUsed / 1024 ** 2);
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const taken = await loadOf();
  const limited = simulate(spread(REPORTS, 60), taken, DEFAULTS, 1);
  const unlimited = simulate(spread(REPORTS, 60), taken, { ...DEFAULTS, ...NO_LIMITS }, 1);
  const [first = 1] = heap;
  return [
    {
      what: `memory after ${REPORTS} reports and their alerts, against after ${REPORTS / 10}`,
      value: round((heap.at(-1) ?? 0) / first),
      unit: '×',
      note: `${round(first, 0)} to ${round(heap.at(-1) ?? 0, 0)} MB; the store is emptied in between`,
    },
    {
      what: `${REPORTS} reports and their alerts, one after the other, without limits, calls answered at once`,
      value: round(seconds, 1),
      unit: 's here',
    },
    {
      what: `${REPORTS} reports in a minute at the default rates (SMS ${DEFAULTS.smsPerSecond}/s, mail ${DEFAULTS.mailPerSecond}/s), last message handed over`,
      value: limited.last,
      unit: 's simulated',
      note: `half within ${limited.p50} s; ${limited.handedOver} of ${limited.messages} handed over`,
    },
    {
      what: `${REPORTS} reports in a minute without the providers' rates, last message handed over`,
      value: unlimited.last,
      unit: 's simulated',
      note: `half within ${unlimited.p50} s; ${unlimited.handedOver} of ${unlimited.messages} handed over`,
    },
  ];
};
