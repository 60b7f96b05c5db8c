import { resolveDue } from '../calendar/due.ts';
import { addDuration, type Instant } from '../calendar/zoned.ts';
import type { CaseRules } from '../municipality/parts.ts';
import { type Change, change, SYSTEM } from './change.ts';
import { askDeadline, type Deadline } from './deadline.ts';
import type { Decision, Decisions } from './decisions.ts';
import type { Incident } from './incident.ts';

type Asks = Incident['asks'];

/** Whether the police report is still to be decided: nothing said, taken back, or "not now". */
const isOpen = ({ policeReport }: Decisions): boolean =>
  policeReport === undefined || policeReport.answer === 'not-now';

/**
 * When the person is asked again about the police report (domain.md, 6.4), counted from the report or from the decision
 * that left it open. What was planned before is over with every new decision.
 */
export const asksAfter = (
  before: Asks,
  decisions: Decisions,
  now: Instant,
  { askAgain, ...calendar }: Pick<CaseRules, 'askAgain' | 'timeZone' | 'closedDays'>,
): Asks => [
  ...before.map((each) => ({ ...each, state: 'over' as const })),
  ...(isOpen(decisions) ? askAgain : []).map((due, index) => ({
    number: before.length + index + 1,
    decision: 'policeReport' as const,
    due: resolveDue(due, now, calendar),
    state: 'planned' as const,
  })),
];

/** What fell due while nobody had the case is not asked for in the minute in which somebody takes it. */
const GRACE = 'PT30M';

/** The deadlines that remind whoever has the case to ask: from the moment somebody has it, and each once. */
export const askDeadlines = (
  { id, asks }: Pick<Incident, 'id' | 'asks'>,
  now: Instant,
): { asks: Asks; deadlines: readonly Deadline[] } => {
  const soonest = addDuration(now, GRACE);
  const planned = asks.filter(({ state }) => state === 'planned');
  return {
    asks: asks.map((each) => (planned.includes(each) ? { ...each, state: 'set' } : each)),
    deadlines: planned.map(({ number, due }) => askDeadline(id, number, due > soonest ? due : soonest)),
  };
};

/** Asks whoever has the case to ask. `null` if it is decided since, or was asked before. */
export const askFallsDue = (incident: Incident, number: number, now: Instant): Change | null => {
  const ask = incident.asks.find((each) => each.number === number);
  if (ask?.state !== 'planned' && ask?.state !== 'set') return null;
  const asks = incident.asks.map((each) => (each === ask ? { ...each, state: 'asked' as const } : each));
  const what = { kind: 'asked-again', decision: ask.decision, number } as const;
  return change(incident, { asks }, { at: now, by: SYSTEM, what });
};

/** The decisions that are put to the person again by now, whether or not anybody could be reminded of it. */
export const askedBy = ({ asks }: Incident, now: Instant): readonly Decision[] => [
  ...new Set(
    asks
      .filter(({ state, due }) => state === 'asked' || (state !== 'over' && due <= now))
      .map(({ decision }) => decision),
  ),
];
