import * as z from 'zod/mini';
import { actorSchema } from './actor.ts';
import { deadlineSchema } from './deadline.ts';
import { ALERTING } from './what/alerting.ts';
import { CLOSING } from './what/closing.ts';
import { DRILLING } from './what/drilling.ts';
import { EVIDENCE } from './what/evidence.ts';
import { FOLLOWING_UP } from './what/following-up.ts';
import { REPORTING } from './what/reporting.ts';
import { SUCCEEDING } from './what/succeeding.ts';
import { WORKING } from './what/working.ts';

/** What can happen in a case, by theme. */
const what = z.discriminatedUnion('kind', [
  ...ALERTING,
  ...REPORTING,
  ...WORKING,
  ...EVIDENCE,
  ...FOLLOWING_UP,
  ...CLOSING,
  ...DRILLING,
  ...SUCCEEDING,
]);
export type What = z.output<typeof what>;

/**
 * One line of a case's timeline: append-only, the outbox and the audit log at once. `seq` is the incident's version
 * after it. `deadlines` stand from this entry on.
 */
export const entrySchema = z.strictObject({
  incident: z.string(),
  seq: z.int().check(z.positive()),
  at: z.string(),
  by: actorSchema,
  what,
  deadlines: z.array(deadlineSchema),
});
export type Entry = z.output<typeof entrySchema>;

/** Whether an entry is a drill's and not a case's. */
export const isOfDrill = ({ what }: Entry): boolean =>
  what.kind === 'drill-started' || what.kind === 'drill-ended';
