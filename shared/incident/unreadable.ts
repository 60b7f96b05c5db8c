import type { Instant } from '../calendar/zoned.ts';
import { type Change, change, SYSTEM } from './change.ts';
import { acknowledgeDeadline, askDeadline, followUpDeadline } from './deadline.ts';
import type { Incident } from './incident.ts';

/**
 * Says on the timeline that an entry cannot be read, so that somebody is called all the same. Once for each entry. The
 * deadlines that it may have set stand from here on: to be taken, and every contact that is still planned.
 */
export const unreadable = (incident: Incident, entry: number, now: Instant): Change | null => {
  const key = `unreadable:${entry}`;
  if (incident.noted.includes(key)) return null;
  return change(
    incident,
    { noted: [...incident.noted, key] },
    {
      at: now,
      by: SYSTEM,
      what: { kind: 'unreadable', entry },
      deadlines: [
        ...(incident.status === 'waiting'
          ? [acknowledgeDeadline(incident.id, incident.round, incident.answerBy)]
          : []),
        ...incident.followUps
          .filter(({ state }) => state === 'planned')
          .map(({ id, attempt, due }) => followUpDeadline(incident.id, id, attempt, due)),
        // Its time may be past: then it wakes at once.
        ...incident.asks
          .filter(({ state }) => state === 'set')
          .map(({ number, due }) => askDeadline(incident.id, number, due)),
      ],
    },
  );
};
