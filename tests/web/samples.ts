import oxelosund from '../../config/oxelosund.json';
import { TESTED } from '../../shared/accessibility/tested.ts';
import type { DrillFigures } from '../../shared/drill/report.ts';
import { LANGUAGES, type Language } from '../../shared/languages.ts';
import { readMunicipality } from '../../shared/municipality/municipality.ts';
import { partsOf } from '../../shared/municipality/parts.ts';
import { formValues, fromForm } from '../../shared/report/from-form.ts';
import { fieldErrors } from '../../shared/report/problems.ts';
import { reportSchema } from '../../shared/report/schema.ts';
import { accessibilityPage } from '../../web/accessibility.tsx';
import type { PageProps } from '../../web/document.tsx';
import { drillPage } from '../../web/drill.tsx';
import { drillReportPage } from '../../web/drill-report.tsx';
import { followUpPage } from '../../web/follow-up.tsx';
import { type FormPageProps, formPage } from '../../web/form.tsx';
import { paperPage } from '../../web/paper/page.tsx';
import { preventionPage } from '../../web/prevention.tsx';
import { privacyPage } from '../../web/privacy.tsx';
import { problemPage } from '../../web/problem.tsx';
import { receiptPage } from '../../web/receipt.tsx';
import { referralPage } from '../../web/referral.tsx';
import { codePage } from '../../web/report/code.tsx';
import { evidenceFormPage } from '../../web/report/evidence-form.tsx';
import { evidencePage } from '../../web/report/evidence-page.tsx';
import { evidenceSentPage } from '../../web/report/evidence-sent.tsx';
import { reportPage } from '../../web/report.tsx';
import { casePage } from '../../web/staff/case.tsx';
import { contactsPage } from '../../web/staff/contacts.tsx';
import { directoryPage } from '../../web/staff/directory.tsx';
import { personPage } from '../../web/staff/person-form.tsx';
import { routingPage } from '../../web/staff/routing.tsx';
import { routingFormPage } from '../../web/staff/routing-form.tsx';
import { signInPage } from '../../web/staff/sign-in.tsx';
import { tasksPage } from '../../web/staff/tasks.tsx';
import { whyPage } from '../../web/staff/why.tsx';
import { linkGonePage, type TakeState, takePage } from '../../web/take.tsx';
import { waitingPage } from '../../web/waiting.tsx';
import { evidenceForm, evidenceSent, evidenceStates } from './evidence-samples.ts';
import { followUpStates, referralStates } from './follow-up-samples.ts';
import { codeStates, reportStates } from './report-samples.ts';
import {
  caseStates,
  contactStates,
  directoryStates,
  paperStates,
  personStates,
  routingFormStates,
  routingStates,
  SIGN_IN_STATES,
  taskStates,
  whyStates,
} from './staff-samples.ts';
import { waitingStates } from './waiting-samples.ts';

const whole = readMunicipality(oxelosund);

/** What most pages are told of the municipality. */
export const { identity: municipality } = partsOf(whole);

/** What the pages about the service are told besides. */
const { controller, dataProtectionOfficer, registrar, accessibility, privacy, logRetentionDays } = whole;
const informed = { ...municipality, controller, dataProtectionOfficer, registrar, privacy, logRetentionDays };
const withStatement = { ...municipality, accessibility };

export const PARTIES = oxelosund.parties.map(({ code }) => code) as [string, ...string[]];

export const SUBMISSION = '5b0c7a3e-4f0e-4f57-9b39-0d5ac1a7d001';

/** A form with an answer in every field, each of them good. */
export const FILLED = new URLSearchParams([
  ['submissionId', SUBMISSION],
  ['language', 'fi'],
  ['reporter', 'representative'],
  ['affectedPerson', 'Anna Ek'],
  ['contact.name', 'Bo Alm'],
  ['contact.phone', '070-174 06 05'],
  ['contact.email', 'bo@example.com'],
  ['contact.other', 'Genom en vän'],
  ['contact.advice', 'Ring på dagen'],
  ['danger.now', 'no'],
  ['danger.personNear', 'unsure'],
  ['danger.injured', 'no'],
  ['danger.weapon', 'yes'],
  ['types', 'HT-HOT'],
  ['types', 'OV-ANN'],
  ['channels', 'email'],
  ['channels', 'phone'],
  ['places', 'home'],
  ['targets', 'official'],
  ['targets', 'child'],
  ['when', 'i går kväll'],
  ['whatHappened', 'Första raden\r\nAndra "raden" <b>'],
  ['repeated', '2-5'],
  ['triage.specific', 'yes'],
  ['triage.knowsHome', 'no'],
  ['triage.family', 'unsure'],
  ['triage.escalating', 'yes'],
  ['triage.couldCarryOut', 'yes'],
  ['triage.couldCarryOutWhy', 'Har gjort det förut'],
  ['triage.soon', 'no'],
  ['linkedToAssignment', 'yes'],
  ['party', 'S'],
  ['office', 'chair'],
  ['suspectedPerson', 'En granne'],
  ['wishes.policeReport', 'not-now'],
  ['wishes.occupationalHealth', 'yes'],
  ['wishes.company', 'no'],
  ['keepOut.roles', 'PSA'],
  ['keepOut.roles', 'KC'],
  ['keepOut.names', 'Kalle Ek\r\nLisa Berg'],
]);

