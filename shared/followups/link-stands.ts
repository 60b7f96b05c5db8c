import { addDuration, type Instant } from '../calendar/zoned.ts';
import type { Incident } from '../incident/incident.ts';
import { isOpen } from './follow-up.ts';

/** How long after an answer the rest of the same talk can still be said: what the person wishes, what has happened. */
const SAME_TALK = 'PT1H';

/** The reminder that a link was sent for. */
export interface Reminder {
  readonly step: string;
  readonly attempt: number;
}

/**
 * Whether a reminder is still the one that is waited for, or was answered just now. Of one that was answered, put off,
 * handed over or replaced, the link changes nothing any more: whoever comes across it later must not stop a person's
 * contacts by it.
 */
export const linkStands = (
  { status, followUps }: Pick<Incident, 'status' | 'followUps'>,
  { step, attempt }: Reminder,
  now: Instant,
): boolean => {
  const asked = followUps.find(({ id }) => id === step);
  if (status === 'closed' || asked?.attempt !== attempt) return false;
  // "No more contacts" is a tap, and a slip is put right by the tap beside it.
  const ended = asked.stopped?.why === 'asked' ? asked.stopped.at : asked.answeredAt;
  return isOpen(asked) || (ended !== undefined && now < addDuration(ended, SAME_TALK));
};
