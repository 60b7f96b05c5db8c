import { resolveDue } from '../calendar/due.ts';
import type { Instant } from '../calendar/zoned.ts';
import { followUps } from '../followups/ladder.ts';
import { assess } from '../level/assess.ts';
import type { OpeningRules } from '../municipality/parts.ts';
import { planFor } from '../plan/plan.ts';
import type { Report } from '../report/schema.ts';
import { asksAfter } from './ask-again.ts';
import type { Change } from './change.ts';
import { acknowledgeDeadline, followUpDeadline } from './deadline.ts';
import { decidedInReport } from './decisions.ts';
import type { Identifiers } from './identifiers.ts';
import { answerBy } from './round.ts';

/**
 * Opens a case from a report: the level, the plan's steps, the follow-up ladder and the first deadline to take it.
 *
 * @param now when the report was received
 * @param contentHash of the report as it was parsed
 */
export const openIncident = (
  report: Report,
  { id, reference }: Omit<Identifiers, 'receiptCode'>,
  contentHash: string,
  now: Instant,
  rules: OpeningRules,
): Change => {
  const { level, reasons } = assess(report);
  const decisions = decidedInReport(report, now);
  const facts = { report, level, decisions };
  const asks = asksAfter([], decisions, now, rules);
  const ladder = followUps(level, now, rules.followUps, rules);
  const firstAnswer = answerBy(rules, facts, now);
  const incident = {
    id,
    reference,
    version: 1,
    receivedAt: now,
    level,
    reasons: [...reasons],
    receipt: { level, contactBy: resolveDue(rules.contactBy[level], now, rules) },
    contentHash,
    status: 'waiting' as const,
    round: 1,
    answerBy: firstAnswer,
    passedOn: [],
    decisions,
    asks,
    posted: [],
    evidence: [],
    steps: [...planFor(rules.steps, facts, now, rules)],
    followUps: ladder.map(({ id, due }) => ({ id, due, attempt: 1, state: 'planned' as const })),
    noted: [],
    report,
  };
  const entry = {
    incident: id,
    seq: 1,
    at: now,
    by: { kind: 'reporter' as const },
    what: { kind: 'reported' as const, level },
    deadlines: [
      acknowledgeDeadline(id, 1, firstAnswer),
      ...ladder.map((step) => followUpDeadline(id, step.id, 1, step.due)),
    ],
  };
  return { incident, entry };
};