/** A form refused in every way that a form can be. */
export const WRONG = new URLSearchParams([
  ['reporter', 'representative'],
  ['contact.name', 'x'.repeat(200)],
  ['contact.advice', 'Ring inte'],
  ['party', 'ingen'],
  ['channels', 'email'],
  ['channels', 'nonsense'],
  ['when', 'i går'],
  ['whatHappened', 'Det "hände" <i>nu</i> & sedan'],
  ['keepOut.names', ['a', 'b', 'c', 'd', 'e', 'f'].join('\r\n')],
]);

/** What the form is told when it comes back after a post that was refused. */
const refused = (params: URLSearchParams, language: Language): FormPageProps => {
  const sent = fromForm(params);
  const { error } = reportSchema(PARTIES).safeParse(sent);
  return {
    language,
    municipality,
    submissionId: SUBMISSION,
    values: formValues(params),
    errors: error ? fieldErrors(error, language, sent) : [],
  };
};

/** The form as it comes back after a post that was refused. */
export const refusedForm = (params: URLSearchParams, language: Language) =>
  formPage(refused(params, language));

const takeStates: readonly TakeState[] = [
  'waiting',
  'unanswered',
  'taken-by-you',
  'taken-by-other',
  'passed-on',
  'closed',
  'notice',
];

const at = '2027-03-02T14:05:00+01:00';

const everyChannel = { handedOver: 20, delivered: 18, failed: 1, notSent: 2 };
const channels = (['sms', 'email'] as const).map((channel) => ({ channel, ...everyChannel }));

/** What a drill may have shown. */
export const DRILLS = {
  'some silent': {
    asked: 24,
    answered: 22,
    away: 2,
    medianSeconds: 185,
    slowestSeconds: 8040,
    channels,
    posts: [
      { role: 'PSA', party: 'S', asked: 2, answered: 1, slowestSeconds: 75 },
      { role: 'FHV', asked: 1, answered: 0 },
      { role: 'KSS', asked: 2, answered: 2, slowestSeconds: 8040 },
    ],
  },
  'all answered': {
    asked: 1,
    answered: 1,
    away: 0,
    medianSeconds: 42,
    slowestSeconds: 42,
    channels,
    posts: [{ role: 'KSS', asked: 1, answered: 1 }],
  },
  'nobody asked': { asked: 0, answered: 0, away: 3, channels, posts: [] },
} as const satisfies Record<string, DrillFigures>;

const three = (text: string) => ({ sv: text, fi: text, en: text });

/** A municipality that knows of a shortcoming, and has let people try the service. */
const ANOTHER_STATEMENT = {
  shortcomings: [three('En karta')],
  audit: { at: '2026-10-01', by: three('Exempelföreningen') },
};

/** One page in one state. */
export interface Sample {
  /** Which page, then a comma and which state. */
  readonly name: string;
  readonly language: Language;
  /** The page's function, and what it was told: so that it can be told something else. */
  readonly render: (props: never) => string;
  readonly props: object;
  readonly html: string;
}

const sample = <Props extends PageProps>(
  name: string,
  render: (props: Props) => string,
  props: Props,
): Sample => ({ name, language: props.language, render, props, html: render(props) });

