import oxelosund from '../../config/oxelosund.json';
import type { Delivery } from '../../shared/alerts/delivery.ts';
import { writeToReporter } from '../../shared/desk/messages.ts';
import { proposeText } from '../../shared/desk/propose-text.ts';
import { readCase } from '../../shared/desk/read.ts';
import type { Person } from '../../shared/directory/person.ts';
import type { Change } from '../../shared/incident/change.ts';
import { chooseContacts } from '../../shared/incident/choose-contacts.ts';
import { fallDue } from '../../shared/incident/fall-due.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { openIncident } from '../../shared/incident/open.ts';
import { take } from '../../shared/incident/take.ts';
import type { Language } from '../../shared/languages.ts';
import { readMunicipality } from '../../shared/municipality/municipality.ts';
import { reportSchema } from '../../shared/report/schema.ts';
import { ACTIONS } from '../../shared/reporter/actions.ts';
import { viewOf } from '../../shared/reporter/view.ts';
import type { CodePageProps } from '../../web/report/code.tsx';
import type { Part } from '../../web/report/part.ts';
import { FILES } from './evidence-samples.ts';

const rules = readMunicipality(oxelosund);
const names = { id: 'x'.repeat(26), reference: 'K7QM-2RTX' };
const RECEIVED = '2027-03-02T13:05:00.000Z';
const by = { person: 'psa', role: 'PSA' } as const;

const PEOPLE: readonly Person[] = [
  { id: 'psa', name: 'Åsa Lindén', languages: ['sv'], email: 'asa@example.com', posts: [], absences: [] },
];

const report = (overrides: object = {}) =>
  reportSchema(['S']).parse({
    contact: { phone: '070-174 06 05' },
    danger: { now: 'no' },
    types: ['HT-HOT'],
    party: 'S',
    when: 'i går kväll',
    whatHappened: 'Första raden\nAndra "raden" <b>',
    ...overrides,
  });

const alert = (role: Delivery['role'], entry = 1): Delivery => ({
  id: `${role}-${entry}`,
  incident: names.id,
  entry,
  rule: 'own-party',
  person: role.toLowerCase(),
  role,
  channel: 'email',
  language: 'sv',
  message: 'urgent',
  state: 'delivered',
  tries: 1,
  claimedUntil: RECEIVED,
  handedOverAt: RECEIVED,
});

type Step = (incident: Incident) => Change | null | 'outdated';

/** A case, and what happened in it one after the other. */
const play = (of: ReturnType<typeof report>, steps: readonly Step[] = []) => {
  const first = openIncident(of, names, 'hash', RECEIVED, rules);
  const entries = [first.entry];
  let { incident } = first;
  for (const step of steps) {
    const changed = step(incident);
    if (!changed || changed === 'outdated') throw new Error('A step of the sample changes nothing');
    entries.push(changed.entry);
    incident = changed.incident;
  }
  return { incident, entries };
};

const hoursLater = (hours: number) => new Date(Date.parse(RECEIVED) + hours * 3_600_000).toISOString();
const at = (hours: number) => ({ now: hoursLater(hours), rules });

/** Everything that can stand on the page stands there. */
const MUCH: readonly Step[] = [
  (incident) => take(incident, by, hoursLater(1), rules),
  (incident) => readCase(incident, by, hoursLater(1)),
  (incident) => ACTIONS.message.change(incident, { text: 'Ring helst på kvällen.\nInte efter tio.' }, at(2)),
  (incident) => writeToReporter(incident, 'Jag ringer klockan sju.', by, hoursLater(3)),
  (incident) => ACTIONS.addition.change(incident, { text: 'Samma bil stod där igen.' }, at(4)),
  (incident) => ACTIONS['police-report'].change(incident, { answer: 'yes' }, at(5)),
  (incident) => ACTIONS['police-report'].change(incident, { answer: 'not-now' }, at(6)),
  (incident) => ACTIONS['informed-groups'].change(incident, { groups: ['staff', 'officials'] }, at(7)),
  (incident) => proposeText(incident, 'Vår kollega har blivit hotad. Fråga inte mer nu.', by, hoursLater(8)),
  (incident) =>
    ACTIONS['support-person'].change(
      incident,
      { answer: 'yes', name: 'Stina Stöd', phone: '070-174 06 97', consent: 'yes' },
      at(9),
    ),
  (incident) => fallDue(incident, 'ask-3', hoursLater(31), rules),
];

