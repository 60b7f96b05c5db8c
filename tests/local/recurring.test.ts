import { expect, test } from 'vitest';
import { recurring } from '../../local/recurring.ts';

const OXELOSUND = { timeZone: 'Europe/Stockholm', drills: { every: 'month' as const, at: '10:00' } };
const MANIFEST = {
  nightly: [
    { name: 'coverage' as const, at: '03:30' },
    { name: 'suppressions' as const, at: '03:45' },
  ],
  drills: ['drill' as const],
};

/** The next times of a function after a moment, one after the other. */
const times = (
  name: string,
  from: string,
  count: number,
  municipality: Parameters<typeof recurring>[1] = OXELOSUND,
) => {
  const found = recurring(MANIFEST, municipality).find((each) => each.name === name);
  const moments: string[] = [];
  for (let at = new Date(from); found && moments.length < count; moments.push(at.toISOString()))
    at = found.next(at);
  return moments;
};

test('each nightly function runs at its own local time, in winter and in summer', () => {
  expect(times('coverage', '2027-01-15T02:30:00Z', 2)).toEqual([
    '2027-01-16T02:30:00.000Z',
    '2027-01-17T02:30:00.000Z',
  ]);
  expect(times('suppressions', '2027-07-01T01:00:00Z', 1)).toEqual(['2027-07-01T01:45:00.000Z']);
});

test('a drill is held at ten on the first Tuesday of the month', () => {
  expect(times('drill', '2027-01-05T08:00:00Z', 3)).toEqual([
    '2027-01-05T09:00:00.000Z',
    '2027-02-02T09:00:00.000Z',
    '2027-03-02T09:00:00.000Z',
  ]);
});

test('or of the quarter, by summer time too', () => {
  expect(
    times('drill', '2027-01-05T09:00:00Z', 2, { ...OXELOSUND, drills: { every: 'quarter', at: '10:00' } }),
  ).toEqual(['2027-04-06T08:00:00.000Z', '2027-07-06T08:00:00.000Z']);
});

test('or never', () => {
  expect(
    times('drill', '2027-01-05T09:00:00Z', 1, { ...OXELOSUND, drills: { every: 'never', at: '10:00' } }),
  ).toEqual([]);
});
