import { ASKING } from '../alerts/asking.ts';
import type { Delivery } from '../alerts/delivery.ts';
import type { Instant } from '../calendar/zoned.ts';
import { DIRECTORY_ROLES, type DirectoryRole, type Person } from '../directory/person.ts';
import type { Incident } from '../incident/incident.ts';

/** Somebody of the directory, as the person may know them. Without a name when they have left it since. */
export interface Known {
  readonly role: DirectoryRole;
  readonly name?: string;
}

/** Where the case stands, as the person is told. */
export interface Standing {
  /** `alerting`: nobody has been reached yet. `passed`: whoever was asked first has not answered. */
  readonly state: 'alerting' | 'waiting' | 'passed' | 'unanswered' | 'taken' | 'closed';
  /** The roles that were asked last; while nobody has the case. */
  readonly asked: readonly DirectoryRole[];
  /** Until when they have time; while nobody has the case. */
  readonly answerBy?: Instant;
  /** Who has the case, since when. */
  readonly has?: Known & { readonly since: Instant };
  /** Of the first contact: promised by when, whether that is past, and when it was made. */
  readonly contact: { readonly by: Instant; readonly late: boolean; readonly madeAt?: Instant };
  /** When the next contact is planned. */
  readonly nextContact?: Instant;
}

/** What somebody of the directory is to the person: the role, and the name of whoever holds it. */
export const known = (person: string, role: DirectoryRole, people: readonly Person[]): Known => {
  const name = people.find(({ id }) => id === person)?.name;
  return { role, ...(name && { name }) };
};

/** Says where a case stands at a moment. */
export const standingOf = (
  incident: Incident,
  deliveries: readonly Delivery[],
  people: readonly Person[],
  now: Instant,
): Standing => {
  const { status, taken, receipt, followUps, answerBy } = incident;
  const open = status === 'waiting' || status === 'unanswered';
  const asked = open ? askedLast(deliveries) : [];
  const madeAt = followUps
    .filter(({ outcome }) => outcome === 'well' || outcome === 'wants-support')
    .flatMap(({ answeredAt }) => answeredAt ?? [])
    .sort()[0];
  const nextContact = followUps
    .filter(({ task, state, due }) => task === undefined && state === 'planned' && due > now)
    .map(({ due }) => due)
    .sort()[0];
  return {
    state: status === 'waiting' ? waiting(incident, asked) : status,
    asked,
    ...(status === 'waiting' && { answerBy }),
    ...(!open && taken && { has: { ...known(taken.person, taken.role, people), since: taken.at } }),
    contact: {
      by: receipt.contactBy,
      late: madeAt === undefined && receipt.contactBy <= now,
      ...(madeAt && { madeAt }),
    },
    ...(nextContact && status !== 'closed' && { nextContact }),
  };
};

const waiting = ({ round }: Incident, asked: readonly DirectoryRole[]) => {
  if (asked.length === 0) return 'alerting' as const;
  return round > 1 ? ('passed' as const) : ('waiting' as const);
};

/** The roles to whom the latest entry put the case, in the directory's order. */
const askedLast = (deliveries: readonly Delivery[]): readonly DirectoryRole[] => {
  const asks = deliveries.filter(
    ({ message, state }) => ASKING.includes(message) && state !== 'failed' && state !== 'expired',
  );
  const last = Math.max(...asks.map(({ entry }) => entry));
  return DIRECTORY_ROLES.filter((role) => asks.some((each) => each.entry === last && each.role === role));
};
