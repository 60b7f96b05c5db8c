import * as z from 'zod/mini';
import { DIRECTORY_ROLES } from '../../directory/person.ts';
import { LEVELS } from '../../level/levels.ts';

/** Why somebody further down the line was alerted. */
export const GAPS = ['vacant', 'away', 'unreachable'] as const;

/** From the report to somebody who has the case, and what became of the messages on the way. */
export const ALERTING = [
  /** What every case begins with. */
  z.strictObject({
    kind: z.literal('reported'),
    level: z.enum(LEVELS),
    unmatchedNames: z.optional(z.number()),
  }),
  /** A post that the case needed was empty: somebody further down the line was alerted. */
  z.strictObject({
    kind: z.literal('gap'),
    rule: z.string(),
    role: z.enum(DIRECTORY_ROLES),
    why: z.enum(GAPS),
  }),
  /** Nobody took the case in time, somebody passed it on, or nobody of those asked is there any more. `rule`: only that line of the routing table. */
  z.strictObject({
    kind: z.literal('escalated'),
    why: z.enum(['no-answer', 'passed-on', 'unavailable']),
    round: z.number(),
    rule: z.optional(z.string()),
  }),
  /** Everybody in every line has been asked. */
  z.strictObject({ kind: z.literal('exhausted') }),
  /** A line had nobody at all. */
  z.strictObject({ kind: z.literal('nobody-reached'), rule: z.string() }),
  /** So many names to be kept out of the case are nobody's in the directory: somebody must ask whom they mean. */
  z.strictObject({ kind: z.literal('unmatched-names'), count: z.int() }),
  z.strictObject({ kind: z.literal('taken') }),
  /** The mail or SMS service says that a message arrived, is late, or will not arrive. */
  z.strictObject({ kind: z.literal('delivered'), delivery: z.string() }),
  z.strictObject({ kind: z.literal('delayed'), delivery: z.string() }),
  z.strictObject({ kind: z.literal('undelivered'), delivery: z.string(), why: z.string() }),
  /** Whoever got the message marked it as spam: they will get no more that way. */
  z.strictObject({ kind: z.literal('complained'), delivery: z.string() }),
  /** An entry of this case cannot be read: somebody must look, whatever it asked for. */
  z.strictObject({ kind: z.literal('unreadable'), entry: z.int() }),
] as const;
