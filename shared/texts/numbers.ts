import type { Translated } from '../languages.ts';

/** Whom to call in Sweden (domain.md, section 10), the most urgent first. */
export const NUMBERS: readonly {
  readonly number: string;
  readonly name: Translated;
  readonly about?: Translated;
}[] = [
  {
    number: '112',
    name: { sv: 'vid fara', fi: 'vaarassa', en: 'in danger' },
  },
  {
    number: '114 14',
    name: { sv: 'polisen', fi: 'poliisi', en: 'the police' },
    about: {
      sv: 'När det inte är akut. Säg att du är förtroendevald.',
      fi: 'Kun asia ei ole kiireellinen. Kerro, että olet luottamushenkilö.',
      en: 'When it is not urgent. Say you are an elected official.',
    },
  },
  {
    number: '116 006',
    name: { sv: 'Brottsofferjouren', fi: 'Brottsofferjouren', en: 'Brottsofferjouren' },
    about: {
      sv: 'Någon att prata med. Du kan vara anonym.',
      fi: 'Keskusteluapua. Voit olla nimetön.',
      en: 'Someone to talk to. You can be anonymous.',
    },
  },
  {
    number: '1177',
    name: { sv: 'sjukvårdsrådgivning', fi: 'terveysneuvonta', en: 'health advice' },
  },
];
