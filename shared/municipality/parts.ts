import type { Calendar } from '../calendar/calendar.ts';
import type { Contact } from '../followups/ladder.ts';
import type { Step } from '../plan/step.ts';
import type { Identity } from './identity.ts';
import type { Municipality } from './municipality.ts';

/** Who a municipality is, for pages and logs that need none of its rules. */
export type Known = Pick<Identity, 'id' | 'name' | 'shortName' | 'timeZone' | 'parties'>;

/** The rules by which a report becomes a case: when what falls due, without a word of what anybody is asked to do. */
export interface CaseRules extends Pick<Municipality, 'contactBy' | 'routing'>, Calendar {
  readonly followUps: readonly Pick<Contact, 'id' | 'levels' | 'due'>[];
  readonly steps: readonly Pick<Step, 'id' | 'condition' | 'due'>[];
}

/**
 * A municipality as the functions take it in: as a whole, and in two parts small enough for what must start fast. A
 * function's bundle holds only those that it imports.
 */
export const partsOf = (municipality: Municipality) => {
  const { id, name, shortName, timeZone, closedDays, parties, contactBy, routing } = municipality;
  const identity: Known = { id, name, shortName, timeZone, parties };
  const caseRules: CaseRules = {
    timeZone,
    closedDays,
    contactBy,
    routing,
    followUps: municipality.followUps.map(({ id, levels, due }) => ({ id, levels, due })),
    steps: municipality.steps.map(({ id, condition, due }) => ({ id, condition, due })),
  };
  return { municipality, identity, caseRules };
};
