import { resolveDue } from '../calendar/due.ts';
import { type Instant, toLocal } from '../calendar/zoned.ts';
import { applyEvent } from '../followups/apply-event.ts';
import { deadlinesSince } from '../followups/ask.ts';
import { agreeWithConsent } from '../followups/consent.ts';
import type { FollowUp } from '../followups/follow-up.ts';
import { followUps } from '../followups/owed.ts';
import { assess } from '../level/assess.ts';
import type { Level } from '../level/levels.ts';
import type { OpeningRules } from '../municipality/parts.ts';
import { planFor } from '../plan/plan.ts';
import type { Report } from '../report/schema.ts';
import { asksAfter } from './ask-again.ts';
import type { Change } from './change.ts';
import { acknowledgeDeadline } from './deadline.ts';
import { type Decisions, decidedInReport } from './decisions.ts';
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
  const firstAnswer = answerBy(rules, facts, now);
  const contacts = firstFollowUps(level, decisions, now, rules);
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
    followUps: contacts,
    contactWishes: {},
    noted: [],
    report,
  };
  const entry = {
    incident: id,
    seq: 1,
    at: now,
    by: { kind: 'reporter' as const },
    what: { kind: 'reported' as const, level },
    deadlines: [acknowledgeDeadline(id, 1, firstAnswer), ...deadlinesSince(id, [], contacts)],
  };
  return { incident, entry };
};

/** The ladder, what election campaigns within its time add, and occupational health if the report wishes it. */
const firstFollowUps = (
  level: Level,
  decisions: Decisions,
  now: Instant,
  rules: OpeningRules,
): FollowUp[] => {
  const setting = { now, entry: 1, rules };
  const ladder = followUps(level, now, rules.followUps, rules).map(
    ({ id, due }): FollowUp => ({ id, due, attempt: 1, state: 'planned' }),
  );
  const dayOf = (at: Instant) => toLocal(at, rules.timeZone).date;
  const [first, last] = [
    dayOf(now),
    dayOf(
      ladder
        .map(({ due }) => due)
        .sort()
        .at(-1) ?? now,
    ),
  ];
  const contacts = rules.campaigns
    .filter(({ from }) => first < from && from <= last)
    .reduce<readonly FollowUp[]>(
      (before, { from: day }) =>
        applyEvent(before, { event: 'campaign', day }, { ...setting, level }).followUps,
      ladder,
    );
  return [...agreeWithConsent({ followUps: [...contacts], decisions }, setting)];
};
