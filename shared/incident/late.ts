import type { Instant } from '../calendar/zoned.ts';
import { decentTime } from '../followups/decent.ts';
import type { CaseRules } from '../municipality/parts.ts';
import type { Incident } from './incident.ts';

/** What comes by so little later than it should comes at the hour that its rule has chosen. */
const LATE_MS = 30 * 60_000;

/** Whether a deadline, by the part of its id after the dot, asks for a contact or a task of the long run. */
const isOfFollowUp = (what: string): boolean => /^[A-Z]/.test(what);

/**
 * Until when a reminder waits that wakes much later than it should, after an outage for example: not at night, and not on
 * a day off what was planned for a working day. Undefined if it may speak now.
 *
 * @param what the part of the deadline's id after the dot
 * @param due when it should have woken
 */
export const waitsUntil = (
  incident: Incident,
  what: string,
  due: Instant,
  { now, rules }: { readonly now: Instant; readonly rules: CaseRules },
): Instant | undefined => {
  const [id] = what.split('-');
  const followUp = incident.followUps.find((each) => each.id === id);
  if (!followUp || !isLate(what, due, now)) return undefined;
  const at = decentTime(followUp, incident, now, rules);
  return at > now ? at : undefined;
};

/** Whether it is so late that it may be the wrong hour, and of the kind that could wait. */
export const isLate = (what: string, due: Instant, now: Instant): boolean =>
  isOfFollowUp(what) && Date.parse(now) - Date.parse(due) > LATE_MS;
