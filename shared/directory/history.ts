import * as z from 'zod/mini';
import { routingStepSchema } from '../routing/proposal.ts';

/** What of somebody can be changed at the desk, besides when they are away. */
export const PERSON_FIELDS = ['name', 'email', 'mobile', 'languages', 'posts'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

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
]);
export type DirectoryEntry = z.output<typeof directoryEntrySchema>;

/** One about a person. */
export type PersonEntry = Extract<DirectoryEntry, { readonly person: string }>;
