import { client, startLocalStack } from '../tests/system/stack.ts';
import { report } from './fixtures.ts';
import { quantile, type Row, round } from './statistics.ts';

const REPORTS = 100;
const BUDGET_MS = 1000;

/** How many reports are under way at once, and what that is called. Only the first has a budget: DESIGN names no load. */
const WAYS = [
  { atOnce: 1, name: 'answer to first SMS handed over', budget: BUDGET_MS },
  { atOnce: 10, name: 'the same with ten reports at once, all in one process', budget: undefined },
] as const;

/** From the answer to a report until its first SMS is handed over, on the local stack. */
export const handOver = async (progress: (text: string) => void): Promise<Row[]> => {
  const stack = await startLocalStack();
  const { submit, outbox, emptyOutbox, settle } = client(stack);
  const timesOf = async (atOnce: number): Promise<number[]> => {
    await emptyOutbox();
    const stored = new Map<string, number>();
    for (let index = 0; index < REPORTS; index += 1) {
      if (index % 20 === 0) progress(`report ${index} of ${REPORTS}, ${atOnce} at once`);
      // Red: past some reports an hour, the SMSes of other levels wait for each other.
      const { body } = await submit(report(['VS-VAL']));
      stored.set(body.reference, Date.now());
      if (index % atOnce === atOnce - 1) await settle();
    }
    const sms = (await outbox()).filter(({ channel }) => channel === 'sms');
    return [...stored].map(([reference, at]) => {
      const first = sms.find(({ incident }) => incident === reference);
      return first ? Math.max(0, Date.parse(first.at) - at) : Number.POSITIVE_INFINITY;
    });
  };
  try {
    const rows: Row[] = [];
    for (const { atOnce, name, budget } of WAYS) {
      const times = await timesOf(atOnce);
      const row = (share: number, most?: number): Row => ({
        what: `${name}, p${share * 100}`,
        value: round(quantile(times, share), 0),
        unit: 'ms here',
        ...(most && { budget: most }),
      });
      rows.push(row(0.5), row(0.95), row(0.99, budget));
    }
    return rows;
  } finally {
    await stack.stop();
  }
};
