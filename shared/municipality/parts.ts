import type { Calendar } from '../calendar/calendar.ts';
import type { Contact } from '../followups/ladder.ts';
import type { StepRule } from '../plan/step.ts';
import type { Identity } from './identity.ts';
import type { Municipality } from './municipality.ts';

/** Who a municipality is, for pages and logs that need none of its rules. */
export type Known = Pick<
  Identity,
  'id' | 'name' | 'shortName' | 'timeZone' | 'parties' | 'scheduleDaysAhead' | 'formNotice'
>;

/** The rules by which a report becomes a case: no more than that takes, because it must start fast. */
export interface OpeningRules extends Pick<Municipality, 'askAgain' | 'contactBy' | 'routing'>, Calendar {
  readonly followUps: readonly Pick<Contact, 'id' | 'levels' | 'due'>[];
  readonly steps: readonly Pick<StepRule, 'id' | 'condition' | 'due'>[];
}

/** The rules that a case runs by: what falls due when, without a word of what anybody is asked to do. */
export interface CaseRules extends Pick<Municipality, 'askAgain' | 'contactBy' | 'routing'>, Calendar {
  readonly followUps: readonly Omit<Contact, 'purpose'>[];
  readonly steps: readonly StepRule[];
}

/**
 * A municipality as the functions take it in: as a whole, and in parts small enough for what must start fast. A
 * function's bundle holds only those that it imports.
 */
export const partsOf = (municipality: Municipality) => {
  const { id, name, shortName, timeZone, closedDays, parties, followUps } = municipality;
  const { askAgain, contactBy, routing } = municipality;
  const { scheduleDaysAhead, formNotice } = municipality;
  const own = { id, name, shortName, timeZone, parties, scheduleDaysAhead };
  const identity: Known = formNotice ? { ...own, formNotice } : own;
  const common = { timeZone, closedDays, askAgain, contactBy, routing };
  const openingRules: OpeningRules = {
    ...common,
    followUps: followUps.map(({ id, levels, due }) => ({ id, levels, due })),
    steps: municipality.steps.map(({ id, condition, due }) => ({ id, condition, due })),
  };
  const caseRules: CaseRules = {
    ...common,
    followUps: followUps.map(({ purpose: _, ...contact }) => contact),
    steps: municipality.steps.map(({ text: _, ...step }) => step),
  };
  return { municipality, identity, openingRules, caseRules, followUps };
};
