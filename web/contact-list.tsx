import type { PlannedContact } from '../shared/followups/view.ts';
import type { Language } from '../shared/languages.ts';
import { CONTACT_LIST, CONTACT_STATES, EVENT_NAMES, STOPPED_NAMES } from '../shared/texts/contacts.ts';
import { fill } from '../shared/texts/say.ts';
import { onDayOf } from './dates.ts';

interface ContactListProps {
  readonly plan: readonly PlannedContact[];
  readonly language: Language;
  readonly timeZone: string;
  /** What each contact is called; else its number in the ladder, or what brought it. */
  readonly nameOf?: (contact: PlannedContact) => string;
}

/** What a contact is called, for whoever knows the ladder. */
const byNumber =
  (language: Language) =>
  ({ id, event }: PlannedContact): string =>
    event ? EVENT_NAMES[event][language] : `${CONTACT_LIST.contact[language]} ${id}`;

/** The contacts of a case, each with where it stands: no word of what was said. */
export const ContactList = ({ plan, language, timeZone, nameOf = byNumber(language) }: ContactListProps) => (
  <ul class="apart">
    {plan.map((contact) => (
      <li key={contact.id}>
        <strong>{nameOf(contact)}</strong>{' '}
        <span class="soft">{contactState(contact, language, timeZone)}</span>
      </li>
    ))}
  </ul>
);

/** Where a contact stands, in words. */
const contactState = (
  { state, stopped, at }: PlannedContact,
  language: Language,
  timeZone: string,
): string => {
  if (state === 'stopped') return stopped ? STOPPED_NAMES[stopped][language] : '';
  return fill(CONTACT_STATES[state][language], { when: onDayOf(at, language, timeZone) });
};
