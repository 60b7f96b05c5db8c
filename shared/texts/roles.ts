import type { DirectoryRole } from '../directory/person.ts';
import type { Language, Translated } from '../languages.ts';

/** What each role is called in running text (domain.md, sections 1 and 12). */
export const ROLES = {
  PSA: {
    sv: 'partiets säkerhetsansvariga',
    fi: 'puolueen turvallisuusvastaava',
    en: 'the party security officer',
  },
  KSS: {
    sv: 'kommunens säkerhetsstrateg',
    fi: 'kunnan turvallisuusstrategi',
    en: 'the municipal security strategist',
  },
  KC: { sv: 'kommunchefen', fi: 'kunnanjohtaja', en: 'the municipal chief executive' },
  FHV: { sv: 'företagshälsovården', fi: 'työterveyshuolto', en: 'the occupational health service' },
  TIB: { sv: 'tjänsteman i beredskap', fi: 'päivystävä virkamies', en: 'the duty officer' },
  KOM: { sv: 'kommunikationsansvarig', fi: 'viestintävastaava', en: 'the communications lead' },
  REG: { sv: 'registratorn', fi: 'kirjaaja', en: 'the registrar' },
  DSO: { sv: 'dataskyddsombudet', fi: 'tietosuojavastaava', en: 'the data protection officer' },
} as const satisfies Record<DirectoryRole, Translated>;

/** First letter in upper case, the rest as it is. */
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Several roles as one phrase: "a, b and c". */
export const listRoles = (roles: readonly DirectoryRole[], language: Language) =>
  new Intl.ListFormat(language).format(roles.map((role) => ROLES[role][language]));
