import * as z from 'zod/mini';
import { change } from '../incident/change.ts';
import { LIMITS } from '../report/limits.ts';
import { lines } from '../report/text.ts';
import { REPORTER, reporterAction } from './action.ts';

/** A free text that must say something. */
export const writtenText = (max: number) => lines(max).check(z.minLength(1, 'text_missing'));

/** The person writes to whoever has the case. */
export const message = reporterAction({
  schema: z.strictObject({ text: writtenText(LIMITS.message) }),
  fields: { text: 'one' },
  section: 'messages',
  examples: { message: { text: 'Kan någon ringa mig i stället för att mejla?' } },
  change: (incident, { text }, { now }) =>
    change(incident, {}, { at: now, by: REPORTER, what: { kind: 'message', text } }),
});
