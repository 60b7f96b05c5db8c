import type { Instant } from '../calendar/zoned.ts';
import { decentTime } from '../followups/decent.ts';
import type { Entry } from '../incident/entry.ts';
import type { PlannedDelivery } from './delivery.ts';
import type { Situation } from './plan.ts';
import { FOLLOW_UP_ASKS } from './told.ts';

/** Sent within this, a reminder comes at the hour that its rule has chosen. */
const LATE_MS = 30 * 60_000;

/**
 * Which SMSes of an entry wait for the morning, and until when: what asks for a contact or a task of the long run, of
 * somebody whose e-mail goes out at once. Nobody's phone rings at night for what can wait, whether an outage or a person
 * who decides something then has brought it.
 */
export const heldOverNight = (
  deliveries: readonly PlannedDelivery[],
  { at, what }: Pick<Entry, 'at' | 'what'>,
  { incident, now, municipality }: Pick<Situation, 'incident' | 'now' | 'municipality'>,
): ReadonlyMap<string, Instant> => {
  const byRule = what.kind === 'follow-up-due' || what.kind === 'follow-up-reminded';
  if (byRule && Date.parse(now) - Date.parse(at) <= LATE_MS) return new Map();
  const mailed = new Set(deliveries.filter(({ channel }) => channel === 'email').map(({ person }) => person));
  return new Map(
    deliveries.flatMap(({ id, channel, person, message, step }): [string, Instant][] => {
      const followUp = incident.followUps.find((each) => each.id === step);
      if (channel !== 'sms' || !mailed.has(person) || !followUp || !FOLLOW_UP_ASKS.includes(message))
        return [];
      const until = decentTime(followUp, incident, now, municipality);
      return until > now ? [[id, until]] : [];
    }),
  );
};
