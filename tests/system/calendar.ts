import { Temporal } from 'temporal-polyfill';

/**
 * A calendar of its own, to hold the product's against: Temporal instead of Intl, and the days on which Swedish
 * municipalities are closed written down by hand for 2026 and 2027, counted from Easter for the years after.
 */
export const ZONE = 'Europe/Stockholm';

/** Public holidays, midsommarafton, julafton and nyårsafton, from the almanac; weekends too, where a feast falls on one. */
const BY_HAND: Readonly<Record<number, readonly string[]>> = {
  2026: [
    ...['01-01', '01-06', '04-03', '04-05', '04-06', '05-01', '05-14', '05-24', '06-06', '06-19', '06-20'],
    ...['10-31', '12-24', '12-25', '12-26', '12-31'],
  ],
  2027: [
    ...['01-01', '01-06', '03-26', '03-28', '03-29', '05-01', '05-06', '05-16', '06-06', '06-25', '06-26'],
    ...['11-06', '12-24', '12-25', '12-26', '12-31'],
  ],
};

/** Easter Sunday after Meeus, Jones and Butcher. */
export const easter = (year: number): Temporal.PlainDate => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const month = Math.floor((d + e + 114 - 7 * Math.floor((a + 11 * d + 22 * e) / 451)) / 31);
  const day = ((d + e + 114 - 7 * Math.floor((a + 11 * d + 22 * e) / 451)) % 31) + 1;
  return Temporal.PlainDate.from({ year, month, day });
};

/** The days counted from Easter and from the almanac's rules. */
export const counted = (year: number): string[] => {
  const fromEaster = [-2, 0, 1, 39, 49].map((days) => easter(year).add({ days }));
  const saturday = (from: string) => {
    const day = Temporal.PlainDate.from(`${year}-${from}`);
    return day.add({ days: 6 - (day.dayOfWeek % 7) });
  };
  const midsummer = saturday('06-20');
  const moving = [...fromEaster, midsummer.subtract({ days: 1 }), midsummer, saturday('10-31')];
  const fixed = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];
  return [...new Set([...fixed, ...moving.map((day) => day.toString().slice(5))])].sort();
};

const isClosed = (date: Temporal.PlainDate) =>
  date.dayOfWeek > 5 ||
  (BY_HAND[date.year] ?? counted(date.year)).includes(date.toString({ calendarName: 'never' }).slice(-5));

/** The date itself, or the first day after it on which the municipality is staffed. */
export const staffed = (date: Temporal.PlainDate): Temporal.PlainDate =>
  isClosed(date) ? staffed(date.add({ days: 1 })) : date;

export const local = (instant: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);

/** At this time on that date, as the outbox and the schedules would give it in UTC. */
export const at = (date: Temporal.PlainDate, time: string): string =>
  date
    .toZonedDateTime({ timeZone: ZONE, plainTime: time })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
