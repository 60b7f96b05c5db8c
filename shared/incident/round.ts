import type { Calendar } from '../calendar/calendar.ts';
import { resolveDue } from '../calendar/due.ts';
import type { Instant } from '../calendar/zoned.ts';
import type { Level } from '../level/levels.ts';
import type { Municipality } from '../municipality/municipality.ts';
import type { Report } from '../report/schema.ts';
import { rulesFor } from '../routing/rules.ts';

/**
 * Until when a case that is put to somebody now may be taken: the soonest of the rules that apply. A table without
 * any deadline to acknowledge falls back to the level's time for contact, so that no case ever waits for ever.
 */
export const answerBy = (
  municipality: Pick<Municipality, 'routing' | 'contactBy' | keyof Calendar>,
  report: Report,
  level: Level,
  now: Instant,
): Instant => {
  const deadlines = rulesFor(municipality.routing, report, level)
    .flatMap(({ acknowledge }) => (acknowledge ? [resolveDue(acknowledge[level], now, municipality)] : []))
    .sort();
  return deadlines[0] ?? resolveDue(municipality.contactBy[level], now, municipality);
};
