import * as z from 'zod/mini';
import { OUTCOMES } from '../incident/outcomes.ts';

/** What is posted to an alert's link. */
export const takeSchema = z.strictObject({ action: z.enum(['take', 'pass']) });

/** What is posted to a drill's link. */
export const receivedSchema = z.strictObject({ action: z.literal('received') });

/** The most days that a follow-up reminder can be put off. */
export const MOST_DAYS = 14;

/** What is posted to a follow-up's link. `days` counts with `later`: when to be reminded again. */
export const answerSchema = z.strictObject({
  outcome: z.enum(OUTCOMES),
  days: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(MOST_DAYS))),
});
