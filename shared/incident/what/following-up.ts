import * as z from 'zod/mini';
import { dateSchema } from '../../calendar/calendar.ts';
import { DIRECTORY_ROLES } from '../../directory/person.ts';
import { EVENTS } from '../../followups/events.ts';
import { ALL_OUTCOMES } from '../../followups/outcomes.ts';
import { wishesSchema } from '../../followups/wishes.ts';
import { REASONS } from '../../succession/reasons.ts';

const which = { step: z.string(), attempt: z.number() };

/** The contacts that a case is owed for a year, and the tasks that come with them; `step` is the contact's id. */
export const FOLLOWING_UP = [
  z.strictObject({ kind: z.literal('follow-up-due'), ...which }),
  /** Nobody has answered in time: asked again, the first time of whoever was asked, then further down the line. */
  z.strictObject({ kind: z.literal('follow-up-reminded'), ...which, reminder: z.int() }),
  /** Nobody has answered, whoever was asked. */
  z.strictObject({ kind: z.literal('follow-up-unanswered'), ...which }),
  /** Of those who were asked nobody is there any more: others are asked. `listed`: who hears of it in a list of several. */
  z.strictObject({
    kind: z.literal('changed-hands'),
    ...which,
    why: z.enum(REASONS),
    listed: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('follow-up-answered'),
    ...which,
    outcome: z.enum(ALL_OUTCOMES),
    /** With `handed-over`. */
    to: z.optional(z.enum(DIRECTORY_ROLES)),
  }),
  /** How the person wants to be contacted from here on. */
  z.strictObject({ kind: z.literal('contacts-chosen'), wishes: wishesSchema }),
  /** Something that calls for a contact of its own happened, or will on a day; `steps`: the contacts that it brought or moved. */
  z.strictObject({
    kind: z.literal('happened'),
    event: z.enum(EVENTS),
    day: z.optional(dateSchema),
    steps: z.array(z.string()),
  }),
  /** The case was laid out by another ladder, by a command; which contacts that added, moved and took out. */
  z.strictObject({
    kind: z.literal('ladder-changed'),
    added: z.array(z.string()),
    moved: z.array(z.string()),
    removed: z.array(z.string()),
  }),
  /** Somebody at the occupational health provider has read whom to contact and how. */
  z.strictObject({ kind: z.literal('referral-opened'), attempt: z.int() }),
  /** The occupational health provider could not be given the referral: nobody is there, or nobody answers. */
  z.strictObject({ kind: z.literal('referral-unplaced') }),
] as const;
