import type { Calendar } from '../calendar/calendar.ts';
import { resolveDue } from '../calendar/due.ts';
import type { Instant } from '../calendar/zoned.ts';
import type { Level } from '../level/levels.ts';
import type { OpeningRules } from '../municipality/parts.ts';
import type { Report } from '../report/schema.ts';
import { rulesFor } from '../routing/rules.ts';

/**
 * Until when a case that is put to somebody now may be taken: the soonest of the rules that apply. A table without
 * any deadline to acknowledge falls back to the level's time for contact, so that no case ever waits for ever.
 */
export const answerBy = (
  rules: Pick<OpeningRules, 'routing' | 'contactBy' | keyof Calendar>,
  report: Report,
  level: Level,
  now: Instant,
): Instant => {
  const deadlines = rulesFor(rules.routing, report, level)
    .flatMap(({ acknowledge }) => (acknowledge ? [resolveDue(acknowledge[level], now, rules)] : []))
    .sort();
  return deadlines[0] ?? resolveDue(rules.contactBy[level], now, rules);
};
