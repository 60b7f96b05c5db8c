import * as z from 'zod/mini';
import { DIRECTORY_ROLES } from '../directory/person.ts';
import { LEVELS } from '../level/levels.ts';
import { deadlineSchema } from './deadline.ts';
import { OUTCOMES } from './outcomes.ts';

const role = z.enum(DIRECTORY_ROLES);

/** Who did it: the reporter, the system, or somebody of the directory in a role. */
export const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reporter') }),
  z.strictObject({ kind: z.literal('system') }),
  z.strictObject({ kind: z.literal('person'), person: z.string(), role }),
]);
export type Actor = z.output<typeof actorSchema>;

/** Why somebody further down the line was alerted. */
export const GAPS = ['vacant', 'away', 'unreachable'] as const;

const what = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reported'),
    level: z.enum(LEVELS),
    unmatchedNames: z.optional(z.number()),
  }),
  /** A post that the case needed was empty: somebody further down the line was alerted. */
  z.strictObject({ kind: z.literal('gap'), rule: z.string(), role, why: z.enum(GAPS) }),
  /** Nobody took the case in time, or somebody passed it on. `rule`: only that line of the routing table. */
  z.strictObject({
    kind: z.literal('escalated'),
    why: z.enum(['no-answer', 'passed-on']),
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
  z.strictObject({ kind: z.literal('follow-up-due'), step: z.string(), attempt: z.number() }),
  z.strictObject({
    kind: z.literal('follow-up-answered'),
    step: z.string(),
    attempt: z.number(),
    outcome: z.enum(OUTCOMES),
  }),
  /** Of a drill, which has these two entries and no others. */
  z.strictObject({ kind: z.literal('drill-started') }),
  z.strictObject({ kind: z.literal('drill-ended') }),
]);
export type What = z.output<typeof what>;

/**
 * One line of a case's timeline: append-only, the outbox and the audit log at once. `seq` is the incident's version
 * after it. `deadlines` stand from this entry on.
 */
export const entrySchema = z.strictObject({
  incident: z.string(),
  seq: z.int().check(z.positive()),
  at: z.string(),
  by: actorSchema,
  what,
  deadlines: z.array(deadlineSchema),
});
export type Entry = z.output<typeof entrySchema>;

/** Whether an entry is a drill's and not a case's. */
export const isOfDrill = ({ what }: Entry): boolean =>
  what.kind === 'drill-started' || what.kind === 'drill-ended';
