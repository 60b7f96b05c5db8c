import { Temporal } from 'temporal-polyfill';
import { easter, staffed } from '../shared/calendar/almanac.ts';
import { local, ZONE } from './calendar.ts';

/** What a report sets a clock for, counted by hand from the domain: nothing here is shared with what it checks. */
type Level = 'red' | 'orange' | 'yellow' | 'blue';
type Time = Temporal.ZonedDateTime;

const on = (day: Temporal.PlainDate, plainTime: string): Time =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime });

/** How a moment is written, to the second, in Swedish time. */
export const written = (moment: Time | string): string =>
  (typeof moment === 'string' ? local(moment) : moment).toString({
    timeZoneName: 'never',
    smallestUnit: 'second',
  });

/** The n-th working day after a day. */
const workingDay = (day: Temporal.PlainDate, count: number): Temporal.PlainDate =>
  count === 0 ? day : workingDay(staffed(day.add({ days: 1 })), count - 1);

/** 24 hours later, by day, and never more than 36 hours later. */
const nextDay = (start: Time): Time => {
  const later = start.add({ hours: 24 });
  if (later.hour >= 8 && later.hour < 20) return later;
  const morning = on(later.toPlainDate().add({ days: later.hour < 8 ? 0 : 1 }), '08:00');
  const latest = start.add({ hours: 36 });
  return Temporal.ZonedDateTime.compare(morning, latest) < 0 ? morning : latest;
};

const inTheMorning = (duration: Temporal.DurationLike) => (start: Time) =>
  on(staffed(start.toPlainDate().add(duration)), '09:00');

/** The contacts after a report (domain, section 7): the day comes from there, nine o'clock of a working day is ours. */
const LADDER: Readonly<Record<string, (start: Time) => Time>> = {
  F0: (start) => start.add({ hours: 1 }),
  F1: nextDay,
  F2: inTheMorning({ days: 3 }),
  F3: inTheMorning({ days: 7 }),
  F4: inTheMorning({ days: 28 }),
  F5: inTheMorning({ months: 3 }),
  F6: inTheMorning({ months: 6 }),
  F7: inTheMorning({ months: 12 }),
};

const CONTACTS: Readonly<Record<Level, readonly string[]>> = {
  red: ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'],
  orange: ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'],
  yellow: ['F1', 'F3', 'F4', 'F5'],
  blue: ['F1', 'F4'],
};

/** Red a quarter of an hour, orange two hours, yellow the next working day, blue the third (domain, section 4). */
const answer = (level: Level, start: Time, ofWorkingDay: string): Time => {
  if (level === 'red') return start.add({ minutes: 15 });
  if (level === 'orange') return start.add({ hours: 2 });
  return on(workingDay(start.toPlainDate(), level === 'yellow' ? 1 : 3), ofWorkingDay);
};

/** Everything that a report of this level sets a clock for: who takes it, and every contact of its ladder. */
export const deadlinesOf = (level: Level, start: Time): Readonly<Record<string, string>> => ({
  'ack-1': written(answer(level, start, '12:00')),
  ...Object.fromEntries(CONTACTS[level].map((id) => [`${id}-1`, written(LADDER[id]?.(start) ?? start)])),
});

/** By when somebody contacts the person. */
export const contactBy = (level: Level, start: Time): string => written(answer(level, start, '16:00'));

/** The whole seconds between two instants, both included: a report that came in between came in one of them. */
export const secondsBetween = (from: string, to: string): Time[] => {
  const [first = 0, last = 0] = [from, to].map((instant) => Math.floor(Date.parse(instant) / 1000));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Temporal.Instant.fromEpochMilliseconds((first + index) * 1000).toZonedDateTimeISO(ZONE),
  );
};

const lastSunday = (year: number, month: number): Temporal.PlainDate => {
  const last = Temporal.PlainDate.from({ year, month, day: 31 });
  return last.subtract({ days: last.dayOfWeek % 7 });
};

const HARD_MOMENTS: Readonly<Record<string, (year: number) => Time>> = {
  'in the afternoon before Christmas Eve': (year) => on(Temporal.PlainDate.from(`${year}-12-23`), '16:30'),
  'in the night of 31 January': (year) => on(Temporal.PlainDate.from(`${year}-01-31`), '03:20'),
  'an hour before the clocks go forward': (year) => on(lastSunday(year, 3), '01:00'),
  'on the day before Ascension Day': (year) => on(easter(year).add({ days: 38 }), '13:00'),
  'two evenings before the clocks go back': (year) => on(lastSunday(year, 10).subtract({ days: 2 }), '20:05'),
};

/** Moments at which counting days is hard, as they come after an instant, soonest first. */
export const hardMoments = (after: Temporal.Instant): { readonly title: string; readonly at: Time }[] => {
  const { year } = after.toZonedDateTimeISO(ZONE);
  return Object.entries(HARD_MOMENTS)
    .map(([title, on]) => {
      const hasPassed = Temporal.Instant.compare(on(year).toInstant(), after) <= 0;
      return { title, at: on(hasPassed ? year + 1 : year) };
    })
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.at, b.at));
};
