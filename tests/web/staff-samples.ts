import oxelosund from '../../config/oxelosund.json';
import { decideAccess } from '../../shared/access/decide.ts';
import type { DeskActionName } from '../../shared/desk/action.ts';
import { wholeView } from '../../shared/desk/disclosure.ts';
import { handOver } from '../../shared/desk/hand-over.ts';
import { writeNote } from '../../shared/desk/notes.ts';
import { proposeText } from '../../shared/desk/propose-text.ts';
import { readCase } from '../../shared/desk/read.ts';
import { changeStep } from '../../shared/desk/steps.ts';
import { deskItems } from '../../shared/desk/tasks.ts';
import { deskView, type WholeCase } from '../../shared/desk/view.ts';
import { coverage } from '../../shared/directory/coverage.ts';
import { valuesOfPerson } from '../../shared/directory/edit.ts';
import { CONTACT_EVENTS } from '../../shared/directory/history.ts';
import type { DirectoryRole, Person } from '../../shared/directory/person.ts';
import type { Change } from '../../shared/incident/change.ts';
import { close, reopen } from '../../shared/incident/close.ts';
import { openIncident } from '../../shared/incident/open.ts';
import { take } from '../../shared/incident/take.ts';
import type { Language } from '../../shared/languages.ts';
import { readMunicipality } from '../../shared/municipality/municipality.ts';
import { reportSchema } from '../../shared/report/schema.ts';
import { message } from '../../shared/reporter/message.ts';
import { valuesOfTable } from '../../shared/routing/edit.ts';
import type { Preview } from '../../shared/routing/preview.ts';
import { reachedBy } from '../../shared/routing/reach.ts';
import { type Table, tableOf } from '../../shared/routing/table.ts';
import { disclosurePaper } from '../../web/paper/disclosure.ts';
import type { PaperPageProps } from '../../web/paper/page.tsx';
import { policeSheet } from '../../web/paper/police-sheet.ts';
import { registryCard } from '../../web/paper/registry-card.ts';
import type { ContactProps } from '../../web/staff/contacts.tsx';
import type { DirectoryProps } from '../../web/staff/directory.tsx';
import type { CasePart } from '../../web/staff/part.ts';
import type { PersonProps } from '../../web/staff/person-form.tsx';
import type { RoutingProps } from '../../web/staff/routing.tsx';
import type { RoutingFormProps } from '../../web/staff/routing-form.tsx';
import type { SignInState } from '../../web/staff/sign-in.tsx';
import type { TasksProps } from '../../web/staff/tasks.tsx';
import type { WhyProps } from '../../web/staff/why.tsx';
import { made } from '../shared/desk/case.ts';

const municipality = readMunicipality(oxelosund);
const AT = '2027-03-02T13:05:00.000Z';
/** When it was taken, and when the first steps were done. */
const TAKEN = '2027-03-02T13:09:00.000Z';
const WORKED = '2027-03-02T15:40:00.000Z';
const LATER = '2027-03-04T13:05:00.000Z';

const holder = (id: string, name: string, role: DirectoryRole, party?: string): Person => ({
  id,
  name,
  languages: ['sv'],
  email: `${id}@example.com`,
  posts: [{ role, order: 0, ...(party && { party }) }],
  absences: [],
});
const PSA = holder('psa', 'Åsa Lindén', 'PSA', 'S');
const KSS = holder('kss', 'Kerstin Öberg', 'KSS');
const PEOPLE = [PSA, KSS];

/** A few steps, one of each kind: what any text of the plan may do to a page is tried for every one that stands here. */
const { name, shortName, timeZone, parties } = municipality;
const STEPS = ['3.1.1b', '3.1.1c', '3.1.2a', '3.2.1a', '3.2.3a'];
const shown = {
  ...{ name, shortName, timeZone, parties: parties.slice(0, 1) },
  steps: municipality.steps
    .filter(({ id }) => STEPS.includes(id))
    .map(({ id, text, responsible, condition }) => ({ id, text, responsible, condition })),
  followUps: municipality.followUps.slice(0, 1).map(({ id, purpose }) => ({ id, purpose })),
  events: municipality.events.slice(0, 1).map(({ id, purpose }) => ({ id, purpose })),
};

