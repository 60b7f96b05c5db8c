import type { Instant } from '../calendar/zoned.ts';
import { type Change, change } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import { actorOf, type Worker } from './worker.ts';

/**
 * Somebody opens the case: the affected person can see who, in which role and when (promise 8), and why, if the case is
 * not theirs to work with.
 */
export const readCase = (incident: Incident, by: Worker, now: Instant, reason?: string): Change =>
  change(incident, {}, { at: now, by: actorOf(by), what: { kind: 'read', ...(reason && { reason }) } });
