import * as z from 'zod/mini';
import { LANGUAGES } from '../languages.ts';

/** The roles that a person in the directory can hold; the others are chosen by the affected person, case by case. */
export const DIRECTORY_ROLES = ['PSA', 'KSS', 'KC', 'FHV', 'TIB', 'KOM', 'REG', 'DSO'] as const;

export type DirectoryRole = (typeof DIRECTORY_ROLES)[number];

const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A role that somebody holds. `order` 0 is the holder, 1 the first deputy, and so on. PSA is held for a party. */
export const postSchema = z.strictObject({
  role: z.enum(DIRECTORY_ROLES),
  party: z.optional(z.string()),
  order: z.int().check(z.nonnegative()),
});

/**
 * Somebody who can be alerted. `absences` are whole local days, both ends included. `mobile` is E.164. At least one
 * of `mobile` and `email` stands there, or nobody could be reached.
 */
export const personSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  name: z.string(),
  languages: z.array(z.enum(LANGUAGES)).check(z.minLength(1)),
  mobile: z.optional(z.string().check(z.regex(/^\+[1-9]\d{6,14}$/))),
  email: z.optional(z.email()),
  posts: z.array(postSchema),
  absences: z.array(z.strictObject({ from: date, to: date })),
});

export type Post = z.output<typeof postSchema>;
export type Person = z.output<typeof personSchema>;
