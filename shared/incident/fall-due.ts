import type { Instant } from '../calendar/zoned.ts';
import { scanLate } from '../evidence/late.ts';
import type { CaseRules } from '../municipality/parts.ts';
import { askFallsDue } from './ask-again.ts';
import { type Change, change, SYSTEM } from './change.ts';
import { acknowledgeDeadline } from './deadline.ts';
import type { Incident } from './incident.ts';
import { answerBy } from './round.ts';
import { stepsFallDue } from './steps-due.ts';

/**
 * What a deadline says when it wakes. It looks at the case first: `null` when there is nothing left to say, because
 * somebody took the case, another round began or the contact was already asked for.
 *
 * @param what the part of the deadline's id after the dot: `ack-2`, `F3-1`, `steps-1`, `ask-1`, `scan-3-1`
 */
export const fallDue = (incident: Incident, what: string, now: Instant, rules: CaseRules): Change | null => {
  const [subject = '', count = '', attempt = ''] = what.split('-');
  // A closed case keeps its evidence too. What did not arrive is nobody's fault and says nothing.
  if (subject === 'scan') return scanLate(incident, Number(count), Number(attempt), now);
  if (subject === 'file') return null;
  if (incident.status === 'closed') return null;
  if (subject === 'steps') return stepsFallDue(incident, now, rules);
  if (subject === 'ask') return askFallsDue(incident, Number(count), now);
  return subject === 'ack'
    ? unanswered(incident, Number(count), now, rules)
    : followUpDue(incident, subject, Number(count), now);
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

const followUpDue = (incident: Incident, step: string, attempt: number, now: Instant) => {
  const asked = incident.followUps.find(({ id }) => id === step);
  if (asked?.attempt !== attempt || asked.state !== 'planned') return null;
  const followUps = incident.followUps.map((each) =>
    each === asked ? { ...each, state: 'due' as const } : each,
  );
  return change(
    incident,
    { followUps },
    { at: now, by: SYSTEM, what: { kind: 'follow-up-due', step, attempt } },
  );
};
