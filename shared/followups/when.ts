import type { Calendar } from '../calendar/calendar.ts';
import { nextWorkingDay } from '../calendar/holidays.ts';
import { addDays, fromLocal, type Instant, type LocalTime, toLocal } from '../calendar/zoned.ts';

/** A moment, and which of the times of day it is. */
export interface TimeOfDay {
  readonly at: Instant;
  readonly time: LocalTime;
}

/**
 * The soonest of some times of day on a working day, at a moment or after it.
 *
 * @param times local, at least one
 */
export const soonest = (
  times: readonly LocalTime[],
  from: Instant,
  { timeZone, closedDays }: Calendar,
): TimeOfDay => {
  const sorted = [...times].sort();
  for (let day = toLocal(from, timeZone).date; ; day = addDays(day, 1)) {
    day = nextWorkingDay(day, closedDays);
    for (const time of sorted) {
      const at = fromLocal(day, time, timeZone);
      if (at >= from) return { at, time };
    }
  }
};

/** Whether a moment lies within some hours of the local day. */
export const isWithin = (
  [from, to]: readonly [LocalTime, LocalTime],
  at: Instant,
  timeZone: string,
): boolean => {
  const time = toLocal(at, timeZone).time;
  return time >= from && time < to;
};
