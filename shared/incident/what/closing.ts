import * as z from 'zod/mini';

/** Why a case is closed. `done`: everything it was owed is done or declined; the others also end what was left. */
export const CLOSE_REASONS = ['done', 'wish', 'elsewhere', 'mistake'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** The end of a case, and that it was not the end. */
export const CLOSING = [
  z.strictObject({ kind: z.literal('closed'), why: z.enum(CLOSE_REASONS) }),
  z.strictObject({ kind: z.literal('reopened') }),
] as const;
