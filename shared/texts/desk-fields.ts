import type { Withheld } from '../access/decide.ts';
import type { Field } from '../access/fields.ts';
import type { Translated } from '../languages.ts';

/** What each field is called as a heading, and in the list of what is withheld. */
export const FIELD_NAMES: Readonly<Record<Field, Translated>> = {
  reference: { sv: 'Referens', fi: 'Viite', en: 'Reference' },
  summary: { sv: 'Läget', fi: 'Tilanne', en: 'Where it stands' },
  identity: {
    sv: 'Vem det gäller och hur hen nås',
    fi: 'Ketä asia koskee ja miten hänet tavoittaa',
    en: 'Whom it concerns and how to reach them',
  },
  story: { sv: 'Vad som hände', fi: 'Mitä tapahtui', en: 'What happened' },
  evidence: { sv: 'Bevis', fi: 'Todisteet', en: 'Evidence' },
  suspect: { sv: 'Den som misstänks', fi: 'Epäilty', en: 'Who is suspected' },
  party: { sv: 'Parti', fi: 'Puolue', en: 'Party' },
  keepOut: { sv: 'De som inte ska få veta', fi: 'Ketkä eivät saa tietää', en: 'Who must not know' },
  decisions: {
    sv: 'Vad personen har bestämt',
    fi: 'Mitä henkilö on päättänyt',
    en: 'What the person has decided',
  },
  supportPerson: { sv: 'Stödperson', fi: 'Tukihenkilö', en: 'Support person' },
  steps: { sv: 'Planens steg', fi: 'Suunnitelman vaiheet', en: 'The plan’s steps' },
  messages: { sv: 'Meddelanden med personen', fi: 'Viestit henkilön kanssa', en: 'Messages with the person' },
  notes: { sv: 'Anteckningar', fi: 'Muistiinpanot', en: 'Notes' },
  lesson: { sv: 'Lärdom', fi: 'Opit', en: 'Lesson' },
  followUps: { sv: 'Uppföljning', fi: 'Seuranta', en: 'Follow-up' },
  deliveries: { sv: 'Vilka som har larmats', fi: 'Ketkä on hälytetty', en: 'Who was alerted' },
  timeline: { sv: 'Händelser i ärendet', fi: 'Asian vaiheet', en: 'What has happened in the case' },
  reads: { sv: 'Vilka som har läst', fi: 'Ketkä ovat lukeneet', en: 'Who has read it' },
};

/** Why something is withheld. */
export const WHY_WITHHELD: Readonly<Record<Withheld, Translated>> = {
  role: { sv: 'din roll ser det inte', fi: 'roolisi ei näe sitä', en: 'your role does not see it' },
  serious: {
    sv: 'öppet för dig i allvarliga ärenden, eller om personen säger ja',
    fi: 'näkyy sinulle vakavissa asioissa tai jos henkilö suostuu',
    en: 'open to you in serious cases, or if the person says yes',
  },
  asked: {
    sv: 'öppet för den som har fått ärendet',
    fi: 'näkyy sille, jolle asia on annettu',
    en: 'open to whoever was given the case',
  },
  hasCase: {
    sv: 'öppet för den som har ärendet',
    fi: 'näkyy sille, jolla asia on',
    en: 'open to whoever has the case',
  },
  consented: {
    sv: 'öppet om personen säger ja',
    fi: 'näkyy, jos henkilö suostuu',
    en: 'open if the person says yes',
  },
  policeReportWished: {
    sv: 'öppet när personen vill ha en polisanmälan',
    fi: 'näkyy, kun henkilö haluaa rikosilmoituksen',
    en: 'open once the person wants a police report',
  },
  occupationalHealthWished: {
    sv: 'öppet när personen vill ha företagshälsovård',
    fi: 'näkyy, kun henkilö haluaa työterveyshuoltoa',
    en: 'open once the person wants occupational health',
  },
};
