import type { DirectoryRole, Person } from '../directory/person.ts';
import type { Level } from '../level/levels.ts';
import { type Candidate, candidates } from './candidates.ts';
import type { Rule } from './rule.ts';

/** Whom a case of that kind would reach by one rule, in the order in which they would be tried. */
export interface Reached {
  readonly rule: Rule;
  readonly line: readonly Candidate[];
}

/**
 * Who would be reached by each rule at a level, for a party and on a day. What else a rule asks for (a wish, a type) is
 * taken to be so.
 *
 * @param asked.role only the rules in whose line it stands
 * @param asked.day local, `YYYY-MM-DD`
 */
export const reachedBy = (
  rules: readonly Rule[],
  people: readonly Person[],
  asked: {
    readonly level: Level;
    readonly party?: string;
    readonly role?: DirectoryRole;
    readonly day: string;
  },
): readonly Reached[] =>
  rules
    .filter(
      ({ when, line }) =>
        (when.levels?.includes(asked.level) ?? true) && (!asked.role || line.includes(asked.role)),
    )
    .map((rule) => ({
      rule,
      line: candidates(rule.line, people, { party: asked.party, excluded: () => false }, asked.day),
    }));
