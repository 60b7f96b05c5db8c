import * as z from 'zod/mini';
import { dateSchema } from '../calendar/calendar.ts';
import { DIRECTORY_ROLES } from '../directory/person.ts';
import { DATED_EVENTS, SAID_EVENTS } from '../followups/events.ts';
import { FOLLOW_UP_OUTCOMES, REFERRAL_OUTCOMES } from '../followups/outcomes.ts';

/** What is posted to an alert's link. */
export const takeSchema = z.strictObject({ action: z.enum(['take', 'pass']) });

/** What is posted to a drill's link. */
export const receivedSchema = z.strictObject({ action: z.literal('received') });

/** The most days that a follow-up reminder can be put off. */
export const MOST_DAYS = 14;

/**
 * What is posted to a follow-up's link: one of an answer (`days` counts with `later`, `to` with `handed-over`), what the
 * person has asked for (`until` with `pause`), and something that happened or will (`day` with what lies on one).
 */
export const answerSchema = z
  .strictObject({
    outcome: z.optional(z.enum(FOLLOW_UP_OUTCOMES)),
    days: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(MOST_DAYS))),
    to: z.optional(z.enum(DIRECTORY_ROLES)),
    choice: z.optional(z.enum(['stop', 'start', 'pause'])),
    until: z.optional(dateSchema),
    event: z.optional(z.enum(SAID_EVENTS)),
    day: z.optional(dateSchema),
  })
  .check(
    z.refine(({ outcome, choice, event }) => [outcome, choice, event].filter(Boolean).length === 1, {
      path: ['outcome'],
      error: 'required',
    }),
    z.refine(({ choice, until }) => choice !== 'pause' || until !== undefined, {
      path: ['until'],
      error: 'day_missing',
    }),
    z.refine(({ event, day }) => !event || !DATED_EVENTS.includes(event) || day !== undefined, {
      path: ['day'],
      error: 'day_missing',
    }),
    z.refine(({ outcome, to }) => outcome !== 'handed-over' || to !== undefined, {
      path: ['to'],
      error: 'required',
    }),
  );
export type FollowUpPost = z.output<typeof answerSchema>;

/** What is posted to the link of a referral to occupational health. */
export const referralSchema = z.strictObject({ action: z.enum(['open', ...REFERRAL_OUTCOMES]) });
