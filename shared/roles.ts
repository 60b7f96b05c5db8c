import type { Translated } from './languages.ts';

/** Everybody with a part in a case, by code. Who of them can be alerted is for the directory to say. */
export const ROLES = [
  'UTSATT',
  'OMBUD',
  'INIT',
  'PSA',
  'KSS',
  'KC',
  'STOD',
  'FHV',
  'TIB',
  'KOM',
  'REG',
  'DSO',
] as const;

export type Role = (typeof ROLES)[number];

/**
 * Roles as headings and in lists. The first eight stand in the plan; TIB, KOM, REG and DSO are the product's defaults.
 * Titles vary between municipalities. Finnish never says *valtuutettu* for OMBUD: it also means a council member.
 */
export const ROLE_NAMES: Readonly<Record<Role, Translated>> = {
  UTSATT: { sv: 'Den utsatte', fi: 'Kohteeksi joutunut', en: 'Affected person' },
  OMBUD: { sv: 'Ombud', fi: 'Edustaja', en: 'Representative' },
  INIT: { sv: 'Initialt stöd', fi: 'Alkuvaiheen tukihenkilö', en: 'Initial supporter' },
  PSA: {
    sv: 'Partiets säkerhetsansvarig',
    fi: 'Puolueen turvallisuusvastaava',
    en: 'Party security officer',
  },
  KSS: {
    sv: 'Kommunens säkerhetsstrateg',
    fi: 'Kunnan turvallisuusstrategi',
    en: 'Municipal security strategist',
  },
  KC: { sv: 'Kommunchefen', fi: 'Kunnanjohtaja', en: 'Municipal chief executive' },
  STOD: { sv: 'Stödperson', fi: 'Tukihenkilö', en: 'Support person' },
  FHV: { sv: 'Företagshälsovård', fi: 'Työterveyshuolto', en: 'Occupational health service' },
  TIB: { sv: 'Tjänsteman i beredskap', fi: 'Päivystävä virkamies', en: 'Duty officer' },
  KOM: { sv: 'Kommunikationsansvarig', fi: 'Viestintävastaava', en: 'Communications lead' },
  REG: { sv: 'Registrator', fi: 'Kirjaaja', en: 'Registrar' },
  DSO: { sv: 'Dataskyddsombud', fi: 'Tietosuojavastaava', en: 'Data protection officer' },
};
