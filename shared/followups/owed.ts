import type { Calendar } from '../calendar/calendar.ts';
import { resolveDue } from '../calendar/due.ts';
import type { Instant } from '../calendar/zoned.ts';
import type { Level } from '../level/levels.ts';
import type { Contact } from './ladder.ts';

/** One contact that one case is owed. */
export type Owed<Rung extends Pick<Contact, 'levels' | 'due'> = Contact> = Omit<Rung, 'levels' | 'due'> & {
  readonly due: Instant;
};

/**
 * The contacts that a case of this level is owed, in the ladder's order, with the moments they fall due.
 *
 * @param start when the report was received
 * @param calendar for contacts that name a day or a time of day
 */
export function followUps<Rung extends Pick<Contact, 'levels' | 'due'>>(
  level: Level,
  start: Instant,
  ladder: readonly Rung[],
  calendar: Calendar,
): Owed<Rung>[] {
  return ladder
    .filter(({ levels }) => levels.includes(level))
    .map(({ levels: _, due, ...contact }) => ({ ...contact, due: resolveDue(due, start, calendar) }));
}