/** As the person wants to be contacted, changed twice and by two. */
const CHOSEN: readonly Step[] = [
  (incident) => ACTIONS['fewer-contacts'].change(incident, { contacts: ['F1', 'F4'], shown: [] }, at(32)),
  (incident) => ACTIONS['contact-way'].change(incident, { by: 'KSS', way: 'meeting' }, at(33)),
  (incident) => chooseContacts(incident, { way: 'phone' }, { kind: 'person', ...by }, hoursLater(34), rules),
  (incident) => ACTIONS.happening.change(incident, { event: 'court-date', day: '2027-04-20' }, at(35)),
];
const paused: Step = (incident) => ACTIONS['contact-pause'].change(incident, { weeks: '4' }, at(36));
const stopped: Step = (incident) => ACTIONS['no-contacts'].change(incident, {}, at(37));

/** The page of somebody's own report, in the states that it has. */
export const reportStates = (language: Language): Readonly<Record<string, Part>> => {
  const page = { language, municipality: oxelosund, base: '', key: 'a-key-of-the-page' };
  const part = (
    { incident, entries }: ReturnType<typeof play>,
    alerts: readonly Delivery[],
    hours: number,
  ): Part => {
    const sources = { incident, entries, deliveries: alerts, people: PEOPLE, rules };
    return { ...page, incident, view: viewOf({ ...sources, now: hoursLater(hours) }) };
  };
  const both = [alert('PSA'), alert('KSS')];
  const much = part(play(report({ keepOut: { roles: ['KC'] } }), MUCH), both, 31);
  const lesser = report({
    types: ['HT-PAH'],
    reporter: 'representative',
    whatHappened: undefined,
    when: undefined,
  });
  const errors = [
    { path: 'phone', code: 'support_contact_missing', message: 'Skriv både namn och telefonnummer.' },
  ] as const;
  const NO_DAY = { path: 'day', code: 'day_missing', message: 'Välj en dag.' } as const;
  const evidence = FILES.slice(0, 2).map(({ number, name, sha256, size, receivedAt }, index) => ({
    number,
    form: number,
    ...(name !== undefined && { name }),
    askedAt: receivedAt,
    until: receivedAt,
    upload: { version: 'v', at: receivedAt, sha256, size, type: 'image/png' },
    ...(index === 0 && { scan: { result: 'clean' as const, at: receivedAt } }),
  }));
  const closed = play(report(), MUCH.slice(0, 2));
  return {
    'just sent': part(play(report()), [], 0),
    waiting: part(play(report()), both, 0.1),
    'passed on': part(
      play(report(), [(incident) => fallDue(incident, 'ack-1', hoursLater(2), rules)]),
      [...both, alert('TIB', 2)],
      3,
    ),
    unanswered: part(
      { ...play(report()), incident: { ...play(report()).incident, status: 'unanswered' } },
      both,
      9,
    ),
    'much has happened': much,
    'with files': { ...much, incident: { ...much.incident, evidence } },
    'lesser, by a representative': part(play(lesser), [alert('PSA')], 1),
    'contacts chosen': part(play(report(), CHOSEN), both, 40),
    'contacts paused': part(play(report(), [...CHOSEN, paused]), both, 40),
    'contacts stopped': part(play(report(), [...CHOSEN, paused, stopped]), both, 40),
    'contacts chosen wrongly': {
      ...part(play(report(), CHOSEN), both, 40),
      base: '../',
      refused: { action: 'happening', errors: [NO_DAY], values: { event: ['court-date'] } },
    },
    closed: part({ ...closed, incident: { ...closed.incident, status: 'closed' } }, both, 9000),
    done: { ...much, done: 'message' },
    decided: { ...much, done: 'police-report' },
    refused: {
      ...much,
      base: '../',
      refused: {
        action: 'support-person',
        errors,
        values: { answer: ['yes'], name: ['Stina'], consent: ['yes'] },
      },
    },
    outdated: {
      ...much,
      base: '../',
      refused: { action: 'informed-text', errors: [], values: {}, outdated: true },
    },
  };
};

/** The page that asks for the code. */
export const codeStates = (language: Language): Readonly<Record<string, CodePageProps>> => {
  const page = { language, municipality: oxelosund, base: '' };
  const kept = { action: 'message', values: { text: ['Det här hade jag skrivit'], key: ['a-key'] } };
  return {
    plain: page,
    left: { ...page, base: '../', notice: 'left' },
    wrong: { ...page, notice: 'wrong' },
    wait: { ...page, notice: 'wait', seconds: 40 },
    'badly written': { ...page, error: 'Koden har 16 bokstäver och siffror.' },
    'over, text kept': { ...page, base: '../', notice: 'over', kept },
  };
};