/** The same for the directory's pages, which show nothing of the plan. */
const placed = { ...shown, steps: [], followUps: [], events: [] };

const report = (type: string) =>
  reportSchema(['S']).parse({
    contact: { name: 'Anna Ek', phone: '070-174 06 99', email: 'anna@example.com', advice: 'Ring på dagen' },
    danger: { now: 'no' },
    types: [type],
    channels: ['email'],
    places: ['home'],
    targets: ['official'],
    repeated: '2-5',
    whatHappened: 'Första raden\nAndra raden',
    when: 'i går kväll',
    suspectedPerson: 'En granne',
    party: 'S',
    wishes: { policeReport: 'yes' },
    keepOut: { names: ['Kalle Ek'] },
  });

const opened = (type: string) =>
  openIncident(report(type), { id: 'x'.repeat(26), reference: 'K7QM-2RTX' }, 'hash', AT, municipality);

/** A case that has been worked in for a while. */
const worked = (): WholeCase => {
  const by = { person: 'psa', role: 'PSA' } as const;
  const changes: Change[] = [opened('HT-HOT')];
  const then = (change: Change | string | null) => {
    if (change && typeof change !== 'string') changes.push(change);
  };
  const now = () => (changes.at(-1) as Change).incident;
  then(message.change(now(), { text: 'Ring på kvällen' }, { now: AT, rules: municipality }));
  then(take(now(), by, TAKEN, municipality));
  then(readCase(now(), { person: 'kss', role: 'KSS' }, AT, 'Vikarierar'));
  then(writeNote(now(), 'Ringde, inget svar', by, AT));
  then(changeStep(now(), { step: '3.1.1b', state: 'done' }, 'open', by, WORKED, municipality.steps));
  then(proposeText(now(), 'Vi stöder en kollega just nu.', by, AT));
  const waived = { step: '3.2.1a', state: 'not-applicable', reason: 'Tackade nej' } as const;
  then(changeStep(now(), waived, 'open', by, LATER, municipality.steps));
  const contact = { step: '3.1.1c', state: 'done', answer: 'yes' } as const;
  then(changeStep(now(), contact, 'open', by, LATER, municipality.steps));
  return { incident: now(), entries: changes.map(({ entry }) => entry), deliveries: [DELIVERY] };
};

const BY_KSS = { kind: 'person', person: 'kss', role: 'KSS' } as const;
const after = (whole: WholeCase, change: Change | null): WholeCase => {
  const { incident, entry } = made(change);
  return { ...whole, incident, entries: [...whole.entries, entry] };
};

const DELIVERY = {
  id: 'd',
  incident: 'x'.repeat(26),
  entry: 1,
  rule: 'own-party',
  person: 'psa',
  role: 'PSA',
  channel: 'sms',
  language: 'sv',
  message: 'urgent',
  state: 'delivered',
  tries: 1,
  claimedUntil: AT,
  handedOverAt: AT,
} as const;

const part = (
  whole: WholeCase,
  viewer: Person,
  language: Language,
  asked: ReadonlySet<string> = new Set([viewer.id]),
): CasePart => {
  const access = decideAccess({ incident: whole.incident, asked, viewer, people: PEOPLE });
  return {
    ...{ language, municipality: shown, viewer, people: PEOPLE, base: '../', key: 'a-key-of-the-page' },
    view: deskView(
      {
        ...whole,
        incident: { ...whole.incident, steps: whole.incident.steps.filter(({ id }) => STEPS.includes(id)) },
      },
      access,
      municipality.steps,
      LATER,
    ),
    candidates: PEOPLE,
  };
};

const unsaved = (action: DeskActionName, values: Record<string, string>) => ({
  action,
  message: 'Någon annan ändrade det nyss.',
  values,
});

