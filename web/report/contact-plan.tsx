import type { Language } from '../../shared/languages.ts';
import type { OwnContact } from '../../shared/reporter/contacts.ts';
import { EVENT_NAMES, STOPPED_NAMES } from '../../shared/texts/contacts.ts';
import { CONTACTS } from '../../shared/texts/report-contacts.ts';
import { listRoles } from '../../shared/texts/roles.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { capital, dayOf } from '../dates.ts';

/** When a contact comes, and who gets in touch; or how it stands, once it is made or will not be. */
export const whenAndWho = (
  { who, state, at, stopped, event }: OwnContact,
  language: Language,
  timeZone: string,
): readonly [when: string, what: string] => {
  const text = inLanguage(CONTACTS, language);
  const when = state === 'due' ? text.now : capital(dayOf(at, language, timeZone));
  if (state === 'answered') return [when, text.made];
  if (state === 'stopped' && stopped) return [when, capital(STOPPED_NAMES[stopped][language])];
  const roles = who.length > 0 ? capital(listRoles(who, language)) : text.somebody;
  const comes = fill(who.length > 1 ? text.come : text.comes, { who: roles });
  return [when, event ? `${comes}. ${EVENT_NAMES[event][language]}` : comes];
};

interface ContactPlanProps {
  readonly plan: readonly OwnContact[];
  readonly language: Language;
  readonly timeZone: string;
}

/** The contacts in the order of their time, each with its day and who gets in touch. */
export const ContactPlan = ({ plan, language, timeZone }: ContactPlanProps) =>
  plan.length > 0 && (
    <ul class="apart">
      {plan.map((contact) => {
        const [when, what] = whenAndWho(contact, language, timeZone);
        return (
          <li key={contact.id}>
            <strong>{when}</strong>
            <br />
            <span class="soft">{what}</span>
          </li>
        );
      })}
    </ul>
  );
