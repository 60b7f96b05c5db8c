import * as z from 'zod/mini';
import { actorSchema } from './actor.ts';
import { deadlineSchema } from './deadline.ts';
import { REPORTED } from './what/alerting.ts';

/** What every line of a timeline has, whatever happened. */
export const lineSchema = z.strictObject({
  incident: z.string(),
  seq: z.int().check(z.positive()),
  at: z.string(),
  by: actorSchema,
  deadlines: z.array(deadlineSchema),
});

/**
 * The first line of every case. It has a file of its own because whoever takes a report in needs no other: to build the
 * schema of everything that can happen in a case takes longer than to store it.
 */
export const firstEntrySchema = z.extend(lineSchema, { what: REPORTED });
