import type { Incident } from '../incident/incident.ts';
import type { Level } from '../level/levels.ts';
import type { Candidate } from '../routing/candidates.ts';
import type { Rule } from '../routing/rule.ts';
import type { Delivery } from './delivery.ts';

/** How often each person is asked before the whole line counts as tried: red goes round twice. */
const TIMES_ASKED: Record<Level, number> = { red: 2, orange: 1, yellow: 1, blue: 1 };

interface RuleInLine extends Rule {
  readonly candidates: readonly Candidate[];
}

/**
 * For each line the next person: whoever has been asked least often, in the line's order; nobody who said that they
 * cannot. Somebody asked through one line is not asked again through the other in the same round. Empty when everybody
 * has been asked as often as the level demands.
 *
 * @param only the line to go on with, when somebody passed the case on; if it has nobody left, the others are tried
 * @param before deliveries of this entry and later ones do not count, so that a replay chooses the same people
 */
export const nextInLine = (
  lines: readonly RuleInLine[],
  {
    incident,
    deliveries,
    only,
    before,
  }: { incident: Incident; deliveries: readonly Delivery[]; only: string | undefined; before: number },
): readonly { rule: Rule; chosen: Candidate }[] => {
  const asked = timesAsked(deliveries.filter(({ entry }) => entry < before));
  // Who was asked by this very entry and passed it on since is chosen by a replay as before, not somebody in their place.
  const askedNow = new Set(deliveries.filter(({ entry }) => entry === before).map(({ person }) => person));
  const passedOn = new Set(incident.passedOn.filter((id) => !askedNow.has(id)));
  const next = (among: readonly RuleInLine[]) =>
    among.flatMap((rule) => {
      const chosen = rule.candidates
        .filter(({ person }) => !passedOn.has(person.id))
        .filter(({ person }) => (asked.get(person.id) ?? 0) < TIMES_ASKED[incident.level])
        .reduce<Candidate | undefined>(
          (least, each) =>
            least && (asked.get(least.person.id) ?? 0) <= (asked.get(each.person.id) ?? 0) ? least : each,
          undefined,
        );
      if (!chosen) return [];
      asked.set(chosen.person.id, (asked.get(chosen.person.id) ?? 0) + 1);
      return [{ rule, chosen }];
    });
  const own = next(lines.filter(({ id }) => only === undefined || id === only));
  return own.length > 0 || only === undefined ? own : next(lines).slice(0, 1);
};

/** How many entries have asked each person to take the case. */
const timesAsked = (deliveries: readonly Delivery[]): Map<string, number> => {
  const entries = new Map<string, Set<number>>();
  for (const { person, entry, message } of deliveries) {
    if (message !== 'urgent' && message !== 'task' && message !== 'passed') continue;
    entries.set(person, (entries.get(person) ?? new Set()).add(entry));
  }
  return new Map([...entries].map(([person, seqs]) => [person, seqs.size]));
};
