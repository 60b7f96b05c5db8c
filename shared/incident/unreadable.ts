import type { Instant } from '../calendar/zoned.ts';
import { type Change, change, SYSTEM } from './change.ts';
import type { Incident } from './incident.ts';

/** Says on the timeline that an entry cannot be read, so that somebody is called all the same. Once for each entry. */
export const unreadable = (incident: Incident, entry: number, now: Instant): Change | null => {
  const key = `unreadable:${entry}`;
  if (incident.noted.includes(key)) return null;
  return change(
    incident,
    { noted: [...incident.noted, key] },
    { at: now, by: SYSTEM, what: { kind: 'unreadable', entry } },
  );
};
