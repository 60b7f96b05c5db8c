import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Due, dueSchema, resolveDue } from '../../../shared/calendar/due.ts';
import { isWorkingDay } from '../../../shared/calendar/holidays.ts';
import { fromLocal, toLocal } from '../../../shared/calendar/zoned.ts';
import { SWEDEN } from '../builders.ts';

const ZONE = SWEDEN.timeZone;

/** What a person reads: start and due as local date and time, `2026-03-29 03:30`. */
const dueAt = (due: Due, start: string) => {
  const [date = '', time = ''] = start.split(' ');
  const local = toLocal(resolveDue(due, fromLocal(date, time, ZONE), SWEDEN), ZONE);
  return `${local.date} ${local.time.slice(0, 5)}`;
};

const twoDigits = (most: number) => fc.nat(most).map((n) => String(n).padStart(2, '0'));
const times = fc.tuple(twoDigits(23), twoDigits(59)).map((parts) => parts.join(':'));
const durations = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((n) => `PT${n}M`),
  fc.integer({ min: 1, max: 100 }).map((n) => `PT${n}H`),
);
const rules: fc.Arbitrary<Due> = fc.oneof(
  durations.map((after) => ({ after })),
  fc.tuple(durations, times, times).map(([after, a, b]): Due => {
    const [from = '', to = ''] = [a, b].sort();
    return { after, between: [from, from === to ? '23:59' : to] };
  }),
  fc
    .tuple(durations, durations)
    .map(([after, within]) => ({ after, between: ['08:00', '20:00'], within }) as Due),
  fc.tuple(times, durations).map(([at, orAfter]) => ({ sameDay: true, at, orAfter }) as Due),
  fc.tuple(fc.integer({ min: 1, max: 20 }), times).map(([workingDays, at]) => ({ workingDays, at })),
  fc
    .tuple(fc.integer({ min: 1, max: 60 }), times, fc.boolean())
    .map(([days, at, workingDay]) => ({ days, at, workingDay })),
  fc.tuple(fc.integer({ min: 1, max: 24 }), times).map(([months, at]) => ({ months, at })),
);
const clockChanges = fc.constantFrom('2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2027-03-28T01:00:00Z');
const starts = fc.oneof(
  fc
    .integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2041, 0, 1) })
    .map((ms) => new Date(ms).toISOString()),
  fc
    .tuple(clockChanges, fc.integer({ min: -36 * 60, max: 36 * 60 }))
    .map(([change, minutes]) => new Date(Date.parse(change) + minutes * 60_000).toISOString()),
);
const hoursBetween = (start: string, end: string) => (Date.parse(end) - Date.parse(start)) / 3_600_000;

describe('every rule', () => {
  it('falls due after its start, whatever the start', () => {
    fc.assert(
      fc.property(rules, starts, (due, start) => {
        expect(Date.parse(resolveDue(due, start, SWEDEN))).toBeGreaterThan(Date.parse(start));
      }),
      { numRuns: 3000 },
    );
  });

  it('survives being written to a file and read back', () => {
    fc.assert(
      fc.property(rules, (due) => {
        fc.pre(!('between' in due) || due.between[0] < due.between[1]);
        expect(dueSchema.parse(JSON.parse(JSON.stringify(due)))).toEqual(due);
      }),
    );
  });
});

describe('an exact time', () => {
  it('is a quarter of an hour at three in the night too', () => {
    expect(dueAt({ after: 'PT15M' }, '2026-12-25 03:00')).toBe('2026-12-25 03:15');
  });

  it('is exact while the clocks go forward and back', () => {
    expect(dueAt({ after: 'PT2H' }, '2026-03-29 01:30')).toBe('2026-03-29 04:30');
    expect(dueAt({ after: 'PT2H' }, '2026-10-25 01:30')).toBe('2026-10-25 02:30');
  });
});

describe('working days', () => {
  const nextDay: Due = { workingDays: 1, at: '16:00' };

  it.each([
    ['a Tuesday', '2026-09-15 10:00', '2026-09-16 16:00'],
    ['a Friday night', '2026-09-18 23:30', '2026-09-21 16:00'],
    ['skärtorsdag in the evening', '2026-04-02 19:00', '2026-04-07 16:00'],
    ['midsommarafton', '2026-06-19 12:00', '2026-06-22 16:00'],
    ['the day before julafton', '2026-12-23 15:00', '2026-12-28 16:00'],
    ['just after midnight, still counted from that day', '2026-09-15 00:30', '2026-09-16 16:00'],
  ])('a report on %s is due the next working day', (_, start, expected) => {
    expect(dueAt(nextDay, start)).toBe(expected);
  });

  it('counts three of them past New Year', () => {
    expect(dueAt({ workingDays: 3, at: '16:00' }, '2026-12-29 10:00')).toBe('2027-01-05 16:00');
  });

  it('counts from the local date: half past midnight in Stockholm is still yesterday in UTC', () => {
    expect(resolveDue(nextDay, '2026-07-14T22:30:00Z', SWEDEN)).toBe('2026-07-16T14:00:00.000Z');
  });
});

describe('the same day', () => {
  const today: Due = { sameDay: true, at: '17:00', orAfter: 'PT2H' };

  it('is today at five, but leaves two hours to somebody who hears late', () => {
    expect(dueAt(today, '2026-09-15 08:00')).toBe('2026-09-15 17:00');
    expect(dueAt(today, '2026-09-15 15:00')).toBe('2026-09-15 17:00');
    expect(dueAt(today, '2026-09-15 16:10')).toBe('2026-09-15 18:10');
    expect(dueAt(today, '2026-09-15 23:30')).toBe('2026-09-16 01:30');
  });
});

