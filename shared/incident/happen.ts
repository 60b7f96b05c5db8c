import type { Instant } from '../calendar/zoned.ts';
import { applyEvent, type Happening } from '../followups/apply-event.ts';
import { deadlinesSince, withClosing } from '../followups/ask.ts';
import { layOut } from '../followups/lay-out.ts';
import type { CaseRules } from '../municipality/parts.ts';
import type { Actor } from './actor.ts';
import { type Change, change } from './change.ts';
import type { Incident } from './incident.ts';

/**
 * Something happened, or will on a day, that calls for a contact (domain.md, section 7): it is added, or one that would
 * come soon is moved. What the person wishes counts for it as for any other; whoever says it of themselves wishes it.
 * `null` if no rule has anything to say of it, or the case is closed.
 */
export const happen = (
  incident: Incident,
  happening: Happening,
  by: Actor,
  now: Instant,
  rules: CaseRules,
): Change | null => {
  if (incident.status === 'closed') return null;
  const setting = { now, entry: incident.version + 1, rules };
  const { followUps: more, touched } = applyEvent(incident.followUps, happening, {
    ...setting,
    level: incident.level,
  });
  if (touched.length === 0) return null;
  const { only } = incident.contactWishes;
  const contactWishes =
    only && by.kind === 'reporter'
      ? { ...incident.contactWishes, only: [...new Set([...only, ...touched])] }
      : incident.contactWishes;
  const laid = layOut(more, contactWishes, setting);
  const followUps = withClosing(laid, setting);
  return change(
    incident,
    { followUps: [...followUps], contactWishes },
    {
      at: now,
      by,
      what: {
        kind: 'happened',
        event: happening.event,
        ...(happening.day && { day: happening.day }),
        steps: [...touched],
      },
      deadlines: deadlinesSince(incident.id, incident.followUps, followUps),
    },
  );
};
