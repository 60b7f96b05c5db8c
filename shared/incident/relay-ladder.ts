import type { Instant } from '../calendar/zoned.ts';
import { deadlinesSince, withClosing } from '../followups/ask.ts';
import { type FollowUp, isOpen } from '../followups/follow-up.ts';
import { layOut, planned, stopped } from '../followups/lay-out.ts';
import { followUps as owedBy } from '../followups/owed.ts';
import type { CaseRules } from '../municipality/parts.ts';
import { type Change, change, SYSTEM } from './change.ts';
import type { Incident } from './incident.ts';

/**
 * Lays an open case out by the ladder as it now is; nothing does so by itself. Contacts of the ladder whose time is still
 * to come are added, those that stand where a ladder put them are moved, those that it has no more are stopped. Whatever
 * somebody was asked for, has put off, answered or chosen stays as it is, and what the person wishes counts for all of it.
 *
 * `null` for a closed case and for one that stands so already, so that doing it again changes nothing.
 */
export const relayLadder = (incident: Incident, now: Instant, rules: CaseRules): Change | null => {
  if (incident.status === 'closed') return null;
  const setting = { now, entry: incident.version + 1, rules };
  const owed = owedIn(incident, rules);
  const removed: string[] = [];
  const moved: string[] = [];
  const kept = incident.followUps.map((each): FollowUp => {
    if (each.task !== undefined || each.rule !== undefined) return each;
    const due = owed.get(each.id);
    if (due === undefined) {
      if (!isLeft(each)) return each;
      removed.push(each.id);
      return stopped(each, 'ladder', setting);
    }
    if (each.stopped?.why === 'ladder' && due > now) {
      moved.push(each.id);
      return laid(planned(each, due, setting));
    }
    if (!isOfLadder(each) || each.due === due || due <= now) return each;
    moved.push(each.id);
    return laid(planned(each, due, setting));
  });
  const more = [...owed]
    .filter(([id, due]) => due > now && !incident.followUps.some((each) => each.id === id))
    .map(([id, due]): FollowUp => ({ id, due, attempt: 1, state: 'planned', entry: setting.entry }));
  if (removed.length + moved.length + more.length === 0) return null;
  const all = layOut([...kept, ...more], incident.contactWishes, setting);
  const followUps = withClosing(all, setting);
  return change(
    incident,
    { followUps: [...followUps] },
    {
      at: now,
      by: SYSTEM,
      what: { kind: 'ladder-changed', added: more.map(({ id }) => id), moved, removed },
      deadlines: deadlinesSince(incident.id, incident.followUps, followUps),
    },
  );
};

/** What the case is owed by its level; one that was lowered is still owed what it was owed before. */
const owedIn = ({ level, receipt, receivedAt }: Incident, rules: CaseRules): ReadonlyMap<string, Instant> =>
  new Map(
    [receipt.level, level].flatMap((each) =>
      owedBy(each, receivedAt, rules.followUps, rules).map(({ id, due }): [string, Instant] => [id, due]),
    ),
  );

/** Whether it stands where a ladder put it, and nothing that somebody said has moved it since. */
const isOfLadder = ({ state, attempt, laid: again, movedFrom }: FollowUp): boolean =>
  state === 'planned' && (attempt === 1 || again === true) && movedFrom === undefined;

const laid = (each: FollowUp): FollowUp => ({ ...each, laid: true });

/** Whether it may still come, now or when the person chooses otherwise; whatever somebody waits for an answer to stays. */
const isLeft = (each: FollowUp): boolean =>
  (isOpen(each) && each.state !== 'due') || ['unwanted', 'asked', 'paused'].includes(each.stopped?.why ?? '');
