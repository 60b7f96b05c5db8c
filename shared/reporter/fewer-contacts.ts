import * as z from 'zod/mini';
import { isForThePerson } from '../followups/lay-out.ts';
import { chooseContacts } from '../incident/choose-contacts.ts';
import { REPORTER, reporterAction } from './action.ts';

const ids = z._default(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(100, 'too_many')), []);

/**
 * Which of the contacts to come the person wants. What has come to the plan since they saw it is not refused by it; all
 * of them is as the plan has it, with whatever comes later; and none of them is no contacts at all.
 */
export const fewerContacts = reporterAction({
  schema: z.strictObject({
    contacts: ids,
    /** Those that the person could choose from; none said means all there are. */
    shown: ids,
  }),
  fields: { contacts: 'many', shown: 'many' },
  section: 'contacts',
  examples: { 'only two': { contacts: ['F1', 'F4'] }, all: { contacts: ['F0', 'F1', 'F2', 'F3', 'F4'] } },
  change: (incident, { contacts, shown }, { now, rules }) => {
    const asked = incident.followUps.filter(isForThePerson).map(({ id }) => id);
    const choice = shown.length > 0 ? asked.filter((id) => shown.includes(id)) : asked;
    const refused = choice.filter((id) => !contacts.includes(id));
    const only = asked.filter((id) => !refused.includes(id));
    if (asked.length > 0 && only.length === 0) {
      return chooseContacts(incident, { stop: true }, REPORTER, now, rules);
    }
    return chooseContacts(incident, { only: refused.length > 0 ? only : null }, REPORTER, now, rules);
  },
});
