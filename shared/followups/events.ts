import * as z from 'zod/mini';
import { timeSchema } from '../calendar/calendar.ts';
import { dueSchema } from '../calendar/due.ts';
import { LEVELS } from '../level/levels.ts';
import { askedForFields } from './ladder.ts';

export { DEFAULT_CAMPAIGNS, DEFAULT_EVENTS } from './default-events.ts';

/**
 * What may happen in a year that calls for a contact of its own (domain.md, section 7). `support-wanted` and
 * `nobody-reached` are answers to a reminder; `campaign` comes from the municipality's file; the others somebody says.
 */
export const EVENTS = [
  'new-incident',
  'investigation-closed',
  'court-date',
  'decision',
  'protection-ends',
  'campaign',
  'support-wanted',
  'nobody-reached',
] as const;
export type EventKind = (typeof EVENTS)[number];

/** Those that the person, or a role, can say have happened or will. */
export const SAID_EVENTS = [
  'new-incident',
  'investigation-closed',
  'court-date',
  'decision',
  'protection-ends',
] as const;

/** Those that lie on a day, which must be said. */
export const DATED_EVENTS: readonly EventKind[] = ['court-date', 'protection-ends', 'campaign'];

/** So many working days before (negative), after, or on the event's own day, if that is one; else the next. */
const onDay = z.strictObject({ onDay: z.int().check(z.minimum(-60), z.maximum(60)), at: timeSchema });

/**
 * What an event brings. One row, one contact; an event may have several. A contact that the same row brought before and
 * that is still planned is moved.
 */
const eventRuleSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,30}$/)),
  event: z.enum(EVENTS),
  levels: z.array(z.enum(LEVELS)),
  /** When, from the moment at which it became known, or from the event's day. */
  due: z.union([dueSchema, onDay]),
  /** A contact of the ladder that would come at most so many days later is moved there, and none is added. */
  moves: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
  ...askedForFields,
});
export type EventRule = z.output<typeof eventRuleSchema>;

export const eventRulesSchema = z.array(eventRuleSchema).check(
  z.refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'an id stands twice'),
  z.refine(
    (rules) => rules.every(({ event, due }) => DATED_EVENTS.includes(event) || !('onDay' in due)),
    'the event has no day',
  ),
);
