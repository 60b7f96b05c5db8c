import type { DirectoryRole, Person } from '../directory/person.ts';
import type { GAPS } from '../incident/what/alerting.ts';
import { type Candidate, holders, isAway, type Setting } from '../routing/candidates.ts';
import type { Line } from '../routing/rule.ts';

export interface Gap {
  readonly role: DirectoryRole;
  readonly why: (typeof GAPS)[number];
}

/**
 * The first post of a line that should have been reached and was not: nobody holds it, its holder is away, or has
 * neither number nor address. It goes on the timeline and raises an alarm, because the next case will meet it too.
 *
 * No gap: a case without a party has no party's security officer, and somebody kept out was passed over on purpose.
 */
export const gapIn = (
  line: Line,
  chosen: Candidate | undefined,
  people: readonly Person[],
  setting: Setting,
  localDate: string,
): Gap | null => {
  for (const role of line) {
    if (role === 'PSA' && setting.party === undefined) continue;
    const posts = holders(role, people, setting);
    const holder = posts.find(({ person }) => !setting.excluded(person));
    if (posts.length === 0) return { role, why: 'vacant' };
    if (!holder) continue;
    if (holder.person.id === chosen?.person.id) return null;
    return { role, why: isAway(holder.person, localDate) ? 'away' : 'unreachable' };
  }
  return null;
};
