import * as z from 'zod/mini';
import type { Instant } from '../calendar/zoned.ts';
import type { PersonEntry } from './history.ts';
import type { Person } from './person.ts';

const isDay = (text: string): boolean => {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
};
const day = z.string('day').check(z.refine(isDay, 'day'));

/** What is asked for: that somebody is away from one day to another, both included, or is not after all. */
export const absenceSchema = z
  .strictObject({ person: z.string(), what: z.enum(['away', 'back']), from: day, to: day })
  .check(z.refine(({ from, to }) => from <= to, 'order'));
export type AbsenceAsked = z.output<typeof absenceSchema>;

/**
 * The person as they stand afterwards, and the entry that says so; past absences stay, they say who was there.
 *
 * @returns null if it stands so already
 */
export const changeAbsence = (
  person: Person,
  { what, from, to }: AbsenceAsked,
  by: string,
  now: Instant,
): { readonly person: Person; readonly entry: PersonEntry } | null => {
  const stands = person.absences.some((each) => each.from === from && each.to === to);
  if (stands === (what === 'away')) return null;
  const absences =
    what === 'away'
      ? [...person.absences, { from, to }].sort((a, b) => (a.from < b.from ? -1 : 1))
      : person.absences.filter((each) => each.from !== from || each.to !== to);
  return { person: { ...person, absences }, entry: { at: now, by, person: person.id, what, from, to } };
};
