import type { Instant } from '../../shared/calendar/zoned.ts';
import { toLocal } from '../../shared/calendar/zoned.ts';
import type { OwnContact } from '../../shared/directory/marked.ts';
import { contactsOf } from '../../shared/directory/marked.ts';
import type { Person } from '../../shared/directory/person.ts';
import type { Proof } from '../../shared/directory/proof.ts';
import type { Language } from '../../shared/languages.ts';
import type { MessageChannel } from '../../shared/routing/rule.ts';
import { CONTACT } from '../../shared/texts/desk-contact.ts';
import { DIRECTORY } from '../../shared/texts/desk-directory.ts';
import { PEOPLE } from '../../shared/texts/desk-people.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { clock, day } from '../dates.ts';
import { readableNumber } from '../mobile.ts';
import { contactSaid } from './contact-said.ts';
import { type StaffProps, staffDocument } from './frame.tsx';
import type { StaffMunicipality } from './part.ts';

/** Why a test was not sent, or a code proves nothing; at which contact. */
export interface ContactSaid {
  readonly channel: MessageChannel;
  readonly why:
    | 'shape'
    | 'wrong'
    | 'over'
    | 'limit'
    | 'refusedSms'
    | 'refusedEmail'
    | 'noAnswer'
    | 'meanwhile';
  /** Tries that are left. */
  readonly left?: number;
  /** From when on another test may be sent. */
  readonly from?: Instant;
  /** What was typed. */
  readonly code?: string | undefined;
}

interface ContactStanding extends OwnContact {
  /** Known not to work. */
  readonly broken: boolean;
  /** When a code was read back, and who typed it, by name. */
  readonly proved?: { readonly at: Instant; readonly by: string };
  /** A code that was sent and can still be typed. */
  readonly waits?: { readonly sentAt: Instant; readonly endsAt: Instant };
}

/** Somebody's contacts, and what becomes of the tests that are sent to them. */
export interface ContactState {
  readonly id: string;
  readonly name: string;
  /** Whether the viewer may send a test; else they may only type the code that came to themselves. */
  readonly maySend: boolean;
  readonly contacts: readonly ContactStanding[];
  readonly said?: ContactSaid;
}

export interface ContactProps extends StaffProps, ContactState {
  readonly municipality: StaffMunicipality;
}

/** Somebody's number and address: which are proved, a test to send, a code to type. */
export const contactsPage = (props: ContactProps): string => {
  const { language, id, name, maySend, contacts, viewer } = props;
  const text = inLanguage(CONTACT, language);
  const title = id === viewer.id ? text.own : fill(text.title, { name });
  return staffDocument({
    ...props,
    title,
    languageHref: `directory?person=${id}&show=contacts`,
    children: (
      <>
        <p>
          <a href={`directory?lang=${language}`}>{PEOPLE.back[language]}</a>
        </p>
        <h1>{title}</h1>
        <p>{maySend ? text.lead : text.leadOwn}</p>
        {contacts.length === 0 && <p>{text.noContact}</p>}
        {contacts.map((own) => (
          <Contact key={own.channel} props={props} own={own} />
        ))}
      </>
    ),
  });
};

const Contact = ({ props, own }: { props: ContactProps; own: ContactStanding }) => {
  const { language, municipality, maySend } = props;
  const text = inLanguage(CONTACT, language);
  const { channel, contact, broken, proved, waits } = own;
  const said = props.said?.channel === channel ? props.said : undefined;
  const time = (at: Instant) => clock(at, language, municipality.timeZone);
  return (
    <section>
      <h2>{nameOf(channel, language)}</h2>
      <p>{readableNumber(contact)}</p>
      {broken && <p>{fill(DIRECTORY.broken[language], { channel: nameOf(channel, language) })}</p>}
      <p class={proved ? undefined : 'soft'}>
        {proved ? fill(text.provedBy, { day: localDay(proved.at, props), by: proved.by }) : text.unproved}
      </p>
      {said && said.why !== 'shape' && said.why !== 'wrong' && (
        <p class="error" role="alert">
          {contactSaid(said, language, municipality.timeZone)}
        </p>
      )}
      {waits && (
        <>
          <p>{fill(text.waits, { sent: time(waits.sentAt), until: time(waits.endsAt) })}</p>
          <TypeCode props={props} own={own} said={said} />
        </>
      )}
      {maySend && (
        <form method="post" action={`directory?lang=${language}`}>
          <Hidden person={props.id} channel={channel} what="test" />
          <button type="submit" class={waits ? 'plain' : undefined}>
            {waits ? text.again : channel === 'sms' ? text.sendSms : text.sendEmail}
          </button>
          {waits && <p class="hint">{text.againHint}</p>}
        </form>
      )}
    </section>
  );
};

const TypeCode = ({
  props,
  own: { channel },
  said,
}: {
  props: ContactProps;
  own: ContactStanding;
  said: ContactSaid | undefined;
}) => {
  const { language, municipality, id } = props;
  const text = inLanguage(CONTACT, language);
  const wrong = said && (said.why === 'shape' || said.why === 'wrong');
  const field = `code-${channel}`;
  return (
    <form method="post" action={`directory?lang=${language}`} autocomplete="off" noValidate>
      <Hidden person={id} channel={channel} what="prove" />
      <div class="field">
        <label for={field}>{text.code}</label>
        <p class="hint" id={`${field}-hint`}>
          {text.codeHint}
        </p>
        {wrong && (
          <p class="error" id={`${field}-error`} role="alert">
            {contactSaid(said, language, municipality.timeZone)}
          </p>
        )}
        <input
          id={field}
          name="code"
          type="text"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={12}
          value={said?.code}
          aria-describedby={`${field}-hint${wrong ? ` ${field}-error` : ''}`}
          aria-invalid={wrong || undefined}
        />
      </div>
      <button type="submit">{text.confirm}</button>
    </form>
  );
};

const Hidden = (values: { person: string; channel: MessageChannel; what: 'test' | 'prove' }) => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input type="hidden" name={name} value={value} key={name} />
    ))}
  </>
);

const nameOf = (channel: MessageChannel, language: Language): string =>
  PEOPLE[channel === 'sms' ? 'mobile' : 'email'][language];

const localDay = (
  at: Instant,
  { language, municipality }: { language: Language; municipality: Pick<StaffMunicipality, 'timeZone'> },
): string => day(toLocal(at, municipality.timeZone).date, language);

/** In the directory's list: which of somebody's contacts are proved. */
export const ProvedContacts = ({
  person,
  proved,
  ...where
}: {
  person: Person;
  proved: readonly Proof[];
  language: Language;
  municipality: Pick<StaffMunicipality, 'timeZone'>;
}) => {
  const { language } = where;
  const states = contactsOf(person).map(({ channel }) => {
    const proof = proved.find((each) => each.person === person.id && each.channel === channel);
    const state = proof
      ? fill(CONTACT.proved[language], { day: localDay(proof.at, where) })
      : CONTACT.unproved[language];
    return fill(CONTACT.state[language], {
      contact: nameOf(channel, language),
      state: state.charAt(0).toLowerCase() + state.slice(1),
    });
  });
  return states.length > 0 ? <p class="soft">{states.join(' · ')}</p> : null;
};