/** One case, in the states that its page has. */
export const caseStates = (language: Language): Readonly<Record<string, CasePart>> => {
  const whole = worked();
  const fresh = opened('HT-PAH');
  const waiting = { incident: fresh.incident, entries: [fresh.entry], deliveries: [] };
  const handed = handOver(
    whole.incident,
    'kss',
    { person: 'psa', role: 'PSA' },
    { now: AT, municipality, reachable: PEOPLE },
  );
  const plain = part(whole, PSA, language);
  const closed = after(
    whole,
    close(whole.incident, 'wish', BY_KSS, LATER, 'Det gick bra att ringa samma kväll.'),
  );
  const reopened = after(closed, reopen(closed.incident, BY_KSS, LATER, municipality));
  return {
    'of an officer': plain,
    'of the strategist': part(whole, KSS, language),
    // A lesser case, which came to nobody but the party's officer.
    'of the strategist, before consent': part(waiting, KSS, language, new Set()),
    'of the strategist, with consent': part(
      {
        ...waiting,
        incident: { ...fresh.incident, decisions: { strategistReads: { answer: 'yes', at: AT } } },
      },
      KSS,
      language,
      new Set(),
    ),
    'handed over': part({ ...whole, incident: made(handed).incident }, KSS, language),
    closed: part(closed, KSS, language),
    reopened: part(reopened, KSS, language),
    'closed meanwhile, with a lesson that was typed': {
      ...part(closed, KSS, language),
      unsaved: { ...unsaved('close', { why: 'done', lesson: 'Ring tidigare nästa gång' }), since: 1 },
    },
    'level refused': { ...plain, unsaved: unsaved('level', { level: 'blue', reason: 'Klarlagt' }) },
    'step refused': { ...plain, unsaved: unsaved('step', { step: '3.2.1b', reason: 'Senare' }) },
  };
};

/** What is taken out of the service, each as it is printed. */
export const papers = (language: Language) => {
  const whole = worked();
  const made = { language, municipality: shown, people: PEOPLE, by: 'Kerstin Öberg', madeAt: LATER };
  const { view } = part(whole, KSS, language);
  const access = decideAccess({ incident: whole.incident, asked: new Set(), viewer: KSS, people: PEOPLE });
  const all = wholeView(whole, access, municipality.steps, LATER);
  return {
    'police sheet': policeSheet({ ...made, view }),
    'registry card': registryCard({ ...made, view, reporter: 'affected' }),
    disclosure: disclosurePaper({ ...made, view: all, reason: 'En journalist, hela ärendet' }),
  };
};

/** The same as pages. */
export const paperStates = (language: Language): Readonly<Record<string, PaperPageProps>> => {
  const page = { language, municipality: shown, viewer: KSS, base: '../../', incident: 'x'.repeat(26) };
  return Object.fromEntries(
    Object.entries(papers(language)).map(([name, paper]) => [name, { ...page, paper }]),
  );
};

/** The list, empty and with something in it. */
export const taskStates = (language: Language): Readonly<Record<string, TasksProps>> => {
  const page = { language, municipality: shown, viewer: PSA, base: 'console/', now: LATER };
  const asked = new Set(['psa']);
  const second = { ...opened('HT-PAH').incident, id: 'y'.repeat(26), steps: [] };
  const cases = [
    { incident: opened('VS-VAL').incident, asked },
    { incident: { ...second, status: 'taken' as const }, asked },
  ];
  return {
    empty: { ...page, items: [] },
    full: {
      ...page,
      items: deskItems(cases, { viewer: PSA, people: PEOPLE, now: LATER, municipality }),
      next: '4#x~y',
    },
  };
};

/** Why somebody opens a case that is not theirs. */
export const whyStates = (language: Language): Readonly<Record<string, WhyProps>> => {
  const page = { language, municipality: shown, viewer: KSS, base: '../', incident: 'x'.repeat(26) };
  return { plain: page, 'without a reason': { ...page, error: 'Skriv något först.' } };
};