describe('days and months', () => {
  it('fall on their date at the time of day, on both sides of a clock change', () => {
    expect(dueAt({ days: 7, at: '09:00' }, '2026-03-27 22:00')).toBe('2026-04-03 09:00');
    expect(dueAt({ months: 6, at: '09:00' }, '2026-08-31 12:00')).toBe('2027-02-28 09:00');
  });

  it('move on to a working day where that is asked for', () => {
    expect(dueAt({ days: 7, at: '09:00', workingDay: true }, '2026-03-27 22:00')).toBe('2026-04-07 09:00');
    expect(dueAt({ days: 7, at: '09:00', workingDay: false }, '2026-03-27 22:00')).toBe('2026-04-03 09:00');
    expect(dueAt({ months: 6, at: '09:00', workingDay: true }, '2026-08-31 12:00')).toBe('2027-03-01 09:00');
  });

  it('always are local nine on a working day', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 400 }), (start, days) => {
        const local = toLocal(resolveDue({ days, at: '09:00', workingDay: true }, start, SWEDEN), ZONE);
        expect([local.time, isWorkingDay(local.date)]).toEqual(['09:00:00', true]);
      }),
    );
  });

  it('agree with Temporal where no working day is asked for', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 60 }), times, (start, n, at) => {
        const date = Temporal.Instant.from(start).toZonedDateTimeISO(ZONE).toPlainDate();
        for (const unit of ['days', 'months'] as const) {
          const expected = date.add({ [unit]: n }).toZonedDateTime({ timeZone: ZONE, plainTime: at });
          const due = resolveDue({ [unit]: n, at } as Due, start, SWEDEN);
          expect(Date.parse(due)).toBe(expected.epochMilliseconds);
        }
      }),
    );
  });
});

describe('an exact time at decent hours', () => {
  const nextDay: Due = { after: 'PT24H', between: ['08:00', '20:00'], within: 'PT36H' };

  it.each([
    ['at ten', '2026-09-15 10:00', '2026-09-16 10:00'],
    ['at two in the night waits for the morning', '2026-09-15 02:30', '2026-09-16 08:00'],
    ['at eight in the morning is decent', '2026-09-15 08:00', '2026-09-16 08:00'],
    ['just before eight in the evening is decent', '2026-09-15 19:59', '2026-09-16 19:59'],
    ['at eight in the evening no longer is', '2026-09-15 20:00', '2026-09-17 08:00'],
    ['on a Friday comes on Saturday', '2026-09-18 14:00', '2026-09-19 14:00'],
  ])('a report %s', (_, start, expected) => {
    expect(dueAt(nextDay, start)).toBe(expected);
  });

  it('is within 12 to 36 hours for every possible start', () => {
    fc.assert(
      fc.property(starts, (start) => {
        const hours = hoursBetween(start, resolveDue(nextDay, start, SWEDEN));
        expect(hours).toBeGreaterThanOrEqual(12);
        expect(hours).toBeLessThanOrEqual(36);
      }),
      { numRuns: 5000 },
    );
  });

  it('is within 12 to 36 hours for every minute around the clock changes', () => {
    for (const change of ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z']) {
      for (let minute = -72 * 60; minute <= 36 * 60; minute++) {
        const start = new Date(Date.parse(change) + minute * 60_000).toISOString();
        const hours = hoursBetween(start, resolveDue(nextDay, start, SWEDEN));
        if (hours < 12 || hours > 36) expect.fail(`${start} waits ${hours} hours`);
      }
    }
  });

  it('is at an indecent hour only on the morning after the clocks went back, and never before seven', () => {
    expect(dueAt(nextDay, '2026-10-23 20:30')).toBe('2026-10-25 07:30');
    fc.assert(
      fc.property(starts, (start) => {
        const { date, time } = toLocal(resolveDue(nextDay, start, SWEDEN), ZONE);
        const clocksWentBack =
          date.slice(5, 7) === '10' && new Date(date).getUTCDay() === 0 && date.slice(8) >= '25';
        expect(time >= (clocksWentBack ? '07' : '08') && time < '20').toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('never falls into the past when decent hours begin at a time the clocks show twice', () => {
    const due = resolveDue({ after: 'PT1M', between: ['02:30', '20:00'] }, '2026-10-25T01:05:00Z', SWEDEN);
    expect(due).toBe('2026-10-25T01:06:00.000Z');
  });

  it('without a limit waits for the morning however long the night', () => {
    expect(dueAt({ after: 'PT24H', between: ['08:00', '20:00'] }, '2026-10-23 20:30')).toBe(
      '2026-10-25 08:00',
    );
  });
});

describe('a rule in a municipality’s file is refused', () => {
  it.each([
    ['when it names nothing', {}],
    ['when it says two things', { days: 1, months: 1, at: '09:00' }],
    ['when it has a word too many', { after: 'PT1H', at: '09:00' }],
    ['when it falls due at once', { after: 'PT0M' }],
    ['when its duration is in days', { after: 'P1D' }],
    ['when it counts no working day', { workingDays: 0, at: '16:00' }],
    ['when it counts half a day', { days: 1.5, at: '16:00' }],
    ['when it counts backwards', { days: -1, at: '16:00' }],
    ['when its time is not on the clock', { workingDays: 1, at: '24:00' }],
    ['when its decent hours end before they begin', { after: 'PT24H', between: ['20:00', '08:00'] }],
    ['when it limits what never waits', { after: 'PT24H', within: 'PT36H' }],
  ])('%s', (_, rule) => {
    expect(dueSchema.safeParse(rule).success).toBe(false);
  });
});
