import type { Instant } from '../calendar/zoned.ts';
import { type Change, change, SYSTEM } from './change.ts';
import type { What } from './entry.ts';
import type { Incident } from './incident.ts';

/**
 * Puts on the timeline what was found while alerting: a gap, nobody there, a line at its end. Once for each entry
 * that led to it, however often that entry is replayed: then `null`.
 *
 * @param cause number of the entry that was being acted on
 */
export const note = (incident: Incident, finding: What, cause: number, now: Instant): Change | null => {
  const key = `${cause}:${finding.kind}${'rule' in finding ? `:${finding.rule}` : ''}`;
  if (incident.noted.includes(key)) return null;
  // Somebody took the case while its line came to an end: nothing is to be said of that.
  if (finding.kind === 'exhausted' && incident.status !== 'waiting') return null;
  const status = finding.kind === 'exhausted' ? ('unanswered' as const) : incident.status;
  return change(
    incident,
    { noted: [...incident.noted, key], status },
    { at: now, by: SYSTEM, what: finding },
  );
};
