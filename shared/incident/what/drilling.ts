import * as z from 'zod/mini';

/** Of a drill, which has these two entries and no others. */
export const DRILLING = [
  z.strictObject({ kind: z.literal('drill-started') }),
  z.strictObject({ kind: z.literal('drill-ended') }),
] as const;
