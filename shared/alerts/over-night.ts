import type { Instant } from '../calendar/zoned.ts';
import { decentTime } from '../followups/decent.ts';
import type { Entry } from '../incident/entry.ts';
import type { PlannedDelivery } from './delivery.ts';
import type { Situation } from './plan.ts';
import { FOLLOW_UP_ASKS } from './told.ts';

/** Sent within this, it comes at the hour at which it was decided. */
const LATE_MS = 30 * 60_000;

/**
 * Which SMSes of an entry that could not be sent in time wait for the morning, and until when: what asks for a contact or
 * a task of the long run, of somebody whose e-mail goes out at once. Nobody's phone rings at night for what can wait.
 */
export const heldOverNight = (
  deliveries: readonly PlannedDelivery[],
  { at }: Pick<Entry, 'at'>,
  { incident, now, municipality }: Pick<Situation, 'incident' | 'now' | 'municipality'>,
): ReadonlyMap<string, Instant> => {
  if (Date.parse(now) - Date.parse(at) <= LATE_MS) return new Map();
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
