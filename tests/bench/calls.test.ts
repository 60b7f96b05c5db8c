import { beforeAll, describe, expect, test } from 'vitest';
import { CALLS } from '../../bench/budgets.ts';
import { type Call, type Counting, countCalls } from '../../bench/counting.ts';
import { report } from '../../bench/fixtures.ts';
import { handler as alert } from '../../functions/alert.ts';
import { printTo } from '../../functions/log.ts';
import { handler as submit } from '../../functions/submit.ts';

let counting: Counting;
beforeAll(async () => {
  printTo(() => {});
  counting = await countCalls();
});

const post = (body: unknown) =>
  ({
    httpMethod: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
    isBase64Encoded: false,
    requestContext: { requestId: 'test' },
  }) as never;

const names = (calls: readonly Call[]) => calls.map(({ operation }) => operation).join(', ');
const isHandOver = ({ service }: Call) => service === 'sms' || service === 'mail';
const idsIn = ({ asked }: Call) => new Set([...asked.matchAll(/DELIVERY#([^"]+)/g)].map(([, id]) => id));

describe.each([
  ['an urgent report', ['VS-VAL']],
  ['a threat', ['HT-HOT']],
  ['a worry', ['OV-ORO']],
])('%s', (_, types) => {
  test('is stored in one round trip, and then answered', async () => {
    const calls = await counting.during(() => submit(post(report(types)), { awsRequestId: 'test' } as never));
    expect(calls.length, `asked of AWS: ${names(calls)}`).toBe(CALLS.submission);
  });

  test('is alerted with no more calls than claim, send and record for each message, and a few for the case', async () => {
    const calls = await counting.during(() => alert(counting.entries()));
    const sent = calls.filter(isHandOver).length;
    expect(sent).toBeGreaterThan(0);
    const ids = new Set(calls.flatMap((call) => [...idsIn(call)]));
    expect(ids.size).toBe(sent);
    for (const id of ids) {
      const own = calls.filter((call) => idsIn(call).has(id));
      expect(own.length + 1, `of one message, besides sending it: ${names(own)}`).toBeLessThanOrEqual(
        CALLS.delivery,
      );
    }
    const others = calls.filter((call) => !isHandOver(call) && idsIn(call).size === 0);
    expect(others.length, `for the case: ${names(others)}`).toBeLessThanOrEqual(CALLS.alert);
  });
});
