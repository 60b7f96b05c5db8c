import type { Calendar } from '../calendar/calendar.ts';
import { resolveDue } from '../calendar/due.ts';
import type { Instant } from '../calendar/zoned.ts';
import type { Level } from '../level/levels.ts';
import type { Report } from '../report/schema.ts';
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
  report: Report,
  level: Level,
  start: Instant,
  calendar: Calendar,
): readonly PlannedStep[] =>
  steps.map((step) => {
    // Bilaga 3, 3.1.1: the report itself is how the security officer is informed.
    if (step.id === '3.1.1a') return { id: step.id, state: 'done', due: null };
    const met = isMet(step.condition, report, level);
    const due = !met && AFTER_DECISION.includes(step.condition) ? null : step.due[level];
    return { id: step.id, state: met ? 'open' : 'waiting', due: due && resolveDue(due, start, calendar) };
  });

/** Conditions that are a decision: their deadline is counted from it, and there is none before. */
const AFTER_DECISION: readonly Condition[] = ['police-report-decided', 'defamation-reported'];

/** Rumours and abuse are what may be förtal or förolämpning; whether they are is for the police. */
const MAY_BE_DEFAMATION = ['HT-PAH', 'HT-RYK', 'HT-UTH'];

const isMet = (condition: Condition, report: Report, level: Level): boolean => {
  const decided = report.wishes.policeReport === 'yes';
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
