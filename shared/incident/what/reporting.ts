import * as z from 'zod/mini';
import { DECISIONS } from '../decisions.ts';

/** What the person says after the report, with the receipt code, and what they are told of their case. */
export const REPORTING = [
  /** A decision that is the person's own, made, changed or withdrawn. `answer` is empty when it is withdrawn. */
  z.strictObject({
    kind: z.literal('decided'),
    decision: z.enum(DECISIONS),
    answer: z.array(z.string()),
  }),
  /** A line of the conversation between the person and those who have the case, by whoever wrote it. */
  z.strictObject({ kind: z.literal('message'), text: z.string() }),
  /** More of what happened: a part of the report that came later. */
  z.strictObject({ kind: z.literal('added'), text: z.string() }),
  /** Somebody opened the case and saw what it holds; with a reason, if the case is not theirs to work with. */
  z.strictObject({ kind: z.literal('read'), reason: z.optional(z.string()) }),
  /** A decision that still stands open is put to the person again; whoever has the case is asked to ask. */
  z.strictObject({ kind: z.literal('asked-again'), decision: z.literal('policeReport'), number: z.int() }),
  /** What the chosen groups would be told, for the person to agree to or not (Bilaga 3, 3.2.3). */
  z.strictObject({ kind: z.literal('text-proposed'), text: z.string() }),
] as const;
