import type { Instant } from '../calendar/zoned.ts';
import { type Change, change } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import { actorOf, type Worker } from './worker.ts';

/** A note of staff for each other. It can be written after the case is closed too. */
export const writeNote = (incident: Incident, text: string, by: Worker, now: Instant): Change =>
  change(incident, {}, { at: now, by: actorOf(by), what: { kind: 'noted', text } });

/**
 * Says what an earlier entry has wrong, without erasing it.
 *
 * @param entry its number
 * @returns null if the case has no such entry
 */
export const correct = (
  incident: Incident,
  { entry, text }: { entry: number; text: string },
  by: Worker,
  now: Instant,
): Change | null =>
  entry < 1 || entry > incident.version
    ? null
    : change(incident, {}, { at: now, by: actorOf(by), what: { kind: 'corrected', entry, text } });
