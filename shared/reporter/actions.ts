import type { ReporterAction } from './action.ts';
import { addition } from './addition.ts';
import { contactPause } from './contact-pause.ts';
import { contactWay } from './contact-way.ts';
import { fewerContacts } from './fewer-contacts.ts';
import { happening } from './happening.ts';
import { informedGroups } from './informed-groups.ts';
import { informedText } from './informed-text.ts';
import { message } from './message.ts';
import { contactsAgain, noContacts } from './no-contacts.ts';
import { policeReport } from './police-report.ts';
import { supportPerson } from './support-person.ts';
import { yesNo } from './yes-no.ts';

/** Everything that the person can do with their case, by the last part of its address: `POST /report/message`. */
export const ACTIONS = {
  message,
  addition,
  'police-report': policeReport,
  'strategist-reads': yesNo('strategistReads'),
  'informed-groups': informedGroups,
  'informed-text': informedText,
  'occupational-health': yesNo('occupationalHealth'),
  'support-person': supportPerson,
  'fewer-contacts': fewerContacts,
  'contact-pause': contactPause,
  'contact-way': contactWay,
  'no-contacts': noContacts,
  'contacts-again': contactsAgain,
  happening,
} as const;
export type ActionName = keyof typeof ACTIONS;

/** An action by its name, for code that treats all of them alike; undefined for a name that nobody has. */
export const actionNamed = (name: string): ReporterAction | undefined =>
  Object.hasOwn(ACTIONS, name) ? (ACTIONS[name as ActionName] as unknown as ReporterAction) : undefined;
