import type { Calendar } from '../calendar/calendar.ts';
import type { AddedBy } from '../followups/apply-event.ts';
import type { Asking } from '../followups/asking.ts';
import type { EventRule } from '../followups/events.ts';
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
export interface OpeningRules
  extends Pick<Municipality, 'askAgain' | 'contactBy' | 'routing' | 'campaigns'>,
    Calendar {
  readonly followUps: readonly Pick<Contact, 'id' | 'levels' | 'due'>[];
  /** What an election campaign adds; nothing else has happened yet. */
  readonly events: readonly AddedBy[];
  readonly asking: Pick<Asking, 'answerBy' | 'tryAgainAt'>;
  readonly steps: readonly Pick<StepRule, 'id' | 'condition' | 'due'>[];
}

/** The rules that a case runs by: what falls due when, without a word of what anybody is asked to do. */
export interface CaseRules
  extends Pick<Municipality, 'askAgain' | 'contactBy' | 'routing' | 'campaigns' | 'asking'>,
    Calendar {
  readonly followUps: readonly Omit<Contact, 'purpose'>[];
  readonly events: readonly Omit<EventRule, 'purpose'>[];
  readonly steps: readonly StepRule[];
}

/**
 * A municipality as the functions take it in: as a whole, and in parts small enough for what must start fast. A
 * function's bundle holds only those that it imports.
 */
export const partsOf = (municipality: Municipality) => {
  const { id, name, shortName, timeZone, closedDays, parties } = municipality;
  const { askAgain, contactBy, routing, campaigns, asking } = municipality;
  const events = municipality.events.map(({ purpose: _, ...rule }) => rule);
  const { scheduleDaysAhead, formNotice } = municipality;
  const own = { id, name, shortName, timeZone, parties, scheduleDaysAhead };
  const identity: Known = formNotice ? { ...own, formNotice } : own;
  const common = { timeZone, closedDays, askAgain, contactBy, routing, campaigns };
  const openingRules: OpeningRules = {
    ...common,
    asking: { answerBy: asking.answerBy, tryAgainAt: asking.tryAgainAt },
    events: events
      .filter(({ event }) => event === 'campaign')
      .map(({ id, event, levels, due, moves }) => ({ id, event, levels, due, moves })),
    followUps: municipality.followUps.map(({ id, levels, due }) => ({ id, levels, due })),
    steps: municipality.steps.map(({ id, condition, due }) => ({ id, condition, due })),
  };
  const caseRules: CaseRules = {
    ...common,
    asking,
    events,
    followUps: municipality.followUps.map(({ purpose: _, ...contact }) => contact),
    steps: municipality.steps.map(({ text: _, ...step }) => step),
  };
  return { municipality, identity, openingRules, caseRules, followUps: municipality.followUps };
};
