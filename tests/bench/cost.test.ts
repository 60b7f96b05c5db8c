import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Stage } from '../../bench/case.ts';
import { countCase, type StageName } from '../../bench/case.ts';
import { itemsOf, merged, times, total, usd } from '../../bench/cost/items.ts';
import { PRICED_ON, PRICES } from '../../bench/cost/prices.ts';
import { figureIn } from '../../bench/readme.ts';

let stages: Record<StageName, Stage>;
beforeAll(async () => {
  stages = await countCase();
});
const items = () => Object.values(stages).flatMap(itemsOf);

test('a case is paid for by what its functions asked of AWS, each message once', () => {
  const calls = Object.values(stages).flatMap(({ calls }) => calls);
  const sms = calls.filter(({ service }) => service === 'sms').length;
  expect(sms).toBeGreaterThan(0);
  const found = merged(items()).find(({ price }) => price === 'smsSweden');
  expect(found?.quantity).toBe(sms);
  expect(total(items())).toBeGreaterThan(sms * PRICES.smsSweden.usd);
});

test('its life is counted to the end: told, taken, followed up and answered', () => {
  for (const [name, { calls }] of Object.entries(stages)) expect(calls.length, name).toBeGreaterThan(0);
  expect(stages['follow-ups'].ran.filter((name) => name === 'follow-up').length).toBeGreaterThan(4);
});

test('a write in a transaction is two units for each kilobyte', () => {
  const [stored] = stages.submission.calls;
  expect(stored?.operation).toBe('TransactWriteItems');
  expect(stored?.writes).toBeGreaterThanOrEqual(4);
});

test('twice as many cases cost twice as much', () => {
  expect(total(times(items(), 2))).toBeCloseTo(2 * total(items()), 10);
  expect(merged(items()).reduce((sum, item) => sum + usd(item), 0)).toBeCloseTo(total(items()), 10);
});

test('the README says what a case costs, within a tenth: `npm run figures` writes it', () => {
  const said = Number(
    /and (\d+\.\d\d) for each case/.exec(figureIn(readFileSync('README.md', 'utf8'), 'cost'))?.[1],
  );
  expect(Math.abs(said / total(items()) - 1)).toBeLessThan(0.1);
});

test('the prices have a date, and none is forgotten', () => {
  expect(PRICED_ON).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const [name, { usd: price }] of Object.entries(PRICES)) expect(price, name).toBeGreaterThan(0);
});
