import * as z from 'zod/mini';
import { chooseContacts } from '../incident/choose-contacts.ts';
import { REPORTER, reporterAction } from './action.ts';

/** No contacts from now on. Nobody asks why, and everything else in the case goes on. */
export const noContacts = reporterAction({
  schema: z.strictObject({}),
  fields: {},
  section: 'contacts',
  examples: { stop: {} },
  change: (incident, _, { now, rules }) => chooseContacts(incident, { stop: true }, REPORTER, now, rules),
});

/** Contacts again, after they were stopped or before a pause is over. */
export const contactsAgain = reporterAction({
  schema: z.strictObject({}),
  fields: {},
  section: 'contacts',
  examples: { again: {} },
  change: (incident, _, { now, rules }) =>
    chooseContacts(incident, { stop: false, pausedUntil: null }, REPORTER, now, rules),
});
