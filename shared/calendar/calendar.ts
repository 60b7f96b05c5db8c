import * as z from 'zod/mini';
import { addDays, type LocalDate } from './zoned.ts';

/** What a municipality's calendar is, besides Sweden's holidays: all times in its cases are counted by it. */
export interface Calendar {
  /** IANA name. Wherever somebody is, a working day and an hour of the day are the municipality's. */
  readonly timeZone: string;
  /** Days on which its offices are closed though Sweden's are not: klämdagar, for one that takes them off. */
  readonly closedDays: readonly LocalDate[];
}

/** A date that the calendar has: 29 February only in a leap year. */
export const dateSchema = z.string().check(z.refine(isDate, 'not a date such as 2027-05-07'));

/** `HH:MM` on a 24-hour clock. */
export const timeSchema = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** From a time of day, included, to a later one, not included. */
export const hoursSchema = z
  .tuple([timeSchema, timeSchema])
  .check(z.refine(([from, to]) => from < to, 'from before to'));

function isDate(text: string): boolean {
  try {
    return addDays(text, 0) === text;
  } catch {
    return false;
  }
}
