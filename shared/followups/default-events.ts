import type { EventRule } from './events.ts';

const ALL: EventRule['levels'] = ['red', 'orange', 'yellow', 'blue'];
const PARTY: EventRule['lines'] = [['PSA', 'KSS', 'TIB']];
const MUNICIPALITY: EventRule['lines'] = [['KSS', 'TIB']];
const inTheMorning = { at: '09:00' } as const;

/** What happens in a year, and the contact that it calls for. Defaults of the product: domain.md names the events only. */
export const DEFAULT_EVENTS: readonly EventRule[] = [
  {
    id: 'new-incident',
    event: 'new-incident',
    levels: ALL,
    due: { workingDays: 1, ...inTheMorning },
    moves: 14,
    lines: PARTY,
    purpose: {
      sv: 'Det har hänt något igen. Fråga hur personen har det nu och vad som skulle underlätta.',
      fi: 'Jotain on tapahtunut uudelleen. Kysy, mitä henkilölle kuuluu nyt ja mikä helpottaisi.',
      en: 'Something has happened again. Ask how the person is now and what would make things easier.',
    },
  },
  {
    id: 'investigation-closed',
    event: 'investigation-closed',
    levels: ALL,
    due: { workingDays: 2, ...inTheMorning },
    moves: 14,
    lines: PARTY,
    purpose: {
      sv: 'Utredningen har lagts ned. Det kan kännas tungt. Fråga hur personen har det och om hen vill ha hjälp att begära överprövning.',
      fi: 'Tutkinta on lopetettu. Se voi tuntua raskaalta. Kysy, mitä henkilölle kuuluu ja haluaako hän apua päätöksen uudelleenkäsittelyn pyytämiseen.',
      en: 'The investigation has been closed. That can be hard. Ask how the person is and whether they want help to ask for a review.',
    },
  },
  {
    id: 'court-before',
    event: 'court-date',
    levels: ALL,
    due: { onDay: -3, ...inTheMorning },
    lines: PARTY,
    purpose: {
      sv: 'En rättegång väntar om några dagar. Fråga hur det känns, om någon följer med, och vad som behövs för att dagen ska bli trygg.',
      fi: 'Oikeudenkäynti on muutaman päivän päästä. Kysy, miltä se tuntuu, tuleeko joku mukaan ja mitä tarvitaan, jotta päivä olisi turvallinen.',
      en: 'A trial is a few days away. Ask how it feels, whether somebody comes along, and what is needed to make the day safe.',
    },
  },
  {
    id: 'court-after',
    event: 'court-date',
    levels: ALL,
    due: { onDay: 1, ...inTheMorning },
    lines: PARTY,
    purpose: {
      sv: 'Rättegången har varit. Fråga hur personen har det.',
      fi: 'Oikeudenkäynti on ollut. Kysy, mitä henkilölle kuuluu.',
      en: 'The trial has been held. Ask how the person is.',
    },
  },
  {
    id: 'decision',
    event: 'decision',
    levels: ALL,
    due: { workingDays: 1, ...inTheMorning },
    moves: 14,
    lines: PARTY,
    purpose: {
      sv: 'Ett beslut har kommit i samma sak. Fråga hur personen har det och om det förändrar något.',
      fi: 'Samassa asiassa on tullut päätös. Kysy, mitä henkilölle kuuluu ja muuttaako se jotain.',
      en: 'A decision has come in the same matter. Ask how the person is and whether it changes anything.',
    },
  },
  {
    id: 'protection-ends',
    event: 'protection-ends',
    levels: ALL,
    due: { onDay: -10, ...inTheMorning },
    lines: MUNICIPALITY,
    purpose: {
      sv: 'Ett beslut om skydd löper snart ut. Fråga hur personen har det och om skyddet behöver förlängas.',
      fi: 'Suojelua koskeva päätös on päättymässä. Kysy, mitä henkilölle kuuluu ja pitääkö suojelua jatkaa.',
      en: 'A decision on protection soon expires. Ask how the person is and whether the protection must be prolonged.',
    },
  },
  {
    id: 'campaign',
    event: 'campaign',
    levels: ['red', 'orange', 'yellow'],
    due: { onDay: 0, ...inTheMorning },
    moves: 21,
    lines: PARTY,
    purpose: {
      sv: 'Valrörelsen börjar. Fråga hur personen har det och om något behövs för att hen ska kunna synas tryggt.',
      fi: 'Vaalikampanja alkaa. Kysy, mitä henkilölle kuuluu ja tarvitaanko jotain, jotta hän voi esiintyä turvallisesti.',
      en: 'The election campaign begins. Ask how the person is and whether anything is needed for them to appear in safety.',
    },
  },
  {
    id: 'support-wanted',
    event: 'support-wanted',
    levels: ALL,
    due: { after: 'PT1M', between: ['08:00', '20:00'] },
    lines: MUNICIPALITY,
    purpose: {
      sv: 'Personen har sagt att hen vill ha stöd. Ta kontakt, kom överens om vad som hjälper, och erbjud företagshälsovård om hen inte redan har det.',
      fi: 'Henkilö on sanonut haluavansa tukea. Ota yhteyttä, sopikaa siitä, mikä auttaa, ja tarjoa työterveyshuoltoa, jos hänellä ei sitä vielä ole.',
      en: 'The person has said that they want support. Get in touch, agree on what helps, and offer occupational health if they do not have it already.',
    },
  },
  {
    id: 'nobody-reached',
    event: 'nobody-reached',
    levels: ALL,
    due: { workingDays: 1, ...inTheMorning },
    lines: MUNICIPALITY,
    purpose: {
      sv: 'Flera har försökt och ingen har fått tag på personen. Försök på ett annat sätt, till exempel genom stödpersonen eller någon i partiet.',
      fi: 'Useampi on yrittänyt, eikä kukaan ole tavoittanut henkilöä. Yritä muulla tavalla, esimerkiksi tukihenkilön tai jonkun puolueesta kautta.',
      en: 'Several have tried and nobody has reached the person. Try another way, through the support person for example, or somebody in the party.',
    },
  },
];

/**
 * From when voting in advance begins, 18 days before the election (vallagen 2005:837, 10:2), to election day: general
 * elections on the second Sunday of September every fourth year (1:3), and those to the European Parliament in 2029.
 */
export const DEFAULT_CAMPAIGNS = [
  { from: '2026-08-26', to: '2026-09-13' },
  { from: '2029-05-23', to: '2029-06-10' },
  { from: '2030-08-21', to: '2030-09-08' },
] as const;
