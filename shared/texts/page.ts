import type { Translated } from '../languages.ts';
import type { Texts } from './say.ts';

/** Where the quick exit goes: a page that anybody could be reading. */
export const EXIT_HREF = 'https://www.smhi.se/';

/** What speakers of a language call it. */
export const ITS_OWN_NAME: Translated = { sv: 'Svenska', fi: 'Suomi', en: 'English' };

/** Words of the frame around every page. */
export const PAGE = {
  languages: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  call112: { sv: 'Ring 112', fi: 'Soita 112', en: 'Call 112' },
  exitKeys: {
    sv: 'eller tryck Esc tre gånger',
    fi: 'tai paina Esc kolme kertaa',
    en: 'or press Esc three times',
  },
  reference: { sv: 'Referens', fi: 'Viite', en: 'Reference' },
  toForm: { sv: 'Till händelserapporten', fi: 'Tapahtumailmoitukseen', en: 'To the incident report' },
} as const satisfies Texts;
