import type { Translated } from '../languages.ts';
import type { Texts } from './say.ts';

/** Where the quick exit goes: a page that anybody could be reading. */
export const EXIT_HREF = 'https://www.smhi.se/';

/** What speakers of a language call it. */
export const ITS_OWN_NAME: Translated = { sv: 'Svenska', fi: 'Suomi', en: 'English' };

/** Words of the frame around every page. */
export const PAGE = {
  languages: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  reference: { sv: 'Referens', fi: 'Viite', en: 'Reference' },
  toForm: { sv: 'Till händelserapporten', fi: 'Tapahtumailmoitukseen', en: 'To the incident report' },
} as const satisfies Texts;
