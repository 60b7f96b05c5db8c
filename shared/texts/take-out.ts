import type { Texts } from './say.ts';

/** Taking something out of the service, as a case's page offers it. What then stands on paper has words of its own. */
export const TAKE_OUT = {
  out: { sv: 'Ta ut', fi: 'Tulosta tai lataa', en: 'Take out' },
  outLead: {
    sv: 'Varje gång någon tar ut något syns det i ärendet.',
    fi: 'Jokainen tulostus ja lataus näkyy asiassa.',
    en: 'Each time somebody takes something out, the case shows it.',
  },
  show: { sv: 'Visa för utskrift', fi: 'Näytä tulostettavaksi', en: 'Show to print' },
  pdf: { sv: 'Hämta PDF', fi: 'Lataa PDF', en: 'Download PDF' },
  json: { sv: 'Hämta JSON', fi: 'Lataa JSON', en: 'Download JSON' },
  reason: { sv: 'Vem begär ut det, och vad', fi: 'Kuka pyytää ja mitä', en: 'Who asks for it, and for what' },
} as const satisfies Texts;

/** What each export is called. */
export const EXPORT_NAMES = {
  'police-sheet': {
    sv: 'Underlag till polisanmälan',
    fi: 'Rikosilmoituksen pohja',
    en: 'Basis for a police report',
  },
  'registry-card': { sv: 'Diarieblad', fi: 'Diaarilehti', en: 'Registry card' },
  disclosure: {
    sv: 'Hela ärendet för sekretessprövning',
    fi: 'Koko asia salassapidon arviointiin',
    en: 'The whole case for a review of secrecy',
  },
} as const satisfies Texts;
