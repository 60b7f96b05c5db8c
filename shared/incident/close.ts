import type { Instant } from '../calendar/zoned.ts';
import { deadlinesSince, withClosing } from '../followups/ask.ts';
import { agreeWithConsent } from '../followups/consent.ts';
import { type FollowUp, isOpen } from '../followups/follow-up.ts';
import { layOut, stopped } from '../followups/lay-out.ts';
import { STEP_OF_TASK } from '../followups/tasks.ts';
import type { CaseRules } from '../municipality/parts.ts';
import type { Actor } from './actor.ts';
import { type Change, change } from './change.ts';
import { acknowledgeDeadline } from './deadline.ts';
import type { Incident } from './incident.ts';
import { answerBy } from './round.ts';
import type { CloseReason } from './what/closing.ts';

/** What a case still owes: as long as there is any, only a reason of its own can close it. */
export const leftOver = ({ followUps }: Pick<Incident, 'followUps'>) =>
  followUps.filter((each) => isOpen(each) && each.task !== 'closing');

/**
 * Closes a case (Bilaga 3, 3.3.2). What is left of its follow-ups is stopped for the reason given; `done` is none:
 * `null` for it as long as something is left, and for a case that is closed.
 *
 * @param lesson what is to be learnt of it, without personal data
 */
export const close = (
  incident: Incident,
  why: CloseReason,
  by: Actor,
  now: Instant,
  lesson?: string,
): Change | null => {
  if (incident.status === 'closed') return null;
  if (why === 'done' && leftOver(incident).length > 0) return null;
  const setting = { now, entry: incident.version + 1 };
  return change(
    incident,
    {
      status: 'closed',
      followUps: incident.followUps.map((each) => {
        if (!isOpen(each)) return each;
        if (each.task !== 'closing') return stopped(each, 'closed', setting);
        const { answerBy: _, ...rest } = each;
        return {
          ...rest,
          state: 'answered' as const,
          outcome: 'closed' as const,
          answeredAt: now,
          entry: setting.entry,
        };
      }),
      steps: incident.steps.map((step) =>
        step.id === STEP_OF_TASK.closing ? { ...step, state: 'done' as const } : step,
      ),
    },
    { at: now, by, what: { kind: 'closed', why, ...(lesson && { lesson }) } },
  );
};

/**
 * Opens a closed case again: what was left of its follow-ups stands where it stood, and of what would have come
 * meanwhile the last comes soon. A case that nobody had taken is put to its line again. `null` if it is not closed.
 */
export const reopen = (incident: Incident, by: Actor, now: Instant, rules: CaseRules): Change | null => {
  if (incident.status !== 'closed') return null;
  const setting = { now, entry: incident.version + 1, rules };
  const laid = layOut(incident.followUps.map(leftAtClosing), incident.contactWishes, setting);
  const followUps = withClosing(agreeWithConsent({ ...incident, followUps: [...laid] }, setting), setting);
  const untaken = incident.taken === undefined;
  const round = incident.round + 1;
  const until = answerBy(rules, incident, now);
  return change(
    incident,
    {
      status: untaken ? 'waiting' : 'taken',
      ...(untaken && { round, answerBy: until }),
      followUps: [...followUps],
      steps: incident.steps.map((step) =>
        step.id === STEP_OF_TASK.closing ? { ...step, state: 'waiting' as const } : step,
      ),
    },
    {
      at: now,
      by,
      what: { kind: 'reopened' },
      deadlines: [
        ...(untaken ? [acknowledgeDeadline(incident.id, round, until)] : []),
        ...deadlinesSince(incident.id, incident.followUps, followUps),
      ],
    },
  );
};

/** What the closing stopped is laid out anew as after a pause, and the question whether to close will be asked again. */
const leftAtClosing = (each: FollowUp): FollowUp => {
  if (each.task === 'closing') return { ...each, state: 'stopped' };
  return each.stopped?.why === 'closed' ? { ...each, stopped: { ...each.stopped, why: 'paused' } } : each;
};
