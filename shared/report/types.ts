import type { Translated } from '../languages.ts';
import type { Level } from '../level/levels.ts';

/** The groups of Brå's Politikernas trygghetsundersökning (PTU), and what lies outside them. */
export type TypeGroup = 'harassment' | 'violence' | 'corruption' | 'worry' | 'other';

export interface IncidentType {
  readonly code: string;
  readonly name: Translated;
  readonly group: TypeGroup;
  /** The lowest level a report with this type can have (domain default; the plan gives no levels). */
  readonly atLeast: Level;
}

const type = <Code extends string>(
  code: Code,
  group: TypeGroup,
  atLeast: Level,
  sv: string,
  en: string,
  fi: string,
) => ({ code, group, atLeast, name: { sv, fi, en } });

/** What can have happened: all 23 types, in the order the form shows them. The reporter never chooses a crime. */
export const INCIDENT_TYPES = [
  type(
    'HT-HOT',
    'harassment',
    'orange',
    'Hot om våld, uttalat eller förtäckt',
    'Threat of violence, open or veiled',
    'Väkivallalla uhkaaminen, suora tai peitelty',
  ),
  type(
    'HT-EGD',
    'harassment',
    'yellow',
    'Hot om att skada egendom',
    'Threat to damage property',
    'Omaisuuden vahingoittamisella uhkaaminen',
  ),
  type(
    'HT-KRAV',
    'harassment',
    'orange',
    'Krav eller påtryckning: ”gör X, annars …”',
    'Coercion: “do X or else …”',
    'Painostus: ”tee näin tai muuten …”',
  ),
  type(
    'HT-PAH',
    'harassment',
    'blue',
    'Påhopp eller kränkande uttalanden',
    'Verbal attack or abuse',
    'Sanallinen hyökkäys tai loukkaavat lausumat',
  ),
  type(
    'HT-RYK',
    'harassment',
    'blue',
    'Ryktesspridning eller falska påståenden',
    'Rumours or false claims',
    'Perättömien väitteiden levittäminen',
  ),
  type(
    'HT-DRV',
    'harassment',
    'yellow',
    'Drev eller många oönskade kontakter',
    'Pile-on or mass unwanted contact',
    'Joukkohäirintä tai toistuvat yhteydenotot',
  ),
  type(
    'HT-KAR',
    'harassment',
    'orange',
    'Kartläggning, bevakning eller förföljelse',
    'Surveillance or stalking',
    'Seuraaminen, tarkkailu tai vainoaminen',
  ),
  type(
    'HT-HEM',
    'harassment',
    'orange',
    'Oönskat besök vid bostaden',
    'Unwanted visit at the home',
    'Ei-toivottu käynti kotona',
  ),
  type(
    'HT-UTH',
    'harassment',
    'yellow',
    'Uthängning: privata uppgifter eller bilder sprids',
    'Doxxing: private data or images spread',
    'Yksityisten tietojen tai kuvien levittäminen',
  ),
  type(
    'HT-IDN',
    'harassment',
    'yellow',
    'Falskt konto eller beställningar i ditt namn',
    'Impersonation or orders in your name',
    'Väärä tili tai tilaukset nimissäsi',
  ),
  type(
    'HT-SEX',
    'harassment',
    'yellow',
    'Sexuella trakasserier eller sexuella anspelningar',
    'Sexual harassment',
    'Seksuaalinen häirintä',
  ),
  type(
    'HT-STO',
    'harassment',
    'yellow',
    'Störning eller hot vid möte',
    'Disruption or threat at a meeting',
    'Häirintä tai uhkailu kokouksessa',
  ),
  type(
    'HT-FOR',
    'harassment',
    'red',
    'Misstänkt försändelse (brev, paket, pulver)',
    'Suspicious letter or parcel',
    'Epäilyttävä lähetys',
  ),
  type(
    'HT-HAT',
    'harassment',
    'yellow',
    'Hatsymboler eller hat mot en grupp',
    'Hate symbols or group hatred',
    'Vihasymbolit tai ryhmään kohdistuva viha',
  ),
  type(
    'HT-DAT',
    'harassment',
    'yellow',
    'Intrång i konto eller enhet',
    'Account or device intrusion',
    'Tietomurto tiliin tai laitteeseen',
  ),
  type('VS-VAL', 'violence', 'red', 'Fysiskt våld', 'Physical violence', 'Fyysinen väkivalta'),
  type(
    'VS-KNU',
    'violence',
    'orange',
    'Knuff, spottning eller föremål som kastas',
    'Pushing, spitting, objects thrown',
    'Töniminen, sylkeminen tai esineiden heittely',
  ),
  type('VS-SKA', 'violence', 'yellow', 'Skadegörelse', 'Vandalism', 'Vahingonteko'),
  type(
    'VS-BRA',
    'violence',
    'red',
    'Brand, sprängning eller försök',
    'Arson, explosion or attempt',
    'Tuhotyö, räjähdys tai niiden yritys',
  ),
  type('VS-STO', 'violence', 'yellow', 'Stöld', 'Theft', 'Varkaus'),
  type(
    'KO-MUT',
    'corruption',
    'yellow',
    'Försök till muta eller otillbörlig förmån',
    'Attempted bribery',
    'Lahjontayritys',
  ),
  type(
    'OV-ORO',
    'worry',
    'blue',
    'Oro utan en bestämd händelse',
    'Worry without a specific incident',
    'Huoli ilman yksittäistä tapahtumaa',
  ),
  type('OV-ANN', 'other', 'yellow', 'Annat', 'Other', 'Muu'),
] as const satisfies readonly IncidentType[];

export type IncidentTypeCode = (typeof INCIDENT_TYPES)[number]['code'];

export const INCIDENT_TYPE_CODES = INCIDENT_TYPES.map(({ code }) => code) as [
  IncidentTypeCode,
  ...IncidentTypeCode[],
];
