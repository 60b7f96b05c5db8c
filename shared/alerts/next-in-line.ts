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
 * @param round number of the entry that asks. Whom it has asked already it asks again, so that a replay finds the same
 *   people; whom others asked counts whether they came before or after, because entries may be acted on out of order
 */
export const nextInLine = (
  lines: readonly RuleInLine[],
  {
    incident,
    deliveries,
    only,
    round,
  }: { incident: Incident; deliveries: readonly Delivery[]; only: string | undefined; round: number },
): readonly { rule: Rule; chosen: Candidate }[] => {
  const own = deliveries.filter(({ entry }) => entry === round);
  const asked = timesAsked(deliveries.filter(({ entry }) => entry !== round));
  const times = (id: string) => asked.get(id) ?? 0;
  const next = (among: readonly RuleInLine[]) =>
    among.flatMap((rule) => {
      const before = rule.candidates.find(({ person }) =>
        own.some((each) => each.person === person.id && each.rule === rule.id),
      );
      const chosen =
        before ??
        rule.candidates
          .filter(({ person }) => !incident.passedOn.includes(person.id))
          .filter(({ person }) => times(person.id) < TIMES_ASKED[incident.level])
          .reduce<Candidate | undefined>(
            (least, each) => (least && times(least.person.id) <= times(each.person.id) ? least : each),
            undefined,
          );
      if (!chosen) return [];
      asked.set(chosen.person.id, times(chosen.person.id) + 1);
      return [{ rule, chosen }];
    });
  const first = next(lines.filter(({ id }) => only === undefined || id === only));
  return first.length > 0 || only === undefined ? first : next(lines).slice(0, 1);
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
