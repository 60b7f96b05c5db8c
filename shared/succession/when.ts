import { isWorkingDay } from '../calendar/holidays.ts';
import { type Instant, toLocal } from '../calendar/zoned.ts';
import { isWithin } from '../followups/when.ts';
import type { Incident } from '../incident/incident.ts';
import type { CaseRules } from '../municipality/parts.ts';
import type { Move } from './moves.ts';

/**
 * Whether something that goes over can wait until the morning of a working day: nobody is disturbed at night because a
 * colleague was written out of the directory. A serious case never waits.
 *
 * @param morning the hour is right, whatever it is: only the day counts
 */
export const canWait = (
  { kind }: Move,
  { level }: Pick<Incident, 'level'>,
  {
    now,
    morning,
    asking,
    timeZone,
    closedDays,
  }: Pick<CaseRules, 'asking' | 'timeZone' | 'closedDays'> & { now: Instant; morning: boolean },
): boolean => {
  const serious = level === 'red' || level === 'orange';
  if (kind !== 'asked' && serious) return false;
  const open = isWorkingDay(toLocal(now, timeZone).date, closedDays);
  return !open || (!morning && !isWithin(asking.hours, now, timeZone));
};
