/** The rungs of the follow-up ladder: who is reminded to ask how the person is, and when. */
import * as z from 'zod/mini';
import { dueSchema } from '../calendar/due.ts';
import { LEVELS } from '../level/levels.ts';
import { lineSchema } from '../routing/rule.ts';

export { DEFAULT_LADDER } from './default-ladder.ts';

const text = z.string().check(z.trim(), z.minLength(1));

/** What everything that somebody is asked for says, whether the ladder or something that happened brought it. */
export const askedForFields = {
  /** Each line is reminded; within a line the roles are tried in order until somebody can be reached. */
  lines: z.array(lineSchema).check(z.minLength(1)),
  /** What the role that makes the contact is asked to do. Never asks for symptoms: those belong to health care. */
  purpose: z.strictObject({ sv: text, fi: text, en: text }),
  /** How long an answer is waited for before it is asked again, where it is not the usual time. */
  answerBy: z.optional(dueSchema),
  /** When a person who could not be reached is tried again, where it is not at the usual times of day. */
  tryAgain: z.optional(dueSchema),
};

const contactSchema = z.strictObject({
  // X and a number is what something that happened brings; the tasks have names of their own.
  id: z.string().check(z.regex(/^(?!X\d|ORDER$|REFERRAL$|CLOSING$)[A-Z][A-Z0-9]{0,7}$/)),
  due: dueSchema,
  levels: z.array(z.enum(LEVELS)),
  ...askedForFields,
  /** Whether the municipality's plan says it or it is a default of the product. */
  source: z.enum(['plan', 'default']),
});

/** A ladder from a municipality's file; empty means that the municipality follows up by other means. */
export const ladderSchema = z
  .array(contactSchema)
  .check(
    z.refine((ladder) => new Set(ladder.map(({ id }) => id)).size === ladder.length, 'an id stands twice'),
  );

export type Contact = z.output<typeof contactSchema>;
