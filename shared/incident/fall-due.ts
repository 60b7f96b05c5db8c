import type { Instant } from '../calendar/zoned.ts';
import { scanLate } from '../evidence/late.ts';
import { ask, deadlinesSince } from '../followups/ask.ts';
import { type FollowUp, REMINDERS } from '../followups/follow-up.ts';
import type { CaseRules } from '../municipality/parts.ts';
import { askFallsDue } from './ask-again.ts';
import { type Change, change, SYSTEM } from './change.ts';
import { acknowledgeDeadline } from './deadline.ts';
import type { What } from './entry.ts';
import type { Incident } from './incident.ts';
import { answerBy } from './round.ts';
import { stepsFallDue } from './steps-due.ts';

/**
 * What a deadline says when it wakes. It looks at the case first: `null` when there is nothing left to say, because
 * somebody took the case, another round began, the contact was already asked for or answered, or the person wishes none.
 *
 * @param what the part of the deadline's id after the dot: `ack-2`, `F3-1`, `F3-1-2`, `steps-1`, `ask-1`, `scan-3-1`
 */
export const fallDue = (incident: Incident, what: string, now: Instant, rules: CaseRules): Change | null => {
  const [subject = '', count = '', again] = what.split('-');
  // A closed case keeps its evidence too. What did not arrive is nobody's fault and says nothing.
  if (subject === 'scan') return scanLate(incident, Number(count), Number(again), now);
  if (subject === 'file') return null;
  if (incident.status === 'closed') return null;
  if (subject === 'steps') return stepsFallDue(incident, now, rules);
  if (subject === 'ask') return askFallsDue(incident, Number(count), now);
  if (subject === 'ack') return unanswered(incident, Number(count), now, rules);
  const asked = incident.followUps.find(({ id }) => id === subject);
  if (asked?.attempt !== Number(count)) return null;
  return again === undefined
    ? followUpDue(incident, asked, now, rules)
    : askAgain(incident, asked, Number(again), now, rules);
};

const unanswered = (incident: Incident, round: number, now: Instant, rules: CaseRules) => {
  if (incident.status !== 'waiting' || incident.round !== round) return null;
  const next = round + 1;
  const until = answerBy(rules, incident, now);
  return change(
    incident,
    { round: next, answerBy: until },
    {
      at: now,
      by: SYSTEM,
      what: { kind: 'escalated', why: 'no-answer', round: next },
      deadlines: [acknowledgeDeadline(incident.id, next, until)],
    },
  );
};

const followUpDue = (incident: Incident, planned: FollowUp, now: Instant, rules: CaseRules) => {
  if (planned.state !== 'planned') return null;
  const asked = ask(planned, incident, { now, entry: incident.version + 1, rules });
  const { id: step, attempt } = planned;
  return asking(incident, planned, asked, now, { kind: 'follow-up-due', step, attempt });
};

/** Nobody has answered: asked again as `REMINDERS` has it, and after the last it is said that nobody does. */
const askAgain = (
  incident: Incident,
  waiting: FollowUp,
  reminder: number,
  now: Instant,
  rules: CaseRules,
) => {
  if (waiting.state !== 'due' || (waiting.reminded ?? 0) !== reminder - 1) return null;
  if (reminder > REMINDERS.length + 1) return null;
  const { id: step, attempt } = waiting;
  const asked = ask({ ...waiting, reminded: reminder }, incident, {
    now,
    entry: incident.version + 1,
    rules,
  });
  return asking(
    incident,
    waiting,
    asked,
    now,
    reminder > REMINDERS.length
      ? { kind: 'follow-up-unanswered', step, attempt }
      : { kind: 'follow-up-reminded', step, attempt, reminder },
  );
};

const asking = (incident: Incident, before: FollowUp, after: FollowUp, now: Instant, what: What): Change => {
  const followUps = incident.followUps.map((each) => (each === before ? after : each));
  const deadlines = deadlinesSince(incident.id, incident.followUps, followUps);
  return change(incident, { followUps }, { at: now, by: SYSTEM, what, deadlines });
};
