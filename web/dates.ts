import { toLocal } from '../shared/calendar/zoned.ts';
import type { Language } from '../shared/languages.ts';

export const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', fi: 'fi-FI', en: 'en-GB' };

/** A list says a hundred moments in the same words: what writes them is made once. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

const written = (at: string, language: Language, options: Intl.DateTimeFormatOptions): string => {
  const name = language + JSON.stringify(options);
  const format = FORMATS.get(name) ?? new Intl.DateTimeFormat(LOCALES[language], options);
  FORMATS.set(name, format);
  return format.format(new Date(at));
};

/**
 * A moment in words, with weekday and year: "tisdag 2 mars 2027 kl. 14:05". Never "tomorrow": a page may be read
 * later than it was made.
 *
 * @param moment ISO 8601 with offset or Z
 * @param timeZone IANA name, as in the municipality's file
 */
export const moment = (moment: string, language: Language, timeZone: string) =>
  written(moment, language, { dateStyle: 'full', timeStyle: 'short', timeZone });

/** The same where there is little room, as in a drawing: "2027-03-02 14:05". */
export const shortMoment = (moment: string, language: Language, timeZone: string) =>
  written(moment, language, { dateStyle: 'short', timeStyle: 'short', timeZone });

/** The time of day of a moment: "14:05", in Finnish "14.05". For what is over within the hour. */
export const clock = (at: string, language: Language, timeZone: string) =>
  written(at, language, { timeStyle: 'short', timeZone });

/** What `moment` gives, after a word like "by" or "senast": Finnish then wants "tiistaina" for "tiistai". */
export const byMoment = (at: string, language: Language, timeZone: string) =>
  when(moment(at, language, timeZone), language);

const when = (text: string, language: Language) =>
  language === 'fi' ? text.replace(/^\p{L}+/u, (weekday) => `${weekday}na`) : text;

/** What stands between a day and a time. */
const AT: Readonly<Record<Language, string>> = { sv: 'kl.', fi: 'klo', en: 'at' };

/**
 * A moment as somebody would say it now: "i dag kl. 14:05", "i morgon kl. 09:00", "torsdag 3 december kl. 09:00"; with the year
 * where it is another. Only on a page that says when it was made.
 *
 * @param at and `now`: instants in UTC
 */
export const spoken = (at: string, now: string, language: Language, timeZone: string): string => {
  const [then, today] = [at, now].map((each) => toLocal(each, timeZone).date) as [string, string];
  const days = (Date.parse(then) - Date.parse(today)) / 86_400_000;
  if (Math.abs(days) <= 1) {
    const near = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(days, 'day');
    return `${near} ${AT[language]} ${clock(at, language, timeZone)}`;
  }
  const year = then.slice(0, 4) !== today.slice(0, 4) && ({ year: 'numeric' } as const);
  const date = written(at, language, { weekday: 'long', day: 'numeric', month: 'long', ...year, timeZone });
  return `${date} ${AT[language]} ${clock(at, language, timeZone)}`;
};

/** The same after a word like "by" or "senast". */
export const bySpoken = (at: string, now: string, language: Language, timeZone: string) => {
  const text = spoken(at, now, language, timeZone);
  return language === 'fi' ? text.replace(/^\p{L}+(tai|ko)(?= )/u, (weekday) => `${weekday}na`) : text;
};

/** A day in words: "2 mars 2027". @param date ISO 8601, without a time */
export const day = (date: string, language: Language) =>
  written(date, language, { dateStyle: 'long', timeZone: 'UTC' });

/** The day of a moment in words: "tisdag 2 mars 2027". */
export const dayOf = (at: string, language: Language, timeZone: string) =>
  written(at, language, { dateStyle: 'full', timeZone });

/** With a capital, for the beginning of a line. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The day of a moment within a sentence that says when something is: Finnish then wants "tiistaina" for "tiistai". */
export const onDayOf = (at: string, language: Language, timeZone: string) =>
  when(dayOf(at, language, timeZone), language);
