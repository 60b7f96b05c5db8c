import type { Instant } from '../calendar/zoned.ts';
import { deadlineOf } from '../followups/ask.ts';
import { type Change, change, SYSTEM } from './change.ts';
import { acknowledgeDeadline, askDeadline } from './deadline.ts';
import type { Incident } from './incident.ts';

/**
 * Says on the timeline that an entry cannot be read, so that somebody is called all the same. Once for each entry. The
 * deadlines that it may have set stand from here on: to be taken, and every contact that is planned or waits for an answer.
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
        ...incident.followUps.flatMap((each) => deadlineOf(incident.id, each)),
        // Its time may be past: then it wakes at once.
        ...incident.asks
          .filter(({ state }) => state === 'set')
          .map(({ number, due }) => askDeadline(incident.id, number, due)),
      ],
    },
  );
};
