import * as z from 'zod/mini';

/** Of a list of what goes over to somebody, which has this entry and no other. */
export const SUCCEEDING = [z.strictObject({ kind: z.literal('succeeded') })] as const;
