import { nextWorkingDay } from '../calendar/holidays.ts';
import { fromLocal, type Instant, toLocal } from '../calendar/zoned.ts';
import type { CaseRules } from '../municipality/parts.ts';
import type { FollowUp, Stopped } from './follow-up.ts';
import { soonest } from './when.ts';
import type { Wishes } from './wishes.ts';

/** What stopped by the person's own choosing may begin again by it. */
const CHOSEN: readonly Stopped[] = ['unwanted', 'asked', 'paused'];

interface Setting {
  readonly now: Instant;
  /** Number of the entry that this belongs to. */
  readonly entry: number;
  readonly rules: CaseRules;
}

/**
 * The contacts of a case as the person wishes them, whatever they wished before.
 *
 * Unwanted ones stop. What would come in a pause comes as one contact when it ends. When contacts begin again, those
 * whose time is still ahead stand where they stood; of those whose time has gone by, the last comes soon, unless
 * somebody is being asked already, so that nobody who asks to be contacted again is left waiting for months.
 */
export const layOut = (
  before: readonly FollowUp[],
  wishes: Wishes,
  setting: Setting,
): readonly FollowUp[] => {
  const refused = (each: FollowUp): Stopped | undefined =>
    wishes.stoppedAt ? 'asked' : wishes.only && !wishes.only.includes(each.id) ? 'unwanted' : undefined;
  const movable = before.filter(isForThePerson);
  const wanted = movable.filter((each) => !refused(each));
  const from = endOfPause(wishes, setting);
  const laid = new Map<FollowUp, FollowUp>([
    ...movable.flatMap((each): [FollowUp, FollowUp][] => {
      const why = refused(each);
      return why ? [[each, stopped(each, why, setting)]] : [];
    }),
    ...(from ? paused(wanted, from, setting) : running(wanted, setting)),
  ]);
  return before.map((each) => laid.get(each) ?? each);
};

/** Whether a contact is still the person's to want or not: planned, asked for, or stopped by their own choosing. */
export const isForThePerson = ({ task, state, stopped: why }: FollowUp): boolean =>
  task === undefined &&
  (state === 'planned' || state === 'due' || (why !== undefined && CHOSEN.includes(why.why)));

/** Where a contact would stand without any pause. */
const place = ({ movedFrom, due }: FollowUp): Instant => movedFrom ?? due;

/** When contacts begin again: in the morning of the first working day from that day on. */
const endOfPause = ({ pausedUntil }: Wishes, { now, rules }: Setting): Instant | undefined => {
  if (pausedUntil === undefined || pausedUntil <= toLocal(now, rules.timeZone).date) return undefined;
  const [time = '09:00'] = [...rules.asking.tryAgainAt].sort();
  return fromLocal(nextWorkingDay(pausedUntil, rules.closedDays), time, rules.timeZone);
};

type Moved = [FollowUp, FollowUp];

const paused = (wanted: readonly FollowUp[], from: Instant, setting: Setting): Moved[] => {
  const held = wanted.filter((each) => each.state === 'due' || place(each) < from);
  const last = latest(held);
  return wanted.map((each) => {
    if (!held.includes(each)) return [each, backInPlace(each, setting)];
    if (each !== last) return [each, stopped(each, 'paused', setting)];
    const there = each.state === 'planned' && each.due === from;
    return [each, there ? each : { ...planned(each, from, setting), movedFrom: place(each) }];
  });
};

const running = (wanted: readonly FollowUp[], setting: Setting): Moved[] => {
  const { now, rules } = setting;
  const missed = wanted.filter(
    (each) =>
      place(each) <= now &&
      (each.state === 'stopped' || each.movedFrom !== undefined) &&
      each.state !== 'due',
  );
  const isAsked = wanted.some((each) => each.state === 'due');
  const last = isAsked ? undefined : latest(missed);
  return wanted.map((each) => {
    if (!missed.includes(each)) return [each, backInPlace(each, setting)];
    return each === last
      ? [each, planned(each, soonest(rules.asking.tryAgainAt, now, rules).at, setting)]
      : [each, stopped(each, 'passed', setting)];
  });
};

/** One that is stopped or moved stands where it stood; any other is left as it is. */
const backInPlace = (each: FollowUp, setting: Setting): FollowUp =>
  each.state !== 'due' && (each.state === 'stopped' || each.movedFrom !== undefined)
    ? planned(each, place(each), setting)
    : each;

const latest = (some: readonly FollowUp[]): FollowUp | undefined =>
  some.reduce<FollowUp | undefined>(
    (last, each) => (last && place(last) > place(each) ? last : each),
    undefined,
  );

/** Planned anew, under a deadline of its own: whom it was asked of, and at what times, does not count any more. */
export const planned = (
  { id, task, rule, attempt, postponed, passed, handedTo }: FollowUp,
  due: Instant,
  { entry }: Pick<Setting, 'entry'>,
): FollowUp => ({
  id,
  ...(task && { task }),
  ...(rule && { rule }),
  ...(postponed && { postponed }),
  ...(passed && { passed }),
  ...(handedTo && { handedTo }),
  attempt: attempt + 1,
  due,
  state: 'planned',
  entry,
});

/** Stopped, and why; one that is stopped for the same reason already stays as it is. */
export const stopped = (
  each: FollowUp,
  why: Stopped,
  { entry, now }: Pick<Setting, 'entry' | 'now'>,
): FollowUp => {
  if (each.state === 'stopped' && each.stopped?.why === why) return each;
  const { answerBy: _, ...rest } = each;
  return { ...rest, state: 'stopped', stopped: { why, at: now }, entry };
};
