import * as z from 'zod/mini';
import { DECISIONS } from '../decisions.ts';

/** What the person says after the report, with the receipt code. */
export const REPORTING = [
  /** A decision that is the person's own, made, changed or withdrawn. `answer` is empty when it is withdrawn. */
  z.strictObject({
    kind: z.literal('decided'),
    decision: z.enum(DECISIONS),
    answer: z.array(z.string()),
  }),
] as const;
