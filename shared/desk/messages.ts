import type { Instant } from '../calendar/zoned.ts';
import { type Change, change } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import { actorOf, type Worker } from './worker.ts';

/** Writes to the person. They see it when they come back: the service messages nobody who has not asked for it. */
export const writeToReporter = (incident: Incident, text: string, by: Worker, now: Instant): Change =>
  change(incident, {}, { at: now, by: actorOf(by), what: { kind: 'message', text } });
