import type { Delivery } from '../../shared/alerts/delivery.ts';
import { toLocal } from '../../shared/calendar/zoned.ts';
import type { Person } from '../../shared/directory/person.ts';
import { rulesFor } from '../../shared/routing/rules.ts';
import type { Neighbour } from '../people.ts';
import { type Outcome, type Told, usable } from './case.ts';

const ASKS = ['urgent', 'task', 'passed'];
const HOUR_MS = 3600_000;

/** A case is given up only when everybody in its lines who can be reached has been asked as often as its level demands. */
export function* wholeLine({ incident, entries, deliveries }: Told, outcome: Outcome): Generator<string> {
  const { level, passedOn } = incident;
  const taken = entries.find(({ what }) => what.kind === 'taken');
  for (const { what, seq, at } of entries) {
    if (what.kind !== 'exhausted') continue;
    for (const { person } of inLines(incident, Date.parse(at), outcome)) {
      const own = deliveries.filter((each) => each.person === person.id);
      const asks = own.filter(({ message, entry }) => ASKS.includes(message) && entry < seq);
      const times = new Set(asks.map(({ entry }) => entry)).size;
      const enough = times >= (level === 'red' ? 2 : 1) || passedOn.includes(person.id);
      if (!enough && !isUnreachable(person, asks))
        yield `given up although ${person.id} was asked ${times} times`;
      const called = own.some(({ message, entry }) => message === 'unanswered' && entry === seq);
      if (level === 'red' && !called && !taken) yield `not called when all else had failed: ${person.id}`;
    }
  }
}

/** Whether all that one entry had to say to somebody has failed: an unreachable step is passed without waiting. */
const isUnreachable = ({ mobile, email }: Person, asks: readonly Delivery[]): boolean => {
  const contacts = [mobile, email].filter(Boolean).length;
  const failed = Map.groupBy(
    asks.filter(({ state }) => state === 'failed'),
    ({ entry }) => entry,
  );
  return [...failed.values()].some(({ length }) => length >= contacts);
};

/** Who stands in a line that is to take the case, and can be told at that time. */
const inLines = (incident: Told['incident'], at: number, outcome: Outcome): readonly Neighbour[] => {
  const { municipality, neighbours } = outcome;
  const { report } = incident;
  const lines = rulesFor(municipality.routing, incident).filter(({ acknowledge }) => acknowledge);
  const roles = new Set(lines.flatMap(({ line }) => line));
  // Whoever comes back or leaves on that day need not have been met.
  const dates = [at - HOUR_MS, at].map(
    (ms) => toLocal(new Date(ms).toISOString(), municipality.timeZone).date,
  );
  return neighbours.filter(({ person }) => {
    const { name, posts, absences } = person;
    return (
      posts.some(({ role, party }) => roles.has(role) && (role !== 'PSA' || party === report.party)) &&
      !report.keepOut.names?.includes(name) &&
      !absences.some(({ from, to }) => dates.some((date) => from <= date && date <= to)) &&
      usable(person, outcome)
    );
  });
};