/** Every page in every state, in one language. */
const pagesIn = (language: Language): readonly Sample[] => {
  const page = { language, municipality };
  const aCase = { ...page, reference: 'K7QM-2RTX' };
  const form = { ...page, submissionId: SUBMISSION };
  const taken = { ...aCase, level: 'red', answerBy: at, takenAt: at, takenByRole: 'TIB' } as const;
  const receipt = {
    receiptCode: 'ABCD-EFGH-JKMN-PQRS',
    level: 'orange',
    contactBy: at,
    receivedAt: at,
  } as const;
  return [
    sample('form', formPage, form),
    sample('form, refused', formPage, refused(WRONG, language)),
    sample('form, filled in', formPage, refused(FILLED, language)),
    ...(['already_sent', 'too_large', 'failed', 'unreadable'] as const).map((notice) =>
      sample(`form, ${notice}`, formPage, { ...form, notice }),
    ),
    sample('form, already_sent with its code', formPage, {
      ...form,
      notice: 'already_sent',
      earlier: { reference: 'K7QM-2RTX', receiptCode: 'ABCD-EFGH-JKMN-PQRS' },
    }),
    sample('receipt', receiptPage, { ...aCase, ...receipt }),
    ...takeStates.map((state) => sample(`take, ${state}`, takePage, { ...taken, state })),
    sample('link gone', linkGonePage, page),
    ...Object.entries(followUpStates(language)).map(([state, props]) =>
      sample(`follow-up, ${state}`, followUpPage, props),
    ),
    ...Object.entries(referralStates(language)).map(([state, props]) =>
      sample(`referral, ${state}`, referralPage, props),
    ),
    ...Object.entries(waitingStates(language)).map(([state, props]) =>
      sample(`waiting, ${state}`, waitingPage, props),
    ),
    ...(['waiting', 'received', 'ended'] as const).map((state) =>
      sample(`drill, ${state}`, drillPage, { ...aCase, state, answerBy: at, answeredAt: at }),
    ),
    ...Object.entries(DRILLS).map(([name, figures]) =>
      sample(`drill report, ${name}`, drillReportPage, { ...aCase, startedAt: at, figures }),
    ),
    ...Object.entries(reportStates(language)).map(([state, part]) =>
      sample(`own report, ${state}`, reportPage, part),
    ),
    ...Object.entries(evidenceStates(language)).map(([state, props]) =>
      sample(`evidence, ${state}`, evidencePage, props),
    ),
    sample('evidence form', evidenceFormPage, evidenceForm(language)),
    sample('evidence sent', evidenceSentPage, evidenceSent(language)),
    ...Object.entries(codeStates(language)).map(([state, props]) =>
      sample(`code, ${state}`, codePage, props),
    ),
    ...Object.entries(taskStates(language)).map(([state, props]) =>
      sample(`desk, ${state}`, tasksPage, props),
    ),
    ...Object.entries(caseStates(language)).map(([state, part]) => sample(`case, ${state}`, casePage, part)),
    ...Object.entries(whyStates(language)).map(([state, props]) => sample(`why, ${state}`, whyPage, props)),
    ...Object.entries(directoryStates(language)).map(([state, props]) =>
      sample(`directory, ${state}`, directoryPage, props),
    ),
    ...Object.entries(personStates(language)).map(([state, props]) =>
      sample(`directory, person ${state}`, personPage, props),
    ),
    ...Object.entries(routingStates(language)).map(([state, props]) =>
      sample(`directory, rules ${state}`, routingPage, props),
    ),
    ...Object.entries(routingFormStates(language)).map(([state, props]) =>
      sample(`directory, other rules ${state}`, routingFormPage, props),
    ),
    ...Object.entries(contactStates(language)).map(([state, props]) =>
      sample(`directory, contacts ${state}`, contactsPage, props),
    ),
    ...Object.entries(paperStates(language)).map(([state, props]) =>
      sample(`paper, ${state}`, paperPage, props),
    ),
    ...SIGN_IN_STATES.map((state) => sample(`sign-in, ${state}`, signInPage, { ...page, state })),
    sample('prevention', preventionPage, page),
    sample('privacy', privacyPage, { language, municipality: informed }),
    sample('accessibility', accessibilityPage, { language, municipality: withStatement, tested: TESTED }),
    sample('accessibility, with shortcomings', accessibilityPage, {
      language,
      municipality: { ...municipality, accessibility: { ...accessibility, ...ANOTHER_STATEMENT } },
      tested: { ...TESTED, found: [{ page: 'form', rule: 'color-contrast' }] },
    }),
    ...[400, 403, 404, 405, 409, 413, 415, 422, 429, 500].map((status) =>
      sample(`problem, ${status}`, problemPage, {
        ...page,
        status,
        code: 'some_code',
        id: 'f-1',
        home: './',
      }),
    ),
  ];
};

/** Every page in every state and language, by a name that says which. */
export const allPages: readonly Sample[] = LANGUAGES.flatMap((language) =>
  pagesIn(language).map((each) => ({ ...each, name: `${each.name}, ${language}` })),
);
