import { type Instant, toLocal } from '../calendar/zoned.ts';
import type { Person } from '../directory/person.ts';
import { type Change, change } from '../incident/change.ts';
import { acknowledgeDeadline } from '../incident/deadline.ts';
import type { Incident } from '../incident/incident.ts';
import { answerBy } from '../incident/round.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { candidates } from '../routing/candidates.ts';
import { isKeptOut } from '../routing/keep-out.ts';
import { rulesFor } from '../routing/rules.ts';
import { actorOf, type Worker } from './worker.ts';

/** When a case is handed over, by which rules, and who there is. */
export interface HandingOver {
  readonly now: Instant;
  readonly municipality: Municipality;
  /** Everybody, with only the contacts that work. */
  readonly reachable: readonly Person[];
}

/**
 * Whoever a case may be handed to: everybody in its lines who can be reached now, need not be kept out of it, and does
 * not have it. Anybody else would not be told, and the case would be nobody's.
 */
export const mayReceive = (
  incident: Incident,
  { now, municipality: { routing, timeZone }, reachable }: HandingOver,
): readonly Person[] => {
  const setting = {
    party: incident.report.party,
    excluded: (person: Person) => isKeptOut(incident.report, person, reachable),
  };
  const today = toLocal(now, timeZone).date;
  const found = rulesFor(routing, incident)
    .filter(({ acknowledge }) => acknowledge)
    .flatMap(({ line }) => candidates(line, reachable, setting, today))
    .map(({ person }) => person);
  return [...new Map(found.map((person) => [person.id, person])).values()].filter(
    ({ id }) => id !== incident.taken?.person,
  );
};

/**
 * Puts a case that somebody has to somebody else. It waits again until that person takes it: a case handed to a phone
 * that is off would else be nobody's. Silence passes it on as ever.
 *
 * @param to id of the person
 * @returns null if nobody has the case, it is closed, or that person has it; `not-in-line` for whoever may not receive it
 */
export const handOver = (
  before: Incident,
  to: string,
  by: Worker,
  given: HandingOver,
): Change | 'not-in-line' | null => {
  const { taken, ...incident } = before;
  if (incident.status !== 'taken' || !taken || taken.person === to) return null;
  if (!mayReceive(before, given).some(({ id }) => id === to)) return 'not-in-line';
  const { now, municipality } = given;
  const round = incident.round + 1;
  const until = answerBy(municipality, incident, now);
  return change(
    incident,
    {
      status: 'waiting',
      round,
      answerBy: until,
      // Who once could not may be asked by name.
      passedOn: incident.passedOn.filter((person) => person !== to),
    },
    {
      at: now,
      by: actorOf(by),
      what: { kind: 'handed-over', to, round },
      deadlines: [acknowledgeDeadline(incident.id, round, until)],
    },
  );
};
