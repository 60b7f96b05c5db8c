import oxelosund from '../../config/oxelosund.json';
import type { DrillFigures } from '../../shared/drill/report.ts';
import { LANGUAGES, type Language } from '../../shared/languages.ts';
import { formValues, fromForm } from '../../shared/report/from-form.ts';
import { fieldErrors } from '../../shared/report/problems.ts';
import { reportSchema } from '../../shared/report/schema.ts';
import { drillPage } from '../../web/drill.tsx';
import { drillReportPage } from '../../web/drill-report.tsx';
import { followUpPage } from '../../web/follow-up.tsx';
import { formPage } from '../../web/form.tsx';
import { problemPage } from '../../web/problem.tsx';
import { receiptPage } from '../../web/receipt.tsx';
import { linkGonePage, type TakeState, takePage } from '../../web/take.tsx';

export const municipality = oxelosund;

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

/** The form as it comes back after a post that was refused. */
export const refusedForm = (params: URLSearchParams, language: Language) => {
  const sent = fromForm(params);
  const { error } = reportSchema(PARTIES).safeParse(sent);
  return formPage({
    language,
    municipality,
    submissionId: SUBMISSION,
    values: formValues(params),
    errors: error ? fieldErrors(error, language, sent) : [],
  });
};

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

/** Every page in every state, by a name that says which. */
export const pagesIn = (language: Language): readonly (readonly [name: string, html: string])[] => {
  const page = { language, municipality };
  const aCase = { ...page, reference: 'K7QM-2RTX' };
  const followUp = { ...aCase, step: 'F1', purpose: 'Sömn, trygghet, familj, bevis.' } as const;
  return [
    ['form', formPage({ ...page, submissionId: SUBMISSION })],
    ['form, refused', refusedForm(WRONG, language)],
    ['form, filled in', refusedForm(FILLED, language)],
    ...(['already_sent', 'too_large', 'failed', 'unreadable'] as const).map(
      (notice) => [`form, ${notice}`, formPage({ ...page, submissionId: SUBMISSION, notice })] as const,
    ),
    [
      'receipt',
      receiptPage({
        ...aCase,
        receiptCode: 'ABCD-EFGH-JKMN-PQRS',
        level: 'orange',
        contactBy: at,
        receivedAt: at,
      }),
    ],
    ...takeStates.map(
      (state) =>
        [
          `take, ${state}`,
          takePage({ ...aCase, state, level: 'red', answerBy: at, takenAt: at, takenByRole: 'TIB' }),
        ] as const,
    ),
    ['link gone', linkGonePage(page)],
    ['follow-up, waiting', followUpPage({ ...followUp, state: 'waiting' })],
    ['follow-up, wrong', followUpPage({ ...followUp, state: 'waiting', error: 'days_invalid' })],
    [
      'follow-up, answered',
      followUpPage({ ...followUp, state: 'answered', outcome: 'well', answeredAt: at }),
    ],
    ['follow-up, closed', followUpPage({ ...followUp, state: 'closed' })],
    ...(['waiting', 'received', 'ended'] as const).map(
      (state) => [`drill, ${state}`, drillPage({ ...aCase, state, answerBy: at, answeredAt: at })] as const,
    ),
    ...Object.entries(DRILLS).map(
      ([name, figures]) =>
        [`drill report, ${name}`, drillReportPage({ ...aCase, startedAt: at, figures })] as const,
    ),
    ...[400, 404, 405, 409, 413, 415, 422, 429, 500].map(
      (status) =>
        [
          `problem, ${status}`,
          problemPage({ ...page, status, code: 'some_code', id: 'f-1', home: './' }),
        ] as const,
    ),
  ];
};

/** Every page in every state and language. */
export const allPages = LANGUAGES.flatMap((language) =>
  pagesIn(language).map(([name, html]) => ({ name: `${name}, ${language}`, language, html })),
);
