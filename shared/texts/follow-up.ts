import type { Outcome } from '../incident/outcomes.ts';
import type { Translated } from '../languages.ts';
import type { Texts } from './say.ts';

/** The answers to a follow-up reminder, as buttons. Never more than this: no symptoms, no health. */
export const OUTCOME_NAMES: Readonly<Record<Outcome, Translated>> = {
  'wants-support': {
    sv: 'Kontaktad, vill ha stöd',
    fi: 'Tavoitettu, haluaa tukea',
    en: 'Contacted, wants support',
  },
  well: { sv: 'Kontaktad, allt är bra', fi: 'Tavoitettu, kaikki hyvin', en: 'Contacted, all well' },
  'not-reached': { sv: 'Fick inte kontakt', fi: 'Ei tavoitettu', en: 'Not reached' },
  later: { sv: 'Påminn mig senare', fi: 'Muistuta minua myöhemmin', en: 'Remind me later' },
};

/** What was wrong with an answer. */
export const FOLLOW_UP_ERRORS = {
  outcome_missing: {
    sv: 'Välj ett av svaren.',
    fi: 'Valitse yksi vastauksista.',
    en: 'Choose one of the answers.',
  },
  days_invalid: {
    sv: 'Välj mellan 1 och 14 dagar.',
    fi: 'Valitse 1–14 päivää.',
    en: 'Choose between 1 and 14 days.',
  },
} as const satisfies Texts;

/** The page behind a follow-up reminder's link. */
export const FOLLOW_UP = {
  title: { sv: 'Dags att höra av sig', fi: 'On aika ottaa yhteyttä', en: 'Time to get in touch' },
  question: { sv: 'Hur gick det?', fi: 'Miten meni?', en: 'How did it go?' },
  days: { sv: 'Om hur många dagar?', fi: 'Kuinka monen päivän kuluttua?', en: 'In how many days?' },
  noHealth: {
    sv: 'Skriv inget om hälsa, varken här eller i tjänsten.',
    fi: 'Älä kirjoita terveystietoja tähän äläkä palveluun.',
    en: 'Write no health information, neither here nor in the service.',
  },
  selfHarm: {
    sv: 'Om personen säger att den kan skada sig själv: ring 112, eller 1177 för råd.',
    fi: 'Jos henkilö sanoo, että saattaa vahingoittaa itseään: soita 112 tai kysy neuvoa numerosta 1177.',
    en: 'If the person says they may harm themselves: call 112, or 1177 for advice.',
  },
  answered: {
    sv: 'Tack, svaret är sparat',
    fi: 'Kiitos, vastaus on tallennettu',
    en: 'Thank you, the answer is stored',
  },
  answer: { sv: 'Svar', fi: 'Vastaus', en: 'Answer' },
  answeredAt: { sv: 'När', fi: 'Milloin', en: 'When' },
  closed: { sv: 'Uppföljningen är avslutad', fi: 'Seuranta on päättynyt', en: 'The follow-up has ended' },
  closedNext: {
    sv: 'Du behöver inte göra något.',
    fi: 'Sinun ei tarvitse tehdä mitään.',
    en: 'You need not do anything.',
  },
} as const satisfies Texts;
