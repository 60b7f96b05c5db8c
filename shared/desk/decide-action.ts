import { decideAccess } from '../access/decide.ts';
import type { Instant } from '../calendar/zoned.ts';
import type { Person } from '../directory/person.ts';
import type { Change } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { Problem } from '../problem.ts';
import type { DeskAction } from './action.ts';
import type { Refusal } from './steps.ts';

/** Who wants to do something in a case, and what is known of the case besides itself. */
export interface Asking {
  readonly person: Person;
  /** The whole directory. */
  readonly people: readonly Person[];
  /** Everybody, with only the contacts that work. */
  readonly reachable: readonly Person[];
  /** Ids of everybody to whom the case was put. */
  readonly asked: ReadonlySet<string>;
  readonly now: Instant;
  readonly municipality: Municipality;
}

/**
 * Does something in a case as it now is, if the access table lets that person: in the one of their roles that
 * it belongs to, else in the first that may.
 *
 * @param input as the action's schema gave it
 * @throws Problem forbidden
 */
export const decideAction = (
  action: DeskAction,
  incident: Incident,
  input: unknown,
  { person, people, reachable, asked, now, municipality }: Asking,
): Change | Refusal | null => {
  const access = decideAccess({ incident, asked, viewer: person, people });
  const needs = action.which?.(input, incident) ?? action.needs[0];
  const roles = access.rolesThatMay[needs];
  if (roles.length === 0) throw new Problem('forbidden');
  const role = action.as ? action.as(input, { roles, incident, municipality }) : roles[0];
  return role
    ? action.change(incident, input, { person: person.id, role }, { now, municipality, reachable })
    : 'not-yours';
};
