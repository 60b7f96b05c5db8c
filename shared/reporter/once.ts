import type { Change } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';

/** How many keys a case remembers: more than anybody sends from pages that are still open. */
const MOST = 200;

/**
 * What is sent twice happens once: the same page sent by a double click, or again after no answer came. The case
 * remembers the random key of each page that changed it.
 *
 * @param key of the page or the request; without one nothing is remembered
 */
export const once = (
  incident: Incident,
  key: string | undefined,
  decide: () => Change | null,
): Change | null => {
  if (key === undefined) return decide();
  if (incident.posted.includes(key)) return null;
  const changed = decide();
  if (!changed) return null;
  const posted = [...incident.posted, key].slice(-MOST);
  return { ...changed, incident: { ...changed.incident, posted } };
};
