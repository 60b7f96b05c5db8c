import type { EventKind } from '../followups/events.ts';
import type { Stopped } from '../followups/follow-up.ts';
import type { Translated } from '../languages.ts';
import type { Texts } from './say.ts';

/** Where a contact stands, for a list of them. `{when}`: its day. */
export const CONTACT_STATES = {
  planned: { sv: 'kommer {when}', fi: 'tulossa {when}', en: 'comes {when}' },
  due: {
    sv: 'någon ska ta kontakt nu',
    fi: 'joku ottaa nyt yhteyttä',
    en: 'somebody is to get in touch now',
  },
  answered: { sv: 'gjord {when}', fi: 'tehty {when}', en: 'done {when}' },
} as const satisfies Texts;

/** Why a contact is not made, without blame. */
export const STOPPED_NAMES: Readonly<Record<Stopped, Translated>> = {
  unwanted: { sv: 'avböjd', fi: 'ei toivottu', en: 'declined' },
  asked: { sv: 'avböjd tills vidare', fi: 'toistaiseksi ei toivottu', en: 'declined for now' },
  paused: {
    sv: 'pausad: allt kommer som en kontakt efter pausen',
    fi: 'tauolla: kaikki tulee yhtenä yhteydenottona tauon jälkeen',
    en: 'paused: all comes as one contact after the pause',
  },
  passed: { sv: 'tiden gick förbi', fi: 'aika meni ohi', en: 'its time went by' },
  covered: {
    sv: 'togs i en senare kontakt',
    fi: 'hoidettiin myöhemmin',
    en: 'dealt with in a later contact',
  },
  withdrawn: { sv: 'samtycket är återtaget', fi: 'suostumus peruttu', en: 'the consent is withdrawn' },
  closed: { sv: 'ärendet avslutades', fi: 'asia päätettiin', en: 'the case was closed' },
  ladder: {
    sv: 'ingår inte längre i uppföljningen',
    fi: 'ei kuulu enää seurantaan',
    en: 'no longer part of the follow-up',
  },
};

/** What may happen in a year and call for a contact of its own; as a choice and in a list. */
export const EVENT_NAMES: Readonly<Record<EventKind, Translated>> = {
  'new-incident': { sv: 'En ny händelse', fi: 'Uusi tapahtuma', en: 'A new incident' },
  'investigation-closed': {
    sv: 'Utredningen har lagts ned',
    fi: 'Tutkinta on lopetettu',
    en: 'The investigation has been closed',
  },
  'court-date': { sv: 'En rättegång', fi: 'Oikeudenkäynti', en: 'A trial' },
  decision: {
    sv: 'Ett beslut i samma sak',
    fi: 'Päätös samassa asiassa',
    en: 'A decision in the same matter',
  },
  'protection-ends': {
    sv: 'Ett skydd löper ut, till exempel ett kontaktförbud',
    fi: 'Suojelu päättyy, esimerkiksi lähestymiskielto',
    en: 'Protection expires, such as a non-contact order',
  },
  campaign: { sv: 'En valrörelse', fi: 'Vaalikampanja', en: 'An election campaign' },
  'support-wanted': { sv: 'Stöd efterfrågas', fi: 'Tukea toivotaan', en: 'Support is wanted' },
  'nobody-reached': {
    sv: 'Ingen har nått fram',
    fi: 'Kukaan ei ole tavoittanut',
    en: 'Nobody has got through',
  },
};

/** How the person wants to be contacted, as a choice. */
export const WAY_NAMES = {
  phone: { sv: 'Ring', fi: 'Soittamalla', en: 'Call' },
  text: { sv: 'Sms eller chatt', fi: 'Tekstiviestillä tai viestisovelluksella', en: 'Text or chat' },
  email: { sv: 'E-post', fi: 'Sähköpostilla', en: 'E-mail' },
  meeting: { sv: 'Träffas', fi: 'Tapaamalla', en: 'Meet' },
} as const satisfies Texts;

/** Which contact it is, where the ladder's own name says nothing to anybody. */
export const CONTACT_LIST = {
  contact: { sv: 'Uppföljning', fi: 'Seuranta', en: 'Follow-up' },
} as const satisfies Texts;
