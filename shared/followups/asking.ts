import * as z from 'zod/mini';
import { hoursSchema, timeSchema } from '../calendar/calendar.ts';
import { dueSchema } from '../calendar/due.ts';
import { DURATION } from '../calendar/zoned.ts';
import { lineSchema } from '../routing/rule.ts';

/** How somebody is asked over the long run, and asked again. */
export const askingSchema = z.strictObject({
  /** Outside these hours nobody is asked for anything that can wait until the morning. */
  hours: hoursSchema,
  /** How long an answer is waited for, each time, before somebody is asked again. */
  answerBy: dueSchema,
  /**
   * A person who could not be reached is tried again on working days at each of these times once, the soonest first, and
   * `apart` after the last try at the earliest. Then it is the next in line who tries.
   */
  tryAgainAt: z.array(timeSchema).check(z.minLength(1)),
  apart: z.string().check(z.regex(DURATION)),
  /** Who contacts the person if they choose: the party's line, or the municipality's own. */
  lines: z.strictObject({ PSA: lineSchema, KSS: lineSchema }),
});
export type Asking = z.output<typeof askingSchema>;

/** Defaults: no source prescribes them. Three times of day, because somebody at work answers at other hours than at home. */
export const DEFAULT_ASKING: Asking = {
  hours: ['08:00', '20:00'],
  answerBy: { workingDays: 3, at: '09:00' },
  tryAgainAt: ['09:00', '12:30', '17:00'],
  apart: 'PT3H',
  lines: { PSA: ['PSA', 'KSS', 'TIB'], KSS: ['KSS', 'TIB'] },
};
