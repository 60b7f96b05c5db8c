import type { Instant } from '../calendar/zoned.ts';
import { type Change, change } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import { actorOf, type Worker } from './worker.ts';

/**
 * Puts to the person what the chosen groups would be told (Bilaga 3, 3.2.3). Consent to an earlier text, and
 * approvals of it, end with it.
 * `null` for the text that stands already, or in a closed case.
 */
export const proposeText = (incident: Incident, text: string, by: Worker, now: Instant): Change | null => {
  if (incident.status === 'closed' || incident.informedText?.text === text) return null;
  const { informedText: _, ...decisions } = incident.decisions;
  const entry = incident.version + 1;
  return change(
    incident,
    {
      informedText: { text, entry, role: by.role, at: now },
      decisions,
      steps: incident.steps.map(({ approvals: _, ...step }) => step),
    },
    { at: now, by: actorOf(by), what: { kind: 'text-proposed', text } },
  );
};
