import { addDuration, type Instant, toLocal } from '../calendar/zoned.ts';
import { DIRECTORY_ROLES, type Person, type Post } from '../directory/person.ts';
import { SYSTEM } from '../incident/change.ts';
import { drillDeadline } from '../incident/deadline.ts';
import type { Entry } from '../incident/entry.ts';
import { drillIdentifiers, type Sha256 } from '../incident/identifiers.ts';
import { isAway } from '../routing/candidates.ts';
import type { Asked, Drill } from './drill.ts';

/** How long people have to press *received*. */
const ANSWER_WITHIN = 'PT24H';

/** Why a drill begins. The same reason again is the same drill, however often it is asked for. */
export type Reason =
  /** `at`: when the schedule was due. It drills at most once on a local day. */
  | { readonly by: 'schedule'; readonly at: Instant }
  /** `request`: a random id of the command's own. */
  | { readonly by: 'command'; readonly request: string };

/** What a drill and its entries change together. */
export interface DrillChange {
  readonly drill: Drill;
  readonly entry: Entry;
}

/** Begins a drill of everybody in the directory who holds a post, deputies too, and is not away today. */
export const startDrill = (
  reason: Reason,
  people: readonly Person[],
  { now, timeZone, sha256 }: { now: Instant; timeZone: string; sha256: Sha256 },
): DrillChange => {
  const key = reason.by === 'schedule' ? toLocal(reason.at, timeZone).date : reason.request;
  const { id, reference } = drillIdentifiers(`${reason.by}/${key}`, sha256);
  const today = toLocal(now, timeZone).date;
  const holders = people.filter(({ posts }) => posts.length > 0);
  const present = holders.filter((person) => !isAway(person, today));
  const answerBy = addDuration(now, ANSWER_WITHIN);
  return {
    drill: {
      id,
      reference,
      by: reason.by,
      startedAt: now,
      answerBy,
      asked: present.map(askedOf).sort(byFirstPost),
      away: holders.length - present.length,
      answers: {},
    },
    entry: {
      incident: id,
      seq: 1,
      at: now,
      by: SYSTEM,
      what: { kind: 'drill-started' },
      deadlines: [drillDeadline(id, answerBy)],
    },
  };
};

const askedOf = ({ id, posts }: Person): Asked => ({ person: id, posts: posts.toSorted(inOrder) });

const placeOf = ({ role }: Post) => DIRECTORY_ROLES.indexOf(role);

/** Posts held before posts stood in for; then by role. */
const inOrder = (a: Post, b: Post) => a.order - b.order || placeOf(a) - placeOf(b);

/** By role and party, the holder before the deputies. */
const byFirstPost = (a: Asked, b: Asked): number => {
  const [[first], [second]] = [a.posts, b.posts];
  if (!first || !second) return 0;
  const byParty = (first.party ?? '').localeCompare(second.party ?? '');
  return placeOf(first) - placeOf(second) || byParty || first.order - second.order;
};
