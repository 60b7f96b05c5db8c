import * as z from 'zod/mini';
import { DIRECTORY_ROLES } from '../directory/person.ts';
import { ALL_OUTCOMES } from './outcomes.ts';

/**
 * What somebody is asked to do for a person over the long run, besides contacting them. `order`: order occupational
 * health (3.2.4a). `referral`: the provider takes it. `closing`: the case may be closed (3.3.2).
 */
export const TASKS = ['order', 'referral', 'closing'] as const;
export type Task = (typeof TASKS)[number];

/**
 * Why somebody need not be contacted after all. Of the person's own choosing: `unwanted` (they asked for fewer), `asked`
 * (for none), `paused`; these are laid out anew when they choose otherwise. The others are final. `passed`: its time had
 * gone by when contacts began again. `covered`: somebody has talked to them since. `withdrawn`: no consent any more.
 * `closed`: the case was closed before. `ladder`: the municipality's ladder has it no more.
 */
export const STOPPED = [
  'unwanted',
  'asked',
  'paused',
  'passed',
  'covered',
  'withdrawn',
  'closed',
  'ladder',
] as const;
export type Stopped = (typeof STOPPED)[number];

/**
 * One thing that a case is owed, as it now stands. `planned`: not asked for yet. `due`: somebody was asked and has not
 * answered. `answered`: done. `stopped`: not to be done, and why.
 */
export const followUpSchema = z.strictObject({
  id: z.string(),
  /** Absent: a contact with the person. */
  task: z.optional(z.enum(TASKS)),
  /** The rule by which something that happened brought it. Absent: the ladder's own. */
  rule: z.optional(z.string()),
  /** Which reminder of this contact stands: 1, and one more each time it is planned or asked for anew. */
  attempt: z.int(),
  /** When it is, or was, asked for. */
  due: z.string(),
  state: z.enum(['planned', 'due', 'answered', 'stopped']),
  /** Number of the entry that brought it to where it now stands: only that one has something to say of it. */
  entry: z.optional(z.int()),
  /** Until when an answer is waited for, before it is asked again. */
  answerBy: z.optional(z.string()),
  /** How often it was asked again without an answer; see `REMINDERS`. */
  reminded: z.optional(z.int()),
  /** The times of day at which the person is, or was, tried again after they could not be reached. */
  tried: z.optional(z.array(z.string())),
  /** How often it was put off. */
  postponed: z.optional(z.int()),
  /** Whom it went over to, if nobody of those who were asked was there any more: they may hear of it in a list. */
  wentTo: z.optional(z.array(z.string())),
  /** Who is not asked again: they handed it over, or could not reach the person. */
  passed: z.optional(z.array(z.string())),
  /** The role that it was handed over to. */
  handedTo: z.optional(z.enum(DIRECTORY_ROLES)),
  /** It stands where a later ladder put it, and nobody has moved it since. */
  laid: z.optional(z.boolean()),
  /** Where it stood before a pause moved it. */
  movedFrom: z.optional(z.string()),
  outcome: z.optional(z.enum(ALL_OUTCOMES)),
  answeredAt: z.optional(z.string()),
  stopped: z.optional(z.strictObject({ why: z.enum(STOPPED), at: z.string() })),
});
export type FollowUp = z.output<typeof followUpSchema>;

/** Whether something is still to be done about it. */
export const isOpen = ({ state }: FollowUp): boolean => state === 'planned' || state === 'due';

/** How it is asked again while nobody answers: whoever was asked, then the next in line, then the strategist. */
export const REMINDERS = ['again', 'next', 'strategist'] as const;
