import type { Texts } from './say.ts';

/** The strip of a case's contacts over its year. */
export const YEAR_STRIP = {
  title: {
    sv: 'Uppföljningen över året',
    fi: 'Seuranta vuoden aikana',
    en: 'The follow-up over the year',
  },
  answered: { sv: 'gjorda', fi: 'tehty', en: 'done' },
  due: { sv: 'att göra nu', fi: 'tehtävä nyt', en: 'to do now' },
  planned: { sv: 'kommer', fi: 'tulossa', en: 'to come' },
  stopped: { sv: 'görs inte', fi: 'ei tehdä', en: 'not to be made' },
  day: { sv: '1 dygn', fi: '1 vrk', en: '1 day' },
  week: { sv: '1 v', fi: '1 vko', en: '1 week' },
  month: { sv: '1 mån', fi: '1 kk', en: '1 mo' },
  year: { sv: '1 år', fi: '1 v', en: '1 yr' },
} as const satisfies Texts;
