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

/** The success criteria of WCAG 2.1, levels A and AA, which EN 301 549 takes over. */
export const CRITERIA: readonly string[] = [
  ...['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5'],
  ...['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
  ...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1', '2.5.1', '2.5.2', '2.5.3', '2.5.4'],
  ...['2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.4.5', '2.4.6', '2.4.7'],
  ...['3.1.1', '3.1.2', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.3.1', '3.3.2', '3.3.3', '3.3.4'],
  ...['4.1.1', '4.1.2', '4.1.3'],
];
