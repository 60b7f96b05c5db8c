import type { Calendar } from '../calendar/calendar.ts';
import { resolveDue } from '../calendar/due.ts';
import type { Instant } from '../calendar/zoned.ts';
import type { DirectoryRole } from '../directory/person.ts';
import { type Change, change } from './change.ts';
import { followUpDeadline } from './deadline.ts';
import type { Incident } from './incident.ts';
import type { Outcome } from './outcomes.ts';

/** An answer to a reminder. `days` only with `later`: when to be reminded again. */
export interface FollowUpAnswer {
  readonly step: string;
  readonly attempt: number;
  readonly outcome: Outcome;
  readonly days?: number | undefined;
}

/** Somebody who could not be reached is tried again on the next working day. */
const TRY_AGAIN_DAYS = 1;

/**
 * Records what came of a follow-up contact. "Not reached" and "later" ask again: a new attempt, a new deadline. `null`
 * if this attempt is answered already or another one has begun.
 */
export const answerFollowUp = (
  incident: Incident,
  { step, attempt, outcome, days }: FollowUpAnswer,
  { person, role }: { person: string; role: DirectoryRole },
  now: Instant,
  calendar: Calendar,
): Change | null => {
  const asked = incident.followUps.find(({ id }) => id === step);
  if (asked?.attempt !== attempt || asked.state !== 'due' || incident.status === 'closed') return null;
  const again = outcome === 'not-reached' || outcome === 'later';
  const due = again
    ? resolveDue({ days: days ?? TRY_AGAIN_DAYS, at: '09:00', workingDay: true }, now, calendar)
    : asked.due;
  const answered = again
    ? { id: step, attempt: attempt + 1, due, state: 'planned' as const, outcome }
    : { ...asked, state: 'answered' as const, outcome, answeredAt: now };
  return change(
    incident,
    { followUps: incident.followUps.map((each) => (each === asked ? answered : each)) },
    {
      at: now,
      by: { kind: 'person', person, role },
      what: { kind: 'follow-up-answered', step, attempt, outcome },
      deadlines: again ? [followUpDeadline(incident.id, step, attempt + 1, due)] : [],
    },
  );
};
