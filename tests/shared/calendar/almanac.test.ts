import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { resolveDue } from '../../../shared/calendar/due.ts';
import { isWorkingDay } from '../../../shared/calendar/holidays.ts';
import { followUps } from '../../../shared/followups/owed.ts';
import { LEVELS } from '../../../shared/level/levels.ts';
import { municipality } from '../builders.ts';
import { BY_HAND, counted, isClosed, staffed } from './almanac.ts';

const ZONE = 'Europe/Stockholm';
const firstDay = Temporal.PlainDate.from('2026-01-01');

const days = fc.integer({ min: 0, max: 5 * 365 }).map((n) => firstDay.add({ days: n }));
/** Any second of 2026 to 2029, so that a year later is still within the almanac; now and then around a clock change. */
const starts = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 11, 31) }),
  fc
    .tuple(
      fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'),
      fc.integer({ min: -40 * 3600, max: 40 * 3600 }),
    )
    .map(([day, seconds]) => Date.parse(`${day}T01:00:00Z`) + seconds * 1000),
  // The day that only a leap year has.
  fc
    .integer({ min: 0, max: 24 * 3600 })
    .map((seconds) => Date.parse('2028-02-28T23:00:00Z') + seconds * 1000),
);
/** Some working days that one municipality takes off: klämdagar, and days in a row. */
const takenOff = fc.array(
  days.map((day) => day.toString()),
  { maxLength: 40 },
);
const levels = fc.constantFrom(...LEVELS);
const read = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);

describe('the almanac of the tests', () => {
  it('says the same by hand and by computus', () => {
    for (const [year, closed] of Object.entries(BY_HAND))
      expect([year, [...closed.split(' ')].sort()]).toEqual([year, counted(Number(year))]);
  });

  it('is what the product takes for working days,, from 2026 to 2040', () => {
    for (let day = firstDay; day.year < 2041; day = day.add({ days: 1 }))
      expect([day.toString(), isWorkingDay(day.toString())]).toEqual([day.toString(), !isClosed(day)]);
  });
});

describe('for any report from 2026 to 2029', () => {
  it('no reminder is due on a closed day or at an indecent hour; only the first day’s come on any day', () => {
    fc.assert(
      fc.property(starts, levels, takenOff, (ms, level, closedDays) => {
        const start = new Date(ms).toISOString();
        const at = municipality({ closedDays });
        for (const { id, due } of followUps(level, start, at.followUps, at)) {
          const when = read(due);
          if (id === 'F0') {
            // In the hour, day and night: somebody must see to it that the person is safe.
            expect(Date.parse(due) - ms).toBe(3_600_000);
          } else if (id === 'F1') {
            // The next day, whatever day it is; the hour may be seven only after the night the clocks go back.
            expect([id, due, when.hour >= 7 && when.hour < 20]).toEqual([id, due, true]);
          } else {
            const open = !isClosed(when.toPlainDate()) && !closedDays.includes(when.toPlainDate().toString());
            expect([id, due, open, when.toPlainTime().toString()]).toEqual([id, due, true, '09:00:00']);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a reminder comes on the first open day, never later', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 370 }), takenOff, (ms, count, closedDays) => {
        const start = new Date(ms).toISOString();
        const at = municipality({ closedDays });
        const due = resolveDue({ days: count, at: '09:00', workingDay: true }, start, at);
        const day = read(start).toPlainDate().add({ days: count });
        expect(read(due).toPlainDate().toString()).toBe(staffed(day, closedDays).toString());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a klämdag', () => {
  // Friday 7 May 2027, between Kristi himmelsfärdsdag and a weekend.
  const start = '2027-04-30T08:00:00Z';
  const week = { days: 7, at: '09:00', workingDay: true } as const;
  const dayOf = (changes: Record<string, unknown>) =>
    read(resolveDue(week, start, municipality(changes))).toPlainDate();

  it('is a working day', () => {
    expect(dayOf({}).toString()).toBe('2027-05-07');
  });

  it('is none where the municipality says that it closes', () => {
    expect(dayOf({ closedDays: ['2027-05-07'] }).toString()).toBe('2027-05-10');
  });

  it.each(['2027-02-29', '2027-13-01', '7 maj', ''])(
    'a closed day that is no date, "%s", is refused',
    (day) => {
      expect(() => municipality({ closedDays: [day] })).toThrow(/not a date/);
    },
  );

  it('29 February of a leap year can be one', () => {
    expect(municipality({ closedDays: ['2028-02-29'] }).closedDays).toEqual(['2028-02-29']);
  });
});
