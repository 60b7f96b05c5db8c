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
  about: { sv: 'Om Värna', fi: 'Tietoa Värnasta', en: 'About Värna' },
  prevention: { sv: 'Innan något händer', fi: 'Ennen kuin mitään tapahtuu', en: 'Before anything happens' },
  privacy: { sv: 'Personuppgifter', fi: 'Henkilötiedot', en: 'Personal data' },
  accessibility: {
    sv: 'Tillgänglighetsredogörelse',
    fi: 'Saavutettavuusseloste',
    en: 'Accessibility statement',
  },
  newTab: {
    sv: 'De öppnas i en ny flik, och den här sidan står kvar.',
    fi: 'Ne avautuvat uuteen välilehteen, ja tämä sivu jää auki.',
    en: 'They open in a new tab, and this page stays open.',
  },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  telephone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  address: { sv: 'Adress', fi: 'Osoite', en: 'Address' },
  reference: { sv: 'Referens', fi: 'Viite', en: 'Reference' },
  toForm: { sv: 'Till händelserapporten', fi: 'Tapahtumailmoitukseen', en: 'To the incident report' },
} as const satisfies Texts;
