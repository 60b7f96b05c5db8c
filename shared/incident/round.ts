import type { Calendar } from '../calendar/calendar.ts';
import { resolveDue } from '../calendar/due.ts';
import type { Instant } from '../calendar/zoned.ts';
import type { OpeningRules } from '../municipality/parts.ts';
import { type Facts, rulesFor } from '../routing/rules.ts';

/**
 * Until when a case that is put to somebody now may be taken: the soonest of the rules that apply. A table without
 * any deadline to acknowledge falls back to the level's time for contact, so that no case ever waits for ever.
 */
export const answerBy = (
  rules: Pick<OpeningRules, 'routing' | 'contactBy' | keyof Calendar>,
  facts: Facts,
  now: Instant,
): Instant => {
  const deadlines = rulesFor(rules.routing, facts)
    .flatMap(({ acknowledge }) => (acknowledge ? [resolveDue(acknowledge[facts.level], now, rules)] : []))
    .sort();
  return deadlines[0] ?? resolveDue(rules.contactBy[facts.level], now, rules);
};
