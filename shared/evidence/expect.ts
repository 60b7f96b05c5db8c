import { addDuration, type Instant } from '../calendar/zoned.ts';
import { type Change, change } from '../incident/change.ts';
import { fileDeadline } from '../incident/deadline.ts';
import type { Incident } from '../incident/incident.ts';
import { lapsesAt, roomFor } from './file.ts';
import { FORM_MINUTES } from './limits.ts';

/**
 * Expects one more file, by a form that works for a while. `null` if the case has no room for another. Versions let one
 * change in at a time, so that of many at once exactly as many get a form as there is room for.
 *
 * @param asked.name what the person calls it, if anything
 * @param asked.key of the page or the request: `null` too if it has asked before
 */
export const expectFile = (
  incident: Incident,
  { name, key }: { readonly name?: string | undefined; readonly key?: string | undefined },
  now: Instant,
): Change | null => {
  if (key !== undefined && incident.evidence.some((file) => file.key === key)) return null;
  if (roomFor(incident, now) === 0) return null;
  const number = incident.evidence.length + 1;
  const until = addDuration(now, `PT${FORM_MINUTES}M`);
  const file = { number, form: number, ...(name && { name }), ...(key && { key }), askedAt: now, until };
  return change(
    incident,
    { evidence: [...incident.evidence, file] },
    {
      at: now,
      by: { kind: 'reporter' },
      what: { kind: 'evidence-expected', file: number },
      deadlines: [fileDeadline(incident.id, number, lapsesAt(until))],
    },
  );
};
