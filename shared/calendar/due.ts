/** When something falls due, as data that a municipality can change. The plan gives no deadlines: all are defaults. */
import * as z from 'zod/mini';
import { type Calendar, hoursSchema, timeSchema } from './calendar.ts';
import { addWorkingDays, nextWorkingDay } from './holidays.ts';
import { addDays, addDuration, addMonths, DURATION, fromLocal, type Instant, toLocal } from './zoned.ts';

/**
 * The instant at which a rule that starts counting at `start` falls due; always after `start`.
 *
 * Working days, calendar days and months are counted from the start's date in the calendar's zone, and `at` is that zone's time;
 * durations are exact, whatever the clocks do.
 */
export function resolveDue(due: Due, start: Instant, { timeZone: zone, closedDays }: Calendar): Instant {
  if ('after' in due) {
    const exact = addDuration(start, due.after);
    return 'between' in due ? within(due, start, toDecentHours(exact, due.between, zone)) : exact;
  }
  const { date } = toLocal(start, zone);
  if ('sameDay' in due) return later(fromLocal(date, due.at, zone), addDuration(start, due.orAfter));
  if ('workingDays' in due) return fromLocal(addWorkingDays(date, due.workingDays, closedDays), due.at, zone);
  const day = 'days' in due ? addDays(date, due.days) : addMonths(date, due.months);
  return fromLocal(due.workingDay ? nextWorkingDay(day, closedDays) : day, due.at, zone);
}

const duration = z.string().check(z.regex(DURATION), z.regex(/[1-9]/));
// Called as pure, so that a function which only resolves due times brings no schema (infra/pure-schemas.ts).
const count = (most: number) => z.int().check(z.minimum(1), z.maximum(most));

export const dueSchema = z.union([
  /** Exactly so long after the start, at any hour. */
  z.strictObject({ after: duration }),
  /**
   * The same, but outside these local hours (the first included, the second not) moved on to their next beginning;
   * with `within`, never later than that after the start, even at an indecent hour.
   */
  z.strictObject({ after: duration, between: hoursSchema, within: z.optional(duration) }),
  /** This local time on the day of the start, but never sooner than `orAfter`. */
  z.strictObject({ sameDay: z.literal(true), at: timeSchema, orAfter: duration }),
  /** The n-th working day after the day of the start, at this local time. */
  z.strictObject({ workingDays: /* @__PURE__ */ count(260), at: timeSchema }),
  /** So many calendar days or months later at this local time, with `workingDay` moved on to the next working day. */
  z.strictObject({ days: /* @__PURE__ */ count(3660), at: timeSchema, workingDay: z.optional(z.boolean()) }),
  z.strictObject({ months: /* @__PURE__ */ count(120), at: timeSchema, workingDay: z.optional(z.boolean()) }),
]);

export type Due = z.output<typeof dueSchema>;

type Between = Extract<Due, { between: unknown }>;

/** Never earlier than it was: where the clocks show an hour twice, its first showing may lie in the past. */
function toDecentHours(instant: Instant, [from, to]: Between['between'], zone: string): Instant {
  const { date, time } = toLocal(instant, zone);
  if (time >= from && time < to) return instant;
  return later(instant, fromLocal(time < from ? date : addDays(date, 1), from, zone));
}

function within(due: Between, start: Instant, instant: Instant): Instant {
  if (due.within === undefined) return instant;
  const latest = addDuration(start, due.within);
  return instant < latest ? instant : latest;
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
