import * as z from 'zod/mini';
import { addDays, toLocal } from '../calendar/zoned.ts';
import { chooseContacts } from '../incident/choose-contacts.ts';
import { REPORTER, reporterAction } from './action.ts';

/** How long a pause may be, in weeks: chosen with one tap, and no day to be typed or to be wrong about. */
export const PAUSES = ['2', '4', '12'] as const;

/** No contacts for a while, counted from today. */
export const contactPause = reporterAction({
  schema: z.strictObject({ weeks: z.enum(PAUSES) }),
  fields: { weeks: 'one' },
  section: 'contacts',
  examples: { 'four weeks': { weeks: '4' } },
  change: (incident, { weeks }, { now, rules }) => {
    const pausedUntil = addDays(toLocal(now, rules.timeZone).date, 7 * Number(weeks));
    return chooseContacts(incident, { pausedUntil }, REPORTER, now, rules);
  },
});
