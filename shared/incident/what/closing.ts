import * as z from 'zod/mini';

/** Why a case is closed. `done`: everything it was owed is done or declined; the others also end what was left. */
export const CLOSE_REASONS = ['done', 'wish', 'elsewhere', 'mistake'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** The end of a case, and that it was not the end. */
export const CLOSING = [
  /** `lesson`: what is to be learnt of it, without personal data (Bilaga 3, 3.3.2). */
  z.strictObject({
    kind: z.literal('closed'),
    why: z.enum(CLOSE_REASONS),
    lesson: z.optional(z.string()),
  }),
  z.strictObject({ kind: z.literal('reopened') }),
] as const;
