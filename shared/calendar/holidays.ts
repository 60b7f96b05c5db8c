/**
 * Working days of Swedish municipalities. Closed are Saturdays, Sundays, public holidays (lag 1989:253) and, by
 * agreement and custom, midsommarafton, julafton and nyårsafton; påskafton is a Saturday anyway. Klämdagar, single days
 * between a holiday and a weekend, are working days, and so are the half days before a holiday (skärtorsdagen); a
 * municipality that closes on them says so in its file (`closedDays`).
 *
 * Beyond the table's years only weekends are known: a report must never fail because a calendar ran out. Ask
 * `calendarReaches` to warn in time. A text that is no date is a RangeError.
 */
import { CLOSED_WEEKDAYS } from './swedish-holidays.ts';
import { addDays, type LocalDate, weekday } from './zoned.ts';

/** Whether municipal offices are staffed on the date. @param closed days on which they are not, besides Sweden's */
export function isWorkingDay(date: LocalDate, closed: readonly LocalDate[] = []): boolean {
  const day = weekday(date);
  if (day === 0 || day === 6 || closed.includes(date)) return false;
  return !CLOSED_WEEKDAYS[date.slice(0, 4)]?.includes(date.slice(5));
}

/** The date itself if it is a working day, else the first one after it. */
export function nextWorkingDay(date: LocalDate, closed: readonly LocalDate[] = []): LocalDate {
  let day = date;
  while (!isWorkingDay(day, closed)) day = addDays(day, 1);
  return day;
}

/** The `n`-th working day after the date, `n` from 1; the date itself never counts. */
export function addWorkingDays(date: LocalDate, n: number, closed: readonly LocalDate[] = []): LocalDate {
  let day = date;
  for (let left = n; left > 0; left--) day = nextWorkingDay(addDays(day, 1), closed);
  return day;
}

/** Whether holidays are known for the date's year; where not, only weekends are taken for closed. */
export function calendarReaches(date: LocalDate): boolean {
  return date.slice(0, 4) in CLOSED_WEEKDAYS;
}
