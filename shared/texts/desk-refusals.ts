import type { Refusal } from '../desk/steps.ts';
import type { Translated } from '../languages.ts';
import { OBSTACLES } from './desk-steps.ts';

/** Why something was not stored, and what to do. */
export const REFUSALS: Readonly<Record<Refusal, Translated>> = {
  ...OBSTACLES,
  'not-yours': {
    sv: 'Det här är en annan rolls att göra.',
    fi: 'Tämä kuuluu toiselle roolille.',
    en: 'This is for another role to do.',
  },
  meanwhile: {
    sv: 'Någon annan ändrade det nyss. Se hur det står nu, och spara igen om det behövs. Det du skrev finns kvar.',
    fi: 'Joku muu muutti sitä juuri. Katso nykyinen tilanne ja tallenna tarvittaessa uudelleen. Kirjoittamasi on tallella.',
    en: 'Somebody else changed it just now. See how it stands, and store again if needed. What you wrote is still there.',
  },
  'answer-missing': { sv: 'Svara ja eller nej.', fi: 'Vastaa kyllä tai ei.', en: 'Answer yes or no.' },
  'reason-missing': { sv: 'Skriv ett skäl.', fi: 'Kirjoita syy.', en: 'Write a reason.' },
  'not-in-line': {
    sv: 'Ärendet kan inte lämnas till den personen just nu. Välj någon annan i listan.',
    fi: 'Asiaa ei voi juuri nyt siirtää tälle henkilölle. Valitse joku muu luettelosta.',
    en: 'The case cannot be handed to that person just now. Choose somebody else in the list.',
  },
  closed: { sv: 'Ärendet är avslutat.', fi: 'Asia on päätetty.', en: 'The case is closed.' },
  unknown: { sv: 'Det finns inte i ärendet.', fi: 'Sitä ei ole asiassa.', en: 'The case does not have it.' },
};
