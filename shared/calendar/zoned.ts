/**
 * Civil time in one zone and instants in UTC, there and back.
 *
 * Written on `Intl` because a Temporal polyfill would weigh more than everything else in the function that takes a
 * report; the tests hold it against Temporal. No clock: whoever calls says what time it is. Anything that is not an
 * instant, a date or a time of the shapes below is a RangeError.
 */

import { ZONE_TABLES, type ZoneTable } from './zone-tables.ts';

/** A moment, ISO 8601 in UTC as `toISOString` writes it: `2026-11-24T03:57:16.000Z`. Sorts as text. */
export type Instant = string;
/** A calendar date, `YYYY-MM-DD`. Sorts as text. */
export type LocalDate = string;
/** A time of day on a 24-hour clock, `HH:MM`; seconds, `HH:MM:SS`, are understood too. */
export type LocalTime = string;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What a wall clock and a calendar in the zone show at the instant; time as `HH:MM:SS`, fractions cut off. */
export function toLocal(instant: Instant, zone: string): { date: LocalDate; time: string } {
  const ms = epoch(instant);
  const [date, time] = iso(ms + offset(ms, zone)).split('T') as [string, string];
  return { date, time: time.slice(0, 8) };
}

/**
 * The instant at which clocks in the zone show this date and time. A time that the clocks jump over (spring) is moved
 * forward by as much as they jump; one that they show twice (autumn) means the first: Temporal's "compatible".
 */
export function fromLocal(date: LocalDate, time: LocalTime, zone: string): Instant {
  const wall = startOf(date) + timeOfDay(time);
  const before = offset(wall - DAY, zone);
  const after = offset(wall + DAY, zone);
  const early = wall - before;
  const late = wall - after;
  const onlyLateExists = offset(early, zone) !== before && offset(late, zone) === after;
  return iso(onlyLateExists ? late : early);
}

/** The date `n` calendar days later. */
export function addDays(date: LocalDate, n: number): LocalDate {
  return iso(startOf(date) + n * DAY).slice(0, 10);
}

/** The date `n` calendar months later: the same day of the month, or its last day where the month is too short. */
export function addMonths(date: LocalDate, n: number): LocalDate {
  const from = new Date(startOf(date));
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + n];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay))).slice(0, 10);
}

/** The shape of an exact duration: hours, minutes, seconds, at least one of them, in that order. */
export const DURATION = /^PT(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,5})S)?$/;

/** The instant an exact time later, such as `PT15M` or `PT1H30M`, whatever the clocks on the wall do meanwhile. */
export function addDuration(instant: Instant, duration: string): Instant {
  const parts = DURATION.exec(duration);
  if (!parts) throw new RangeError('not a duration of hours, minutes and seconds');
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return iso(epoch(instant) + ((hours * 60 + minutes) * 60 + seconds) * 1000);
}

/** The instant as the zone's clocks show it, with its distance from UTC: `2027-01-15T09:00:00+01:00`. */
export function withOffset(instant: Instant, zone: string): string {
  const { date, time } = toLocal(instant, zone);
  const minutes = offset(epoch(instant), zone) / MINUTE;
  const distance = iso(Math.abs(minutes) * MINUTE).slice(11, 16);
  return `${date}T${time}${minutes < 0 ? '-' : '+'}${distance}`;
}

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export function weekday(date: LocalDate): number {
  return new Date(startOf(date)).getUTCDay();
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that the zone's clocks are ahead of UTC at `ms`. */
function offset(ms: number, zone: string): number {
  const table = ZONE_TABLES[zone];
  return (table && tabledOffset(table, ms)) ?? shownOffset(ms, zone);
}

/** What a table says of a moment; undefined outside it. */
export function tabledOffset({ until, offsets }: ZoneTable, ms: number): number | undefined {
  const minute = ms / MINUTE;
  const row = minute < until ? offsets.findLast(([from]) => from <= minute) : undefined;
  return row && row[1] * MINUTE;
}

/** The same, always by `Intl`. */
export function shownOffset(ms: number, zone: string): number {
  const second = Math.floor(ms / 1000) * 1000;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(zone).formatToParts(second)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: s = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, s) - second;
}

/** Building a format costs milliseconds, so one is built per zone, and not before it is needed. */
function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const two = '2-digit';
    const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
    format = new Intl.DateTimeFormat('en-US', { ...fields, hourCycle: 'h23', timeZone: zone });
    formats.set(zone, format);
  }
  return format;
}

const iso = (ms: number): string => new Date(ms).toISOString();

function epoch(instant: Instant): number {
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError('not an instant in UTC');
  return ms;
}

/** Midnight of the date as if the zone were UTC; a date the calendar does not have is refused. */
function startOf(date: LocalDate): number {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms) || iso(ms).slice(0, 10) !== date) throw new RangeError('not a calendar date');
  return ms;
}

function timeOfDay(time: string): number {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(time);
  if (!parts) throw new RangeError('not a time of day');
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
