import type { Translated } from '../languages.ts';
import { type IncidentTypeCode, TYPE_RULES } from './type-rules.ts';

const NAMES: Readonly<Record<IncidentTypeCode, Translated>> = {
  'HT-HOT': {
    sv: 'Hot om våld, uttalat eller förtäckt',
    fi: 'Väkivallalla uhkaaminen, suora tai peitelty',
    en: 'Threat of violence, open or veiled',
  },
  'HT-EGD': {
    sv: 'Hot om att skada egendom',
    fi: 'Omaisuuden vahingoittamisella uhkaaminen',
    en: 'Threat to damage property',
  },
  'HT-KRAV': {
    sv: 'Krav eller påtryckning: ”gör X, annars …”',
    fi: 'Painostus: ”tee näin tai muuten …”',
    en: 'Coercion: “do X or else …”',
  },
  'HT-PAH': {
    sv: 'Påhopp eller kränkande uttalanden',
    fi: 'Sanallinen hyökkäys tai loukkaavat lausumat',
    en: 'Verbal attack or abuse',
  },
  'HT-RYK': {
    sv: 'Ryktesspridning eller falska påståenden',
    fi: 'Perättömien väitteiden levittäminen',
    en: 'Rumours or false claims',
  },
  'HT-DRV': {
    sv: 'Drev eller många oönskade kontakter',
    fi: 'Joukkohäirintä tai toistuvat yhteydenotot',
    en: 'Pile-on or mass unwanted contact',
  },
  'HT-KAR': {
    sv: 'Kartläggning, bevakning eller förföljelse',
    fi: 'Seuraaminen, tarkkailu tai vainoaminen',
    en: 'Surveillance or stalking',
  },
  'HT-HEM': {
    sv: 'Oönskat besök vid bostaden',
    fi: 'Ei-toivottu käynti kotona',
    en: 'Unwanted visit at the home',
  },
  'HT-UTH': {
    sv: 'Uthängning: privata uppgifter eller bilder sprids',
    fi: 'Yksityisten tietojen tai kuvien levittäminen',
    en: 'Doxxing: private data or images spread',
  },
  'HT-IDN': {
    sv: 'Falskt konto eller beställningar i ditt namn',
    fi: 'Väärä tili tai tilaukset nimissäsi',
    en: 'Impersonation or orders in your name',
  },
  'HT-SEX': {
    sv: 'Sexuella trakasserier eller sexuella anspelningar',
    fi: 'Seksuaalinen häirintä tai vihjailu',
    en: 'Sexual harassment',
  },
  'HT-STO': {
    sv: 'Störning eller hot vid möte',
    fi: 'Häirintä tai uhkailu kokouksessa',
    en: 'Disruption or threat at a meeting',
  },
  'HT-FOR': {
    sv: 'Misstänkt försändelse (brev, paket, pulver)',
    fi: 'Epäilyttävä lähetys (kirje, paketti, jauhe)',
    en: 'Suspicious letter or parcel',
  },
  'HT-HAT': {
    sv: 'Hatsymboler eller hat mot en grupp',
    fi: 'Vihasymbolit tai ryhmään kohdistuva viha',
    en: 'Hate symbols or group hatred',
  },
  'HT-DAT': {
    sv: 'Intrång i konto eller enhet',
    fi: 'Tietomurto tilille tai laitteelle',
    en: 'Account or device intrusion',
  },
  'VS-VAL': { sv: 'Fysiskt våld', fi: 'Fyysinen väkivalta', en: 'Physical violence' },
  'VS-KNU': {
    sv: 'Knuff, spottning eller föremål som kastas',
    fi: 'Töniminen, sylkeminen tai esineiden heittely',
    en: 'Pushing, spitting, objects thrown',
  },
  'VS-SKA': { sv: 'Skadegörelse', fi: 'Vahingonteko', en: 'Vandalism' },
  'VS-BRA': {
    sv: 'Brand, sprängning eller försök',
    fi: 'Tuhopoltto, räjäytys tai niiden yritys',
    en: 'Arson, explosion or attempt',
  },
  'VS-STO': { sv: 'Stöld', fi: 'Varkaus', en: 'Theft' },
  'KO-MUT': {
    sv: 'Försök till muta eller otillbörlig förmån',
    fi: 'Lahjonnan yritys tai epäasiallinen etu',
    en: 'Attempted bribery',
  },
  'OV-ORO': {
    sv: 'Oro utan en bestämd händelse',
    fi: 'Huoli ilman yksittäistä tapahtumaa',
    en: 'Worry without a specific incident',
  },
  'OV-ANN': { sv: 'Annat', fi: 'Muu', en: 'Other' },
};

/** All types with their names, in the order the form shows them. The reporter never chooses a crime. */
export const INCIDENT_TYPES = TYPE_RULES.map((rule) => ({ ...rule, name: NAMES[rule.code] }));
