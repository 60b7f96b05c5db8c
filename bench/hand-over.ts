import { client, startLocalStack } from '../tests/system/stack.ts';
import { report } from './fixtures.ts';
import { quantile, type Row, round } from './statistics.ts';

const REPORTS = 100;
const BUDGET_MS = 1000;

/** From the answer to a report until its first SMS is handed over, on the local stack. */
export const handOver = async (progress: (text: string) => void): Promise<Row[]> => {
  const stack = await startLocalStack();
  const { submit, outbox, settle } = client(stack);
  try {
    const stored = new Map<string, number>();
    for (let index = 0; index < REPORTS; index += 1) {
      if (index % 20 === 0) progress(`report ${index} of ${REPORTS}`);
      // Red: past some reports an hour, the SMSes of other levels wait for each other.
      const { body } = await submit(report(['VS-VAL']));
      stored.set(body.reference, Date.now());
      if (index % 10 === 9) await settle();
    }
    const sms = (await outbox()).filter(({ channel }) => channel === 'sms');
    const times = [...stored].map(([reference, at]) => {
      const first = sms.find(({ incident }) => incident === reference);
      return first ? Math.max(0, Date.parse(first.at) - at) : Number.POSITIVE_INFINITY;
    });
    const row = (share: number, budget?: number): Row => ({
      what: `answer to first SMS handed over, p${share * 100}`,
      value: round(quantile(times, share), 0),
      unit: 'ms here',
      ...(budget && { budget }),
    });
    return [row(0.5), row(0.95), row(0.99, BUDGET_MS)];
  } finally {
    await stack.stop();
  }
};
