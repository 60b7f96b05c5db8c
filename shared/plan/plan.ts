import type { Calendar } from '../calendar/calendar.ts';
import { resolveDue } from '../calendar/due.ts';
import type { Instant } from '../calendar/zoned.ts';
import type { Incident } from '../incident/incident.ts';
import type { Facts } from '../routing/rules.ts';
import type { Condition, StepRule } from './step.ts';

/** Where a step stands in one case. `waiting`: its condition is not met, so that nobody need do it yet. */
export interface PlannedStep {
  readonly id: string;
  readonly state: 'open' | 'waiting' | 'done';
  readonly due: Instant | null;
}

/**
 * The plan's steps for one case, with their due times counted from the report.
 *
 * @param start when the report was received
 * @param calendar for deadlines that name a day or a time of day
 */
export const planFor = (
  steps: readonly Pick<StepRule, 'id' | 'condition' | 'due'>[],
  facts: Facts,
  start: Instant,
  calendar: Calendar,
): readonly PlannedStep[] =>
  steps.map((step) => {
    // Bilaga 3, 3.1.1: the report itself is how the security officer is informed.
    if (step.id === '3.1.1a') return { id: step.id, state: 'done', due: null };
    const met = isMet(step.condition, facts);
    const due = !met && AFTER_DECISION.includes(step.condition) ? null : step.due[facts.level];
    return { id: step.id, state: met ? 'open' : 'waiting', due: due && resolveDue(due, start, calendar) };
  });

/**
 * The steps of a case once the person has decided something: those that wait for the decision open, with their time
 * counted from it, and wait again when it is taken back (Bilaga 3, 3.1.3). What is done stays done.
 *
 * @param now when it was decided
 */
export const planAfterDecision = (
  steps: readonly StepRule[],
  before: Incident['steps'],
  facts: Facts,
  now: Instant,
  calendar: Calendar,
): Incident['steps'] =>
  before.map((stands) => {
    const step = steps.find(({ id }) => id === stands.id);
    if (!step || !AFTER_DECISION.includes(step.condition)) return stands;
    const met = isMet(step.condition, facts);
    if (met && stands.state === 'waiting') {
      const due = step.due[facts.level];
      return { ...stands, state: 'open', due: due && resolveDue(due, now, calendar) };
    }
    if (met || stands.state !== 'open') return stands;
    // Reminders belong to the time that is taken back with the decision.
    const { reminded: _, ...rest } = stands;
    return { ...rest, state: 'waiting', due: null };
  });

/** Conditions that are a decision: their deadline is counted from it, and there is none before. */
const AFTER_DECISION: readonly Condition[] = ['police-report-decided', 'defamation-reported'];

/** Rumours and abuse are what may be förtal or förolämpning; whether they are is for the police. */
const MAY_BE_DEFAMATION = ['HT-PAH', 'HT-RYK', 'HT-UTH'];

const isMet = (condition: Condition, { report, level, decisions }: Facts): boolean => {
  const decided = decisions.policeReport?.answer === 'yes';
  switch (condition) {
    case 'always':
      return true;
    case 'acute-danger':
      return level === 'red';
    case 'police-report-decided':
      return decided;
    case 'defamation-reported':
      return decided && report.types.some((type) => MAY_BE_DEFAMATION.includes(type));
    case 'when-needed':
    case 'consent-and-two-approvals':
    case 'on-request':
    case 'follow-ups-ended':
      return false;
  }
};
