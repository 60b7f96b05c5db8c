import * as z from 'zod/mini';
import { dateSchema } from '../calendar/calendar.ts';
import { DATED_EVENTS, SAID_EVENTS } from '../followups/events.ts';
import { happen } from '../incident/happen.ts';
import { REPORTER, reporterAction } from './action.ts';

/** Something that has happened or will, at which the person wants somebody to be in touch: a trial, a decision. */
export const happening = reporterAction({
  schema: z.strictObject({ event: z.enum(SAID_EVENTS), day: z.optional(dateSchema) }).check(
    z.refine(({ event, day }) => !DATED_EVENTS.includes(event) || day !== undefined, {
      path: ['day'],
      error: 'day_missing',
    }),
  ),
  fields: { event: 'one', day: 'one' },
  section: 'contacts',
  examples: { 'the investigation was closed': { event: 'investigation-closed' } },
  change: (incident, { event, day }, { now, rules }) =>
    happen(incident, { event, ...(DATED_EVENTS.includes(event) && { day }) }, REPORTER, now, rules),
});