export const SIGN_IN_STATES: readonly SignInState[] = [
  ...(['over', 'failed', 'declined', 'unverified', 'unknown', 'signed-out'] as const),
];

/** Somebody of the directory: new, wrong, the last in a post, changed by somebody else meanwhile. */
export const personStates = (language: Language): Readonly<Record<string, PersonProps>> => {
  const page = {
    language,
    municipality: placed,
    base: './',
    viewer: KSS,
    id: 'psa',
    was: '{}',
    what: 'save',
  };
  const values = valuesOfPerson(PSA);
  const faults = [
    { field: 'mobile', code: 'bad-number' },
    { field: 'role-0', code: 'double' },
  ] as const;
  return {
    new: { ...page, id: 'new', values: {}, what: '' },
    wrong: { ...page, values, faults },
    last: { ...page, values, what: 'remove', vacated: [{ role: 'PSA', party: 'S' }] },
    meanwhile: { ...page, values, meanwhile: { person: PSA, changed: ['mobile', 'posts'] } },
  };
};

/** Another table: one rule is new, one has changed, one is gone. */
const FILE = tableOf(municipality.routing);
const OTHER: Table = [
  ...FILE.slice(0, 1),
  ...FILE.slice(1, 2).map((rule) => ({ ...rule, channels: ['sms' as const] })),
  {
    id: 'desk-1',
    when: { types: ['HT-STO', 'HT-SEX'], circumstances: ['by-representative', 'no-party'] },
    line: ['KOM'],
    channels: ['email'],
    asks: false,
  },
];
const STEP = { at: AT, by: 'kss', version: 'v' };
const ROUTING_STEPS = [
  { ...STEP, what: 'routing-proposed' as const, table: [...OTHER], why: 'Lättare att följa' },
  { ...STEP, what: 'routing-declined' as const, by: 'kc', proposedBy: 'kss', why: 'Vi väntar' },
];
const PREVIEW: Preview = {
  looked: 12,
  withheld: 1,
  changed: [
    {
      ...{ id: 'x'.repeat(26), reference: 'K7QM-2RTX', receivedAt: AT },
      added: [{ role: 'KOM', asks: false, channels: ['email'] }],
      gone: [{ role: 'KC', asks: false, channels: ['sms', 'email'] }],
      otherwise: [
        {
          before: { role: 'KSS', asks: true, channels: ['sms', 'email'] },
          after: { role: 'KSS', asks: true, channels: ['sms'] },
        },
      ],
    },
  ],
};

/** The rules: as they are, with a proposal to answer, one of one’s own, one that cannot be approved. */
export const routingStates = (language: Language): Readonly<Record<string, RoutingProps>> => {
  const may = { propose: true, approve: false, decline: false, withdraw: false };
  const page = { ...{ language, municipality: placed, base: './', viewer: KSS, people: PEOPLE }, may };
  const seen = { ...page, table: FILE, version: 'v' };
  const proposal = { ...STEP, base: 'v', table: [...OTHER], why: 'Lättare att följa' };
  const asked = { ...seen, proposal, preview: PREVIEW };
  return {
    agreed: { ...seen, agreed: { at: AT, by: 'kss', approvedBy: 'psa' } },
    'to answer': { ...asked, may: { ...may, approve: true, decline: true } },
    'one’s own': {
      ...asked,
      preview: { looked: 0, changed: [], withheld: 0 },
      may: { ...may, withdraw: true },
    },
    'not now': {
      ...{ ...asked, unreadable: true, hindrance: 'outdated', refused: 'meanwhile', why: 'Bra' },
      unreached: [
        { party: 'S', level: 'blue', types: null },
        { party: undefined, level: 'red', types: ['HT-SEX'] },
      ],
      may: { ...may, approve: true, decline: true },
    },
  };
};

