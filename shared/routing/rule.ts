import * as z from 'zod/mini';
import { dueSchema } from '../calendar/due.ts';
import { DIRECTORY_ROLES } from '../directory/person.ts';
import { LEVELS } from '../level/levels.ts';
import { INCIDENT_TYPE_CODES } from '../report/type-rules.ts';

export const MESSAGE_CHANNELS = ['sms', 'email'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

/** What of a case, besides types and level, a rule can ask for. */
export const CIRCUMSTANCES = [
  'police-report-wished',
  'occupational-health-wished',
  'company-wished',
  'by-representative',
  'no-party',
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/**
 * Roles tried in order until somebody can be reached: holder, deputies, then the next role. PSA means the security
 * officer of the affected person's own party. `[PSA, KSS, TIB]` is domain.md's fallback (section 1, rule 2).
 */
export const lineSchema = z.array(z.enum(DIRECTORY_ROLES)).check(z.minLength(1));
export type Line = z.output<typeof lineSchema>;

/** A row's name: with two of the same, what one line found would silence the other. */
export const ruleIdSchema = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/));

/** When a row applies. */
export const whenSchema = z.strictObject({
  levels: z.optional(z.array(z.enum(LEVELS)).check(z.minLength(1))),
  /** Any of these types. */
  types: z.optional(z.array(z.enum(INCIDENT_TYPE_CODES)).check(z.minLength(1))),
  /** All of these circumstances. */
  circumstances: z.optional(z.array(z.enum(CIRCUMSTANCES)).check(z.minLength(1))),
});

export const channelsSchema = z.array(z.enum(MESSAGE_CHANNELS)).check(z.minLength(1));

/**
 * One row of the role-routing table: *what happened × level × circumstances → roles, channels, deadline to
 * acknowledge, next in line*. Every row that matches applies. Without `acknowledge` the role is informed and nothing
 * is waited for.
 */
export const ruleSchema = z.strictObject({
  id: ruleIdSchema,
  when: whenSchema,
  line: lineSchema,
  channels: channelsSchema,
  acknowledge: z.optional(
    z.strictObject({ red: dueSchema, orange: dueSchema, yellow: dueSchema, blue: dueSchema }),
  ),
});
export type Rule = z.output<typeof ruleSchema>;
