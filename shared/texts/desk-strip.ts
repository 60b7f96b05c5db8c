import type { Texts } from './say.ts';

/** The strip of what has happened in a case. */
export const STRIP = {
  title: { sv: 'Förloppet', fi: 'Kulku', en: 'How it went' },
  alerted: { sv: 'Larmades', fi: 'Hälytettiin', en: 'Alerted' },
  taken: { sv: 'Tog ärendet', fi: 'Otti asian', en: 'Took the case' },
  steps: { sv: 'Steg klart', fi: 'Vaihe tehty', en: 'Step done' },
  inWords: { sv: 'Samma i ord', fi: 'Sama sanoin', en: 'The same in words' },
  minute: { sv: '1 min', fi: '1 min', en: '1 min' },
  hour: { sv: '1 tim', fi: '1 t', en: '1 h' },
  day: { sv: '1 dygn', fi: '1 vrk', en: '1 day' },
  week: { sv: '1 v', fi: '1 vko', en: '1 week' },
  month: { sv: '1 mån', fi: '1 kk', en: '1 month' },
} as const satisfies Texts;
