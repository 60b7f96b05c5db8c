import type { Instant } from '../calendar/zoned.ts';
import type { Actor } from '../incident/actor.ts';
import { type Change, change } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import { stateOf } from './file.ts';

/**
 * Puts on the timeline that somebody gets a file, before they do: who has held the evidence must be known. `null` for a
 * file that nobody may open: unknown, not scanned yet, or anything but clean.
 */
export const openFile = (incident: Incident, number: number, by: Actor, now: Instant): Change | null => {
  const file = incident.evidence.find((each) => each.number === number);
  if (!file || stateOf(file, now) !== 'clean') return null;
  return change(incident, {}, { at: now, by, what: { kind: 'evidence-opened', file: number } });
};
