import * as z from 'zod/mini';
import { OUTCOMES } from '../outcomes.ts';

/** The contacts that a case is owed for a year. */
export const FOLLOWING_UP = [
  z.strictObject({ kind: z.literal('follow-up-due'), step: z.string(), attempt: z.number() }),
  z.strictObject({
    kind: z.literal('follow-up-answered'),
    step: z.string(),
    attempt: z.number(),
    outcome: z.enum(OUTCOMES),
  }),
] as const;
