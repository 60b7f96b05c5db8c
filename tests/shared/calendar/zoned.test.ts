import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addDuration,
  addMonths,
  fromLocal,
  toLocal,
  weekday,
  withOffset,
} from '../../../shared/calendar/zoned.ts';

const STOCKHOLM = 'Europe/Stockholm';
const FROM = Date.UTC(2025, 0, 1);
const TO = Date.UTC(2041, 0, 1);
const HOUR = 3_600_000;

/** The last Sundays of March and October, 01:00 UTC, when Swedish clocks change. */
const CLOCK_CHANGES = Array.from({ length: 16 }, (_, i) => 2025 + i).flatMap((year) =>
  [2, 9].map((month) => {
    const last = new Date(Date.UTC(year, month, 31, 1));
    return last.getTime() - last.getUTCDay() * 24 * HOUR;
  }),
);

const zones = fc.constantFrom(
  STOCKHOLM,
  STOCKHOLM,
  'Europe/Helsinki',
  'UTC',
  'America/St_Johns',
  'Asia/Kathmandu',
);
const anyMoment = fc.integer({ min: FROM, max: TO - 1 });
const nearAClockChange = fc
  .tuple(fc.constantFrom(...CLOCK_CHANGES), fc.integer({ min: -4 * HOUR, max: 4 * HOUR }))
  .map(([change, shift]) => change + shift);
const moments = fc.oneof(anyMoment, nearAClockChange);
const instants = moments.map((ms) => new Date(ms).toISOString());
/** What a clock on the wall might show: every date and time, those that the clocks jump over included. */
const wallTimes = moments.map((ms) => {
  const [date, time] = new Date(ms + HOUR).toISOString().split('T') as [string, string];
  return { date, time: time.slice(0, 5) };
});
const dates = anyMoment.map((ms) => new Date(ms).toISOString().slice(0, 10));

const authority = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
const same = (a: string, b: string) => Temporal.Instant.from(a).equals(Temporal.Instant.from(b));

describe('a moment on the clock on the wall', () => {
  it('is the date and time that Temporal shows, in every zone and at every clock change', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const zoned = authority(instant, zone);
        expect(toLocal(instant, zone)).toEqual({
          date: zoned.toPlainDate().toString(),
          time: zoned.toPlainTime().round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString(),
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('carries its distance from UTC when it is written for people', () => {
    expect(withOffset('2027-01-15T08:00:00.000Z', STOCKHOLM)).toBe('2027-01-15T09:00:00+01:00');
    expect(withOffset('2026-07-15T08:00:00.000Z', STOCKHOLM)).toBe('2026-07-15T10:00:00+02:00');
    expect(withOffset('2026-07-15T08:00:00.000Z', 'America/St_Johns')).toBe('2026-07-15T05:30:00-02:30');
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const written = withOffset(instant, zone);
        expect(written).toBe(
          authority(instant, zone).toString({
            fractionalSecondDigits: 0,
            timeZoneName: 'never',
            roundingMode: 'trunc',
          }),
        );
      }),
    );
  });
});

describe('a time on the wall as a moment', () => {
  it('is the moment that Temporal gives, also for times that are skipped or shown twice', () => {
    fc.assert(
      fc.property(wallTimes, zones, ({ date, time }, zone) => {
        const expected = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, {
          disambiguation: 'compatible',
        });
        expect(same(fromLocal(date, time, zone), expected.toInstant().toString())).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('half past two on the night the clocks go forward is half past three', () => {
    expect(fromLocal('2026-03-29', '02:30', STOCKHOLM)).toBe('2026-03-29T01:30:00.000Z');
    expect(toLocal('2026-03-29T01:30:00.000Z', STOCKHOLM)).toEqual({ date: '2026-03-29', time: '03:30:00' });
  });

  it('half past two on the night the clocks go back is the first of the two', () => {
    expect(fromLocal('2026-10-25', '02:30', STOCKHOLM)).toBe('2026-10-25T00:30:00.000Z');
  });

  it('comes back as the same time, seconds and all', () => {
    expect(toLocal(fromLocal('2026-06-01', '09:15:42', STOCKHOLM), STOCKHOLM)).toEqual({
      date: '2026-06-01',
      time: '09:15:42',
    });
  });
});

describe('counting on in the calendar', () => {
  it('adds days and months as Temporal does', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -800, max: 800 }), (date, n) => {
        const from = Temporal.PlainDate.from(date);
        expect(addDays(date, n)).toBe(from.add({ days: n }).toString());
        expect(addMonths(date, n % 100)).toBe(from.add({ months: n % 100 }).toString());
        expect(weekday(date)).toBe(from.dayOfWeek % 7);
      }),
    );
  });

  it('half a year after 31 August is the last of February', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
  });

  it('a year after 29 February is 28 February', () => {
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  });

  it('adds hours, minutes and seconds exactly, across clock changes too', () => {
    expect(addDuration('2026-03-29T00:30:00.000Z', 'PT24H')).toBe('2026-03-30T00:30:00.000Z');
    fc.assert(
      fc.property(instants, fc.nat(500), fc.nat(500), fc.nat(500), (instant, hours, minutes, seconds) => {
        const duration = `PT${hours}H${minutes}M${seconds}S`;
        const expected = Temporal.Instant.from(instant).add(duration).toString();
        expect(same(addDuration(instant, duration), expected)).toBe(true);
      }),
    );
    expect(addDuration('2026-01-01T00:00:00Z', 'PT15M')).toBe('2026-01-01T00:15:00.000Z');
  });
});

describe('what is no time at all is refused, not guessed', () => {
  it.each([
    ['a date the calendar lacks', () => addDays('2026-02-30', 1)],
    ['a thirteenth month', () => addMonths('2026-13-01', 1)],
    ['a time past midnight', () => fromLocal('2026-01-01', '24:00', STOCKHOLM)],
    ['a local time where an instant is asked for', () => toLocal('2026-01-01T10:00:00', STOCKHOLM)],
    ['an instant with an offset', () => toLocal('2026-01-01T10:00:00+01:00', STOCKHOLM)],
    ['an empty duration', () => addDuration('2026-01-01T10:00:00Z', 'PT')],
    ['a duration in days', () => addDuration('2026-01-01T10:00:00Z', 'P1D')],
    ['a zone nobody knows', () => toLocal('2026-01-01T10:00:00Z', 'Europe/Oxelosund')],
  ])('%s', (_, call) => {
    expect(call).toThrow(RangeError);
  });
});
