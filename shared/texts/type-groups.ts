import type { IncidentTypeCode } from '../report/type-rules.ts';
import type { Texts } from './say.ts';

/** The headings under which the form shows the types: so that 23 choices are five short lists. Not for statistics. */
export const TYPE_GROUPS = {
  threats: { sv: 'Hot och påtryckning', fi: 'Uhkailu ja painostus', en: 'Threats and pressure' },
  words: {
    sv: 'Ord, rykten och drev',
    fi: 'Sanat, huhut ja joukkohäirintä',
    en: 'Words, rumours and pile-ons',
  },
  privacy: { sv: 'Bevakning och privatliv', fi: 'Tarkkailu ja yksityisyys', en: 'Watching and private life' },
  violence: { sv: 'Våld och skada', fi: 'Väkivalta ja vahinko', en: 'Violence and damage' },
  other: { sv: 'Något annat', fi: 'Jotain muuta', en: 'Something else' },
} as const satisfies Texts;

export type TypeGroupName = keyof typeof TYPE_GROUPS;

/** Where each type stands; a type without a place does not compile. */
export const GROUP_OF_TYPE: Readonly<Record<IncidentTypeCode, TypeGroupName>> = {
  'HT-HOT': 'threats',
  'HT-EGD': 'threats',
  'HT-KRAV': 'threats',
  'HT-STO': 'threats',
  'HT-FOR': 'threats',
  'HT-PAH': 'words',
  'HT-RYK': 'words',
  'HT-DRV': 'words',
  'HT-HAT': 'words',
  'HT-SEX': 'words',
  'HT-KAR': 'privacy',
  'HT-HEM': 'privacy',
  'HT-UTH': 'privacy',
  'HT-IDN': 'privacy',
  'HT-DAT': 'privacy',
  'VS-VAL': 'violence',
  'VS-KNU': 'violence',
  'VS-SKA': 'violence',
  'VS-BRA': 'violence',
  'VS-STO': 'violence',
  'KO-MUT': 'other',
  'OV-ORO': 'other',
  'OV-ANN': 'other',
};
