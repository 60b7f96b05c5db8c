import { Temporal } from 'temporal-polyfill';

/** When a schedule runs: once, or again and again. */
export interface Occurrence {
  readonly at: Temporal.ZonedDateTime;
  /** Set for a rate: how long until the next one. */
  readonly every: Temporal.Duration | undefined;
}

const AT = /^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)$/;
const RATE = /^rate\(([1-9]\d{0,8}) (minute|hour|day)s?\)$/;

/**
 * Reads `at(…)` and `rate(…)`; undefined for anything EventBridge Scheduler would refuse, and for cron, which
 * Värna has no use for.
 *
 * A local time that daylight saving skips or repeats: AWS documents only what happens to cron. Here the skipped
 * hour counts on past the gap and the repeated one is its first: a reminder late by the gap is better than none.
 *
 * A time already past is accepted, since nothing in AWS's documentation refuses it, and is due at once. Whether
 * the real service invokes it is not documented either, so the sweep must find such a deadline all the same.
 *
 * @param start where a rate begins counting: its StartDate, or the moment it was made.
 */
export function occurrence(expression: string, timezone: string, start: Date): Occurrence | undefined {
  const [, local] = AT.exec(expression) ?? [];
  const [, count, unit] = RATE.exec(expression) ?? [];
  try {
    if (local !== undefined) {
      return { at: Temporal.PlainDateTime.from(local).toZonedDateTime(timezone), every: undefined };
    }
    if (count !== undefined) {
      // A day of a rate is 24 hours on the clock, not a calendar day.
      const every = unit === 'day' ? { hours: 24 * Number(count) } : { [`${unit}s`]: Number(count) };
      const at = Temporal.Instant.fromEpochMilliseconds(start.getTime()).toZonedDateTimeISO(timezone);
      return { at, every: Temporal.Duration.from(every) };
    }
  } catch {
    // A day no month has, or a zone nobody knows.
  }
  return undefined;
}

/** With the zone's offset at that moment: 2027-01-15T09:00:00+01:00. */
export const withOffset = (at: Temporal.ZonedDateTime): string =>
  at.toString({ timeZoneName: 'never', fractionalSecondDigits: 0 });
