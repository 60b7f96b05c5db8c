import * as z from 'zod/mini';
import { DIRECTORY_ROLES } from '../../directory/person.ts';
import { LEVELS } from '../../level/levels.ts';
import { REASONS } from '../../succession/reasons.ts';

const role = z.enum(DIRECTORY_ROLES);

/** What can be taken out of the service about a case, each time with an entry. */
export const EXPORTS = ['police-sheet', 'registry-card', 'disclosure'] as const;

/** What staff do in a case once they have signed in. */
export const WORKING = [
  /**
   * Whoever had the case puts it to somebody else, who must take it like anybody who is asked. With `why`, nobody did: who
   * had it is not there any more. `listed`: who gets it hears of it in a list of several.
   */
  z.strictObject({
    kind: z.literal('handed-over'),
    to: z.string(),
    round: z.int(),
    why: z.optional(z.enum(REASONS)),
    listed: z.optional(z.boolean()),
  }),
  /** `reason` always when it was lowered (domain.md, section 4). */
  z.strictObject({
    kind: z.literal('level-changed'),
    from: z.enum(LEVELS),
    to: z.enum(LEVELS),
    reason: z.optional(z.string()),
  }),
  /** A note of staff for each other. */
  z.strictObject({ kind: z.literal('noted'), text: z.string() }),
  /** What an earlier entry says wrongly. It stays as it was; the correction is read with it. */
  z.strictObject({ kind: z.literal('corrected'), entry: z.int(), text: z.string() }),
  z.strictObject({
    kind: z.literal('step-changed'),
    step: z.string(),
    state: z.enum(['done', 'not-applicable', 'open']),
    /** Of a step that is a question (3.1.1c). */
    answer: z.optional(z.enum(['yes', 'no'])),
    /** Why it does not apply, or why the answer is no. */
    reason: z.optional(z.string()),
  }),
  /** One of the two who must approve a step before it is anybody's to do (Bilaga 3, 3.2.3). */
  z.strictObject({ kind: z.literal('step-approved'), step: z.string(), role }),
  /** Steps whose time is past: the roles responsible are reminded, then their deputies, then the strategist. */
  z.strictObject({
    kind: z.literal('steps-overdue'),
    steps: z.array(z.strictObject({ id: z.string(), times: z.int() })),
  }),
  z.strictObject({
    kind: z.literal('exported'),
    what: z.enum(EXPORTS),
    reason: z.optional(z.string()),
  }),
] as const;