/** Other rules are put together: at first, with mistakes, and seen before they are proposed. */
export const routingFormStates = (language: Language): Readonly<Record<string, RoutingFormProps>> => {
  const page = { language, municipality: placed, base: './', viewer: KSS, before: FILE, was: 'v' };
  const values = valuesOfTable(OTHER);
  return {
    new: { ...page, values: valuesOfTable(FILE) },
    wrong: {
      ...{ ...page, values: { ...values, why: 'Enklare' }, posted: true, refused: 'changedMeanwhile' },
      unreached: [{ party: 'S', level: 'blue', types: null }],
      faults: [
        { field: 'level-0', code: 'no-level' },
        { field: 'role-0-1', code: 'role-twice' },
        { field: 'asks-1', code: 'no-asks' },
        { field: 'table', code: 'too-many' },
      ],
    },
    seen: { ...page, values, after: OTHER, preview: PREVIEW, posted: true },
  };
};

/** Somebody's contacts: none tried, a code that waits, one that was another, proved, refused; and as the person sees it. */
export const contactStates = (language: Language): Readonly<Record<string, ContactProps>> => {
  const page = { language, municipality: placed, base: './', viewer: KSS, id: 'psa', name: PSA.name };
  const sms = { channel: 'sms', contact: '+46701740605', broken: false } as const;
  const email = { channel: 'email', contact: 'psa@example.com', broken: true } as const;
  const waits = { sentAt: AT, endsAt: LATER };
  const proved = { at: AT, by: KSS.name };
  const waiting = { ...page, maySend: true, contacts: [{ ...sms, waits }, email] };
  return {
    untried: { ...page, maySend: true, contacts: [sms, email] },
    waiting,
    wrong: { ...waiting, said: { channel: 'sms', why: 'wrong', left: 3, code: '123 456' } },
    proved: {
      ...page,
      maySend: true,
      contacts: [
        { ...sms, proved },
        { ...email, broken: false, proved },
      ],
    },
    refused: {
      ...page,
      maySend: true,
      contacts: [sms, email],
      said: { channel: 'email', why: 'refusedEmail' },
    },
    limit: { ...waiting, said: { channel: 'sms', why: 'limit', from: LATER } },
    own: { ...page, viewer: PSA, maySend: false, contacts: [{ ...sms, waits }, email] },
    none: { ...page, maySend: true, contacts: [] },
  };
};

/** Who there is, as the strategist and as somebody else sees it. */
export const directoryStates = (language: Language): Readonly<Record<string, DirectoryProps>> => {
  const away = { ...PSA, absences: [{ from: '2027-03-01', to: '2027-03-10' }] };
  const people = [away, KSS];
  const question = { level: 'red', day: '2027-03-04', party: 'S' } as const;
  const page = { language, municipality: placed, base: './', today: '2027-03-04', away: ['psa'] };
  const absence = { person: 'psa', from: '2027-03-01', to: '2027-03-10' };
  const seen = {
    ...{ ...page, viewer: KSS, people, question, mayChange: ['psa', 'kss'] },
    marked: [{ person: 'kss', channel: 'email' as const }],
    proved: [{ person: 'psa', channel: 'email' as const, at: AT, by: 'kss' }],
    coverage: coverage(people, { ...municipality, parties: shown.parties }, '2027-03-04'),
    reached: reachedBy(municipality.routing, people, question),
    rules: { table: tableOf(municipality.routing), proposed: true },
    changesPeople: true,
    history: [
      ...ROUTING_STEPS,
      ...CONTACT_EVENTS.map((what) => ({ at: AT, by: 'kss', what, person: 'psa', channel: 'sms' as const })),
      { at: AT, by: 'kss', what: 'changed' as const, person: 'psa', fields: ['mobile' as const] },
      ...(['away', 'back'] as const).map((what) => ({ at: AT, by: 'kss', what, ...absence })),
    ],
  };
  return {
    'all of it': seen,
    'one’s own': { ...page, viewer: PSA, people: [away], mayChange: ['psa'] },
    refused: { ...seen, history: [], unsaved: { values: { person: 'psa', from: 'i morgon' }, why: 'day' } },
  };
};
