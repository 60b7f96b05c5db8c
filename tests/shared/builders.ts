/** Invented people, reports and a municipality, for the tests of the domain. */
import { createHash } from 'node:crypto';
import type { Calendar } from '../../shared/calendar/calendar.ts';
import type { DirectoryRole, Person } from '../../shared/directory/person.ts';
import { decidedInReport } from '../../shared/incident/decisions.ts';
import { deriveIdentifiers } from '../../shared/incident/identifiers.ts';
import { openIncident } from '../../shared/incident/open.ts';
import type { Level } from '../../shared/level/levels.ts';
import { type Municipality, readMunicipality } from '../../shared/municipality/municipality.ts';
import { type Report, reportSchema } from '../../shared/report/schema.ts';
import type { Facts } from '../../shared/routing/rules.ts';

export const sha256 = (text: string): Uint8Array => createHash('sha256').update(text).digest();

/** What a municipality's file must hold; everything else has a default. The name has nine letters. */
export const file = (overrides: Record<string, unknown> = {}) => ({
  id: 'exempelby',
  name: 'Exempelby kommun',
  shortName: 'Exempelby',
  timeZone: 'Europe/Stockholm',
  region: 'eu-north-1',
  parties: [
    { code: 'A', name: 'Almpartiet' },
    { code: 'B', name: 'Björkpartiet' },
  ],
  mail: { domain: 'example.com', from: 'varna@example.com' },
  sms: { senderId: 'Varna', maxPriceUsd: 0.2, monthlySpendUsd: 50 },
  alarms: { email: 'drift@example.com' },
  controller: {
    board: { sv: 'Kommunstyrelsen', fi: 'Kunnanhallitus', en: 'The municipal executive board' },
    address: ['Exempelgatan 1', '123 45 Exempelby'],
    email: 'kommun@example.com',
  },
  dataProtectionOfficer: { email: 'dso@example.com' },
  registrar: { email: 'registrator@example.com', phone: '070-174 06 91' },
  accessibility: {
    email: 'tillganglighet@example.com',
    form: 'https://example.com/tillganglighet',
    reviewed: '2026-11-25',
  },
  logRetentionDays: 90,
  ...overrides,
});

/** Swedish time and holidays, and nothing of a municipality's own. */
export const SWEDEN: Calendar = { timeZone: 'Europe/Stockholm', closedDays: [] };

export const municipality = (overrides: Record<string, unknown> = {}): Municipality =>
  readMunicipality(file(overrides));

const schema = reportSchema(['A', 'B']);

/** A report that is blue until something is added to it: abuse, no danger, a member of A. */
export const report = (overrides: Record<string, unknown> = {}): Report =>
  schema.parse({
    contact: { phone: '070-174 06 99' },
    danger: { now: 'no' },
    types: ['HT-PAH'],
    party: 'A',
    ...overrides,
  });

/** What the plan and the table of routing look at in a case that has just come in. */
export const factsOf = (of: Report, level: Level): Facts => ({
  report: of,
  level,
  decisions: decidedInReport(of, TUESDAY),
});

/** What makes a report exactly this level. */
export const OF_LEVEL = {
  red: { types: ['VS-VAL'] },
  orange: { types: ['HT-HOT'] },
  yellow: { types: ['HT-EGD'] },
  blue: { types: ['HT-PAH'] },
} as const;

/** Tuesday 24 November 2026, 14:30 in Stockholm; the rest of that week are working days. */
export const TUESDAY = '2026-11-24T13:30:00.000Z';

export const person = (
  id: string,
  name: string,
  post: { role: DirectoryRole; party?: string; order?: number },
  number: string,
  overrides: Partial<Person> = {},
): Person => ({
  id,
  name,
  languages: ['sv'],
  mobile: `+467017406${number}`,
  email: `${id}@example.com`,
  posts: [{ order: 0, ...post }],
  absences: [],
  ...overrides,
});

/** Every post held, the two that are asked first with a deputy each, and another party's officer. */
export const PEOPLE: readonly Person[] = [
  person('psa', 'Åsa Lindén', { role: 'PSA', party: 'A' }, '05'),
  person('psa-2', 'Pär Åkesson', { role: 'PSA', party: 'A', order: 1 }, '06'),
  person('psa-b', 'Berit Björk', { role: 'PSA', party: 'B' }, '07'),
  person('kss', 'Kerstin Öberg', { role: 'KSS' }, '08'),
  person('kss-2', 'Karl Nyman', { role: 'KSS', order: 1 }, '09'),
  person('kc', 'Klara Chef', { role: 'KC' }, '10'),
  person('tib', 'Tor Ibsen', { role: 'TIB' }, '11'),
  person('fhv', 'Frida Hälsing', { role: 'FHV' }, '12'),
];

/** The directory with some of its people changed; `undefined` takes one away. */
export const peopleWith = (changes: Record<string, Partial<Person> | undefined>): readonly Person[] =>
  PEOPLE.flatMap((each) => {
    if (!(each.id in changes)) return [each];
    const changed = changes[each.id];
    return changed ? [{ ...each, ...changed }] : [];
  });

/** Someone's entry without one of its fields. */
export const without = <T extends object, K extends keyof T>(from: T, ...fields: K[]): Omit<T, K> => {
  const rest = { ...from };
  for (const field of fields) delete rest[field];
  return rest;
};

export const SUBMISSION = 'f1d2c3b4-0000-4000-8000-000000000001';
export const IDENTIFIERS = deriveIdentifiers(SUBMISSION, sha256);

/** A case opened from a report. */
export const opened = (of: Report = report(), now = TUESDAY, at: Municipality = municipality()) =>
  openIncident(of, IDENTIFIERS, 'hash-of-the-content', now, at);
