import { addDuration, type Instant } from '../calendar/zoned.ts';
import type { Deadline } from '../incident/deadline.ts';

/** Until when what falls due is in the Scheduler's hands; the rest waits as rows in the table. */
export const horizon = (now: Instant, daysAhead: number): Instant => addDuration(now, `PT${daysAhead * 24}H`);

/**
 * Whether a deadline goes to the Scheduler at once. A contact months ahead does not: until it is near, changing it costs
 * one row. That somebody must take a case always does, however many holidays lie in between.
 */
export const isForNow = ({ kind, due }: Deadline, now: Instant, daysAhead: number): boolean =>
  kind === 'acknowledge' || due <= horizon(now, daysAhead);
