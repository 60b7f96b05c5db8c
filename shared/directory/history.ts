import * as z from 'zod/mini';
import { routingStepSchema } from '../routing/proposal.ts';
import { MESSAGE_CHANNELS } from '../routing/rule.ts';

/** What of somebody can be changed at the desk, besides when they are away. */
export const PERSON_FIELDS = ['name', 'email', 'mobile', 'languages', 'posts'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/**
 * What becomes of a test of somebody's contact: a code is sent, or could not be handed over; it is read back, or another was.
 */
export const CONTACT_EVENTS = ['tested', 'not-sent', 'proved', 'wrong-code'] as const;

const who = { at: z.string(), by: z.string(), person: z.string() };

/**
 * One entry of the directory's own history: who changed what of whom, and when. It says which fields were changed, never a
 * number or an address. The name stands only with somebody who is gone: nowhere else would still say who that was.
 */
export const directoryEntrySchema = z.union([
  z.strictObject({ ...who, what: z.enum(['away', 'back']), from: z.string(), to: z.string() }),
  z.strictObject({ ...who, what: z.literal('added') }),
  z.strictObject({ ...who, what: z.literal('changed'), fields: z.readonly(z.array(z.enum(PERSON_FIELDS))) }),
  z.strictObject({ ...who, what: z.literal('removed'), name: z.string() }),
  routingStepSchema,
  z.strictObject({ ...who, what: z.enum(CONTACT_EVENTS), channel: z.enum(MESSAGE_CHANNELS) }),
]);
export type DirectoryEntry = z.output<typeof directoryEntrySchema>;

/** One about a person. */
export type PersonEntry = Extract<DirectoryEntry, { readonly person: string }>;
