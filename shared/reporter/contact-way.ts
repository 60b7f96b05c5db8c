import * as z from 'zod/mini';
import { CONTACT_WAYS, CONTACTED_BY } from '../followups/wishes.ts';
import { chooseContacts } from '../incident/choose-contacts.ts';
import { REPORTER, reporterAction } from './action.ts';

/** As if nothing had been chosen: the plan says who, the report says how. */
export const AS_IT_WAS = 'as-it-was';

/** Who contacts the person, and by what way. */
export const contactWay = reporterAction({
  schema: z.strictObject({
    by: z.optional(z.enum([...CONTACTED_BY, AS_IT_WAS])),
    way: z.optional(z.enum([...CONTACT_WAYS, AS_IT_WAS])),
  }),
  fields: { by: 'one', way: 'one' },
  section: 'contacts',
  examples: { 'the strategist, by phone': { by: 'KSS', way: 'phone' }, 'as it was': { by: 'as-it-was' } },
  change: (incident, { by, way }, { now, rules }) =>
    chooseContacts(
      incident,
      {
        ...(by && { by: by === AS_IT_WAS ? null : by }),
        ...(way && { way: way === AS_IT_WAS ? null : way }),
      },
      REPORTER,
      now,
      rules,
    ),
});
