import type { DirectoryRole } from '../directory/person.ts';
import type { Language, Translated } from '../languages.ts';

/** What each role is called within a sentence; `ROLE_NAMES` has them for headings and lists. */
export const ROLES_IN_TEXT = {
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

/** Several roles as one phrase: "a, b and c". */
export const listRoles = (roles: readonly DirectoryRole[], language: Language) =>
  new Intl.ListFormat(language).format(roles.map((role) => ROLES_IN_TEXT[role][language]));
