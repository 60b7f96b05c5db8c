import type { Calendar } from '../calendar/calendar.ts';
import { resolveDue } from '../calendar/due.ts';
import { isWorkingDay, nextWorkingDay } from '../calendar/holidays.ts';
import { addDays, fromLocal, type Instant, type LocalDate, toLocal } from '../calendar/zoned.ts';
import type { Level } from '../level/levels.ts';
import type { Asking } from './asking.ts';
import type { EventKind, EventRule } from './events.ts';

import { type FollowUp, isOpen } from './follow-up.ts';
import { planned } from './lay-out.ts';
import { soonest } from './when.ts';

/** Something that happened, or will on a day. */
export interface Happening {
  readonly event: EventKind;
  /** The day on which it lies; of dated events only. */
  readonly day?: LocalDate | undefined;
}

/** What of a rule says when it adds or moves a contact. */
export type AddedBy = Pick<EventRule, 'id' | 'event' | 'levels' | 'due' | 'moves'>;

/** The municipality's rules, as far as they matter here. */
export interface EventRules extends Calendar {
  readonly events: readonly AddedBy[];
  readonly asking: Pick<Asking, 'tryAgainAt'>;
}

interface Setting {
  readonly level: Level;
  readonly now: Instant;
  readonly entry: number;
  readonly rules: EventRules;
}

/** The contacts of a case after something happened, by the municipality's rules; ids of those it brought or moved. */
export const applyEvent = (
  before: readonly FollowUp[],
  happening: Happening,
  setting: Setting,
): { followUps: readonly FollowUp[]; touched: readonly string[] } => {
  const { level, rules } = setting;
  const applying = rules.events.filter(
    ({ event, levels }) => event === happening.event && levels.includes(level),
  );
  let followUps = before;
  const touched: string[] = [];
  for (const rule of applying) {
    const due = whenDue(rule, happening, setting);
    if (due === undefined) continue;
    const old = toMove(followUps, rule, due, setting);
    if (old === 'there') continue;
    const brought = old ? planned(old, due, setting) : added(followUps, rule, due, setting);
    followUps = old ? followUps.map((each) => (each === old ? brought : each)) : [...followUps, brought];
    touched.push(brought.id);
  }
  return { followUps, touched };
};

/** Undefined for a contact before a day that has come already. */
const whenDue = ({ due }: AddedBy, { day }: Happening, { now, rules }: Setting): Instant | undefined => {
  if (!('onDay' in due)) return resolveDue(due, now, rules);
  if (day === undefined) return undefined;
  const { timeZone, closedDays, asking } = rules;
  const at = fromLocal(workingDaysFrom(day, due.onDay, closedDays), due.at, timeZone);
  if (at > now) return at;
  return due.onDay < 0 && day <= toLocal(now, timeZone).date
    ? undefined
    : soonest(asking.tryAgainAt, now, rules).at;
};

const workingDaysFrom = (day: LocalDate, count: number, closed: readonly LocalDate[]): LocalDate => {
  if (count === 0) return nextWorkingDay(day, closed);
  let found = day;
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, Math.sign(count));
    if (isWorkingDay(found, closed)) left -= 1;
  }
  return found;
};

/** What the rule brought before, or the ladder's next contact if it would come soon anyway; undefined if neither. `there`: nothing is to be done. */
const toMove = (
  followUps: readonly FollowUp[],
  { id, event, moves }: AddedBy,
  due: Instant,
  { rules: { timeZone } }: Setting,
): FollowUp | 'there' | undefined => {
  const own = followUps.filter((each) => each.rule === id && isOpen(each));
  if (own.some((each) => each.state === 'due' || each.due === due)) return 'there';
  // One campaign does not move another.
  if (own[0] && event !== 'campaign') return own[0];
  if (moves === undefined) return undefined;
  const until = addDays(toLocal(due, timeZone).date, moves);
  return followUps.find(
    (each) =>
      each.state === 'planned' &&
      each.task === undefined &&
      each.rule === undefined &&
      each.due >= due &&
      toLocal(each.due, timeZone).date <= until,
  );
};

const added = (
  followUps: readonly FollowUp[],
  { id }: AddedBy,
  due: Instant,
  { entry }: Setting,
): FollowUp => {
  const last = Math.max(0, ...followUps.map((each) => Number(/^X(\d+)$/.exec(each.id)?.[1] ?? 0)));
  return { id: `X${last + 1}`, rule: id, attempt: 1, due, state: 'planned', entry };
};
