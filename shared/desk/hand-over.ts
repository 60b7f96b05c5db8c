import type { Instant } from '../calendar/zoned.ts';
import { type Change, change } from '../incident/change.ts';
import { acknowledgeDeadline } from '../incident/deadline.ts';
import type { Incident } from '../incident/incident.ts';
import { answerBy } from '../incident/round.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { actorOf, type Worker } from './worker.ts';

/**
 * Puts a case that somebody has to somebody else. It waits again until that person takes it: a case handed to a phone
 * that is off would else be nobody's. Silence passes it on as ever.
 *
 * @param to id of the person, one of the case's lines
 * @returns null if nobody has the case, it is closed, or that person has it
 */
export const handOver = (
  { taken, ...incident }: Incident,
  to: string,
  by: Worker,
  now: Instant,
  municipality: Municipality,
): Change | null => {
  if (incident.status !== 'taken' || !taken || taken.person === to) return null;
  const round = incident.round + 1;
  const until = answerBy(municipality, incident, now);
  return change(
    incident,
    {
      status: 'waiting',
      round,
      answerBy: until,
      // Who once could not may be asked by name.
      passedOn: incident.passedOn.filter((person) => person !== to),
    },
    {
      at: now,
      by: actorOf(by),
      what: { kind: 'handed-over', to, round },
      deadlines: [acknowledgeDeadline(incident.id, round, until)],
    },
  );
};
