import type { Instant } from '../calendar/zoned.ts';
import { type Change, change } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import type { EXPORTS } from '../incident/what/working.ts';
import { actorOf, type Worker } from './worker.ts';

/** Puts on the timeline that somebody took something out of the service, before they get it. */
export const exported = (
  incident: Incident,
  what: (typeof EXPORTS)[number],
  by: Worker,
  now: Instant,
  reason?: string,
): Change =>
  change(
    incident,
    {},
    { at: now, by: actorOf(by), what: { kind: 'exported', what, ...(reason && { reason }) } },
  );
