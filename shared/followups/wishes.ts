import * as z from 'zod/mini';
import { dateSchema } from '../calendar/calendar.ts';

/** Who the person may ask to be contacted by: somebody of their party, or the municipality's strategist. */
export const CONTACTED_BY = ['PSA', 'KSS'] as const;

/** How the person wants to be contacted; the details stand in the report. */
export const CONTACT_WAYS = ['phone', 'text', 'email', 'meeting'] as const;

/** How the person wants it. What they do not choose is as the ladder has it. */
export const wishesSchema = z.strictObject({
  /** Only these contacts, by id. Absent: all of them. */
  only: z.optional(z.array(z.string())),
  /** No contacts at all, since that moment. */
  stoppedAt: z.optional(z.string()),
  /** No contacts before this day. */
  pausedUntil: z.optional(dateSchema),
  by: z.optional(z.enum(CONTACTED_BY)),
  way: z.optional(z.enum(CONTACT_WAYS)),
});
export type Wishes = z.output<typeof wishesSchema>;
