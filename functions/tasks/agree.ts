import { addDuration } from '../../shared/calendar/zoned.ts';
import { type Difference, type Standing, sideBySide } from '../../shared/scheduling/differences.ts';
import { readBookmark, writeBookmark } from '../aws/bookmark.ts';
import { deadlineKey, deadlinesAmong } from '../aws/deadlines.ts';
import {
  correctSchedule,
  readSchedule,
  removeSchedule,
  scheduleDeadline,
  scheduleNames,
} from '../aws/schedules.ts';
import { inHand, readRow } from '../aws/waiting.ts';
import { count, log } from '../log.ts';
import { identity } from '../municipality.ts';
import { now } from '../time.ts';
import { inTurns, type Turns } from './in-turns.ts';

/** What falls due sooner than that is being woken already, or is the sweep's. */
const SOON = 'PT15M';

/** How long the Scheduler may try to wake somebody, and take to delete what is over. */
const AT_WORK_MS = 2 * 3_600_000;

const NOT_YET = 'reconcile.not-yet';

/**
 * Makes rows and schedules agree: the rows are right. What nobody would wake comes first, then schedules without
 * anything that waits, then whether each schedule is what it should be; that goes on where the last run had to stop.
 * Every difference is looked at once more before it is mended, because both sides change meanwhile. Doing it again
 * finds nothing.
 *
 * @param until nothing is begun from then on, in milliseconds since 1970
 */
export const agree = async (until: number): Promise<Turns> => {
  // The rows first: what is set after they are read is then found to have a row.
  const rows = await Array.fromAsync(deadlinesAmong(inHand()));
  const names = new Set(await Array.fromAsync(scheduleNames()));
  const { missing, both, strays } = sideBySide(rows, names, addDuration(now(), SOON));
  const after = await readBookmark();
  const ordered = both.filter(({ id }) => id > after);
  const parts = [
    await inTurns(missing, { atOnce: 8, until, code: NOT_YET }, mendMissing),
    await inTurns(strays, { atOnce: 8, until, code: NOT_YET }, mendStray),
    await inTurns(ordered, { atOnce: 8, until, code: NOT_YET }, mendChanged),
  ];
  const [, , { left }] = parts as [Turns, Turns, Turns];
  const place = left > 0 ? (ordered.at(-left - 1)?.id ?? after) : '';
  if (place !== after) await writeBookmark(place);
  return {
    left: parts.reduce((sum, part) => sum + part.left, 0),
    failed: parts.reduce((sum, part) => sum + part.failed, 0),
  };
};

const mendMissing = async (deadline: Standing): Promise<void> => {
  if (!(await waits(deadline.id))) return;
  if (await scheduleDeadline(deadline, identity.timeZone)) mended(deadline.id, 'missing');
};

/** A schedule that nothing waits for: it would wake the clock for nothing. */
const mendStray = async (name: string): Promise<void> => {
  const row = await readRow(deadlineKey(name));
  if (row?.open !== undefined) return;
  const held = await readSchedule(name);
  if (!held || isAtWork(held.at)) return;
  await removeSchedule(name);
  mended(name, row ? 'done' : 'without-row');
};

const mendChanged = async (deadline: Standing): Promise<void> => {
  const { timeZone } = identity;
  const held = await readSchedule(deadline.id);
  if (held?.isFor(deadline, timeZone)) return;
  if (!held) return mendMissing(deadline);
  if (!(await waits(deadline.id))) return;
  await correctSchedule(deadline, timeZone);
  mended(deadline.id, 'changed');
};

/** Whether it has just woken somebody, or is still trying to. */
const isAtWork = (at: string | undefined): boolean => {
  const ago = at === undefined ? Number.POSITIVE_INFINITY : Date.parse(now()) - Date.parse(at);
  return ago >= 0 && ago < AT_WORK_MS;
};

const waits = async (id: string): Promise<boolean> => (await readRow(deadlineKey(id)))?.open !== undefined;

const mended = (deadline: string, state: Difference): void => {
  log.warn('schedule.mended', { incident: deadline.slice(0, deadline.indexOf('.')), deadline, state });
  count('ScheduleMended');
};
