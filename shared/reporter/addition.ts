import * as z from 'zod/mini';
import { change } from '../incident/change.ts';
import { LIMITS } from '../report/limits.ts';
import { REPORTER, reporterAction } from './action.ts';
import { writtenText } from './message.ts';

/** More of what happened. Nothing that was told before is asked for again. */
export const addition = reporterAction({
  schema: z.strictObject({ text: writtenText(LIMITS.addition) }),
  fields: { text: 'one' },
  section: 'more',
  examples: { addition: { text: 'I går kväll stod samma bil utanför igen.' } },
  change: (incident, { text }, { now }) =>
    change(incident, {}, { at: now, by: REPORTER, what: { kind: 'added', text } }),
});
