import { toLocal } from '../../shared/calendar/zoned.ts';
import type { Person } from '../../shared/directory/person.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { candidates } from '../../shared/routing/candidates.ts';
import { isKeptOut } from '../../shared/routing/keep-out.ts';
import { rulesFor } from '../../shared/routing/rules.ts';
import { municipality } from '../municipality.ts';
import { now } from '../time.ts';

/** Whoever a case may be handed to: everybody in its lines who can be reached now, and does not have it. */
export const candidatesFor = (incident: Incident, people: readonly Person[]): readonly Person[] => {
  const setting = {
    party: incident.report.party,
    excluded: (person: Person) => isKeptOut(incident.report, person, people),
  };
  const today = toLocal(now(), municipality.timeZone).date;
  const found = rulesFor(municipality.routing, incident)
    .filter(({ acknowledge }) => acknowledge)
    .flatMap(({ line }) => candidates(line, people, setting, today))
    .map(({ person }) => person);
  return [...new Map(found.map((person) => [person.id, person])).values()].filter(
    ({ id }) => id !== incident.taken?.person,
  );
};
