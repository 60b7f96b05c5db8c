import { Temporal } from 'temporal-polyfill';

/**
 * A calendar of its own, to hold the product's against: an almanac by hand and the computus, Temporal instead of Intl.
 * Nothing here comes from the product, its table or the library that made it.
 */

/**
 * Worked out by hand from lag (1989:253) and an almanac, not from the generator: every holiday and closed eve of the
 * year, those on weekends included. In order: nyårsdagen, trettondedag jul, långfredagen, påskdagen, annandag påsk,
 * första maj, Kristi himmelsfärdsdag, pingstdagen, nationaldagen, midsommarafton, midsommardagen, alla helgons dag,
 * julafton, juldagen, annandag jul, nyårsafton.
 */
export const BY_HAND: Readonly<Record<string, string>> = {
  2026: '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-19 06-20 10-31 12-24 12-25 12-26 12-31',
  2027: '01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-06 06-25 06-26 11-06 12-24 12-25 12-26 12-31',
  2028: '01-01 01-06 04-14 04-16 04-17 05-01 05-25 06-04 06-06 06-23 06-24 11-04 12-24 12-25 12-26 12-31',
  2029: '01-01 01-06 03-30 04-01 04-02 05-01 05-10 05-20 06-06 06-22 06-23 11-03 12-24 12-25 12-26 12-31',
  2030: '01-01 01-06 04-19 04-21 04-22 05-01 05-30 06-09 06-06 06-21 06-22 11-02 12-24 12-25 12-26 12-31',
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

/** Whether municipal offices are closed: weekends, holidays and eves. By hand where there is a list, else counted. */
export const isClosed = (date: Temporal.PlainDate): boolean =>
  date.dayOfWeek > 5 ||
  (BY_HAND[date.year]?.split(' ') ?? counted(date.year)).includes(date.toString().slice(-5));

/** The date itself, or the first day after it on which offices are open. @param closed closed days besides Sweden's */
export const staffed = (date: Temporal.PlainDate, closed: readonly string[] = []): Temporal.PlainDate =>
  isClosed(date) || closed.includes(date.toString()) ? staffed(date.add({ days: 1 }), closed) : date;
