import { expect, test } from 'vitest';
import { Sweeps } from '../../local/sweeps.ts';
import type { WaitingRow } from '../../local/waiting.ts';

const START = Date.parse('2027-01-15T08:01:00Z');
const minute = (after: number) => new Date(START + after * 60_000);
const clock = (moment: Date | undefined) => moment?.toISOString().slice(11, 16);
const row = (sk: string, after: number): WaitingRow => ({
  pk: 'INCIDENT#a',
  sk,
  due: minute(after),
  ahead: false,
});

/** A sweep every five minutes over rows that a test may change. */
const sweeping = (...rows: WaitingRow[]) => {
  const waiting = { dueBy: async (moment: Date) => rows.filter(({ due }) => due <= moment) };
  return { rows, sweeps: new Sweeps(5, waiting, minute(0)) };
};

/** At which moments a move runs the sweep, which does nothing. */
const runsUntil = async (sweeps: Sweeps, end: Date) => {
  const moments: Date[] = [];
  for (let at = await sweeps.next(end); at; at = await sweeps.next(end)) {
    moments.push(at);
    await sweeps.ran(at);
  }
  return moments;
};

test('as time passes, its time comes every five minutes', async () => {
  const { sweeps } = sweeping();
  expect(sweeps.isDue(minute(3.9))).toBe(false);
  expect(sweeps.isDue(minute(4))).toBe(true);
  await sweeps.ran(minute(4.1));
  expect(sweeps.isDue(minute(8.9))).toBe(false);
  expect(sweeps.isDue(minute(9))).toBe(true);
});

test('a year is moved through without it where nothing is overdue, and what falls due later does not count', async () => {
  const { sweeps } = sweeping(row('DEADLINE#a', 400 * 24 * 60));
  expect(await sweeps.next(minute(365 * 24 * 60))).toBeUndefined();
});

test('what is overdue is swept at the first of its moments that leaves stream and scheduler two minutes', async () => {
  expect(clock(await sweeping(row('ENTRY#1', 1)).sweeps.next(minute(60)))).toBe('08:05');
  expect(clock(await sweeping(row('ENTRY#1', 2.5)).sweeps.next(minute(60)))).toBe('08:10');
});

test('what is done by a run is not swept again', async () => {
  const { rows, sweeps } = sweeping(row('ENTRY#1', 0));
  const at = await sweeps.next(minute(60));
  rows.pop();
  await sweeps.ran(at ?? minute(0));
  expect(await sweeps.next(minute(60))).toBeUndefined();
});

test('what a run cannot do is tried at each of its moments for an hour, once at each', async () => {
  const runs = await runsUntil(sweeping(row('ENTRY#1', 0)).sweeps, minute(64));
  expect(runs.map(clock)).toEqual(
    [
      '08:05',
      '08:10',
      '08:15',
      '08:20',
      '08:25',
      '08:30',
      '08:35',
      '08:40',
      '08:45',
      '08:50',
      '08:55',
    ].concat('09:00', '09:05'),
  );
});

test('what nothing helps slows a year down by a hundred and some runs, not by a hundred thousand', async () => {
  const runs = await runsUntil(sweeping(row('ENTRY#1', 0)).sweeps, minute(365 * 24 * 60));
  expect(runs.length).toBeGreaterThan(50);
  expect(runs.length).toBeLessThan(200);
});

test('what newly falls behind is not held up by what nothing helps', async () => {
  const { rows, sweeps } = sweeping(row('ENTRY#1', 0));
  await runsUntil(sweeps, minute(7 * 24 * 60));
  rows.push(row('ENTRY#2', 7 * 24 * 60 + 1));
  expect(clock(await sweeps.next(minute(8 * 24 * 60)))).toBe('08:05');
});
