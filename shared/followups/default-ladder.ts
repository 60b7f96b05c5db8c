import type { Contact } from './ladder.ts';

const ALL: Contact['levels'] = ['red', 'orange', 'yellow', 'blue'];
const NOT_BLUE: Contact['levels'] = ['red', 'orange', 'yellow'];
const SERIOUS: Contact['levels'] = ['red', 'orange'];

/** The party first; who has no party, or nobody who answers there, is the municipality's own. */
const PARTY: Contact['lines'][number] = ['PSA', 'KSS', 'TIB'];
const MUNICIPALITY: Contact['lines'][number] = ['KSS', 'TIB'];

/** Reminders that can wait come in the morning of a day when somebody is there to act on them. */
const inTheMorning = { at: '09:00', workingDay: true } as const;

/**
 * The default ladder. Bilaga 3 asks for support in the longer run and names no times; no Swedish guideline prescribes
 * the whole ladder either. Only F2 (25-72 hours) and F4 (within about a month) rest on a named time.
 */
export const DEFAULT_LADDER: readonly Contact[] = [
  {
    id: 'F0', // 0-2 hours, day and night
    due: { after: 'PT1H' },
    levels: SERIOUS,
    lines: [PARTY],
    // Nobody is left alone for three working days because a reminder was not seen.
    answerBy: { after: 'PT1H' },
    tryAgain: { after: 'PT30M' },
    purpose: {
      sv: 'Se till att personen är i säkerhet, inte är ensam och får praktisk hjälp. Någon ska finnas hemma innan personen får skjuts hem.',
      fi: 'Varmista, että henkilö on turvassa, ettei hän ole yksin ja että hän saa käytännön apua. Jonkun on oltava kotona ennen kuin hänet viedään kotiin.',
      en: 'Make sure that the person is safe, is not alone and gets practical help. Someone should be at home before the person is driven there.',
    },
    source: 'default',
  },
  {
    id: 'F1', // 12-36 hours, any day. The night the clocks go back would make it 37 without `within`.
    due: { after: 'PT24H', between: ['08:00', '20:00'], within: 'PT36H' },
    levels: ALL,
    lines: [PARTY],
    purpose: {
      sv: 'Ring utan att vänta på att bli uppringd. Fråga hur personen har det, om hen och familjen är trygga och om bevisen är sparade, och hur hen tänker om polisanmälan. Låt hen själv avgöra hur mycket hen berättar.',
      fi: 'Soita odottamatta yhteydenottoa. Kysy, mitä henkilölle kuuluu, ovatko hän ja perhe turvassa, ovatko todisteet tallessa ja mitä hän ajattelee rikosilmoituksesta. Anna hänen itse päättää, kuinka paljon hän kertoo.',
      en: 'Call without waiting to be called. Ask how the person is, whether they and their family are safe, whether the evidence is kept, and what they think about a police report. Let them decide how much they tell.',
    },
    source: 'default',
  },
  {
    id: 'F2', // 25-72 hours; longer when offices are closed: up to eight days at Christmas
    due: { days: 3, ...inTheMorning },
    levels: SERIOUS,
    lines: [PARTY],
    purpose: {
      sv: 'Fråga hur personen har det. Berätta att det är vanligt att reagera, planera det närmaste dygnet tillsammans, kom överens om nästa kontakt och erbjud företagshälsovård.',
      fi: 'Kysy, mitä henkilölle kuuluu. Kerro, että reagointi on tavallista, suunnitelkaa yhdessä seuraava vuorokausi, sopikaa seuraavasta yhteydenotosta ja tarjoa työterveyshuoltoa.',
      en: 'Ask how the person is. Say that it is common to react, plan the next 24 hours together, agree on the next contact and offer occupational health.',
    },
    source: 'default',
  },
  {
    id: 'F3', // 5-9 days; at most 12
    due: { days: 7, ...inTheMorning },
    levels: NOT_BLUE,
    lines: [PARTY, MUNICIPALITY],
    purpose: {
      sv: 'Fråga hur personen har det. Gå igenom skyddet, kontakten med polisen och om stödpersonen räcker till. Fråga en gång till om polisanmälan.',
      fi: 'Kysy, mitä henkilölle kuuluu. Käykää läpi suojaus, yhteys poliisiin ja tukihenkilön apu. Kysy rikosilmoituksesta vielä kerran.',
      en: 'Ask how the person is. Go through protection, the contact with the police and whether the support person is enough. Ask once more about a police report.',
    },
    source: 'default',
  },
  {
    id: 'F4', // 21-31 days; at most 33
    due: { days: 28, ...inTheMorning },
    levels: ALL,
    lines: [PARTY],
    purpose: {
      sv: 'Det här är den viktigaste kontakten. Fråga hur personen har det. Om det fortfarande är tungt: erbjud hjälp att få kontakt med vården eller företagshälsovården.',
      fi: 'Tämä on tärkein yhteydenotto. Kysy, mitä henkilölle kuuluu. Jos on edelleen raskasta, tarjoa apua yhteydenottoon terveydenhuoltoon tai työterveyshuoltoon.',
      en: 'This is the most important contact. Ask how the person is. If it is still hard: offer help to reach health care or occupational health.',
    },
    source: 'default',
  },
  {
    id: 'F5', // 10-14 weeks
    due: { months: 3, ...inTheMorning },
    levels: NOT_BLUE,
    lines: [PARTY],
    purpose: {
      sv: 'Fråga hur personen har det: det kan kännas först nu. Fråga om rättsprocessen och om uppdraget har påverkats.',
      fi: 'Kysy, mitä henkilölle kuuluu: tapahtunut voi tuntua vasta nyt. Kysy oikeusprosessista ja siitä, onko luottamustehtävä kärsinyt.',
      en: 'Ask how the person is: it may be felt only now. Ask about the legal process and whether the assignment has been affected.',
    },
    source: 'default',
  },
  {
    id: 'F6', // half a year
    due: { months: 6, ...inTheMorning },
    levels: SERIOUS,
    lines: [PARTY],
    purpose: {
      sv: 'Fråga hur personen har det, särskilt om en rättegång väntar eller utredningen har lagts ned.',
      fi: 'Kysy, mitä henkilölle kuuluu, varsinkin jos oikeudenkäynti on edessä tai tutkinta on lopetettu.',
      en: 'Ask how the person is, above all if a trial is coming or the investigation has been closed.',
    },
    source: 'default',
  },
  {
    id: 'F7', // a year
    due: { months: 12, ...inTheMorning },
    levels: SERIOUS,
    lines: [MUNICIPALITY],
    purpose: {
      sv: 'Sista kontakten: det har gått ett år. Fråga hur personen har det, vad hen behöver framåt och vad vi kan lära oss.',
      fi: 'Viimeinen yhteydenotto: tapahtuneesta on vuosi. Kysy, mitä henkilölle kuuluu, mitä hän tarvitsee jatkossa ja mitä voimme oppia.',
      en: 'The last contact: a year has passed. Ask how the person is, what they need from here on and what we can learn.',
    },
    source: 'default',
  },
];
