import { isWorkingDay } from '../calendar/holidays.ts';
import { addDays, fromLocal, type Instant, toLocal } from '../calendar/zoned.ts';
import type { Incident } from '../incident/incident.ts';
import type { CaseRules } from '../municipality/parts.ts';
import { askedFor } from './asked-for.ts';
import type { FollowUp } from './follow-up.ts';
import { isWithin, soonest } from './when.ts';

/**
 * When somebody may be asked for a contact or a task, at a moment or after it: at once what is a matter of minutes; by
 * day, on any day, what its rule does not keep to working days; everything else by day on a working day.
 */
export const decentTime = (
  followUp: FollowUp,
  incident: Pick<Incident, 'contactWishes' | 'level'>,
  now: Instant,
  rules: CaseRules,
): Instant => {
  const { tryAgain, anyDay } = askedFor(followUp, incident, rules);
  if (tryAgain !== undefined) return now;
  const { asking, timeZone, closedDays } = rules;
  const { date, time } = toLocal(now, timeZone);
  const isDay = isWithin(asking.hours, now, timeZone);
  if (isDay && (anyDay || isWorkingDay(date, closedDays))) return now;
  if (!anyDay) return soonest(asking.tryAgainAt, now, rules).at;
  const [from] = asking.hours;
  return fromLocal(time < from ? date : addDays(date, 1), from, timeZone);
};
