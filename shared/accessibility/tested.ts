import * as z from 'zod/mini';
import { LANGUAGES } from '../languages.ts';
import file from './tested.json' with { type: 'json' };

const count = z.number().check(z.int(), z.nonnegative());

/** What was tried of accessibility, by which means, and what came of it. */
export const testedSchema = z.strictObject({
  at: z.iso.date(),
  /** Name and version. */
  browser: z.string(),
  /** Version of axe-core. */
  axe: z.string(),
  /** How many rules were run. */
  rules: count,
  /** The success criteria of WCAG 2.1 A and AA that some rule tries, such as `1.4.3`. */
  criteria: z.array(z.string()),
  /** The pages, by the names that the tests give them; each was looked at in all its states. */
  pages: z.array(z.string()),
  languages: z.array(z.enum(LANGUAGES)),
  colours: z.array(z.enum(['light', 'dark'])),
  /** What was found, and on which page. */
  found: z.array(z.strictObject({ page: z.string(), rule: z.string() })),
});

export type Tested = z.output<typeof testedSchema>;

/** As `npm run accessibility` last wrote it. A test fails when it is no longer what the tests try. */
export const TESTED: Tested = testedSchema.parse(file);

/** Success criteria of WCAG 2.1, levels A and AA, which EN 301 549 takes over. */
export const CRITERIA = 50;
