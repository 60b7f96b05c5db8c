import type { EvidenceEvents } from './evidence-events.ts';
import type { IndexName, TableName } from './tables.ts';

/** The single DynamoDB actions a function may be granted. A transaction needs those of its parts. */
export type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

/**
 * What a function may do with files of evidence. `take`: give out forms by which they come. `inspect`: read one before it
 * is scanned, to say what it is. `look`: find which have come and what their scans say. `give`: hand out one that was
 * scanned and is clean; no other.
 */
export type EvidenceRight = 'take' | 'inspect' | 'look' | 'give';

/** The single actions of EventBridge Scheduler, on the schedules of the municipality's own group. */
export type ScheduleAction =
  | 'CreateSchedule'
  | 'GetSchedule'
  | 'ListSchedules'
  | 'UpdateSchedule'
  | 'DeleteSchedule';

/** The path under which API Gateway puts every other path; it goes behind all that are named. */
export const EVERYTHING_ELSE = '/{proxy+}';

/** What wakes a function. A new kind stops `infra` and `local` from compiling until both handle it. */
export type Trigger =
  | { readonly kind: 'route'; readonly method: 'GET' | 'POST'; readonly path: string }
  /** New timeline entries of the incidents table, or any change of the directory. */
  | { readonly kind: 'stream'; readonly of: 'entries' | 'directory' }
  /** EventBridge Scheduler, once for each deadline, with `{incident, deadline}`. */
  | { readonly kind: 'deadline' }
  /** Every night at a local time `HH:MM`. */
  | { readonly kind: 'nightly'; readonly at: string }
  /** Every so many minutes, day and night. */
  | { readonly kind: 'every'; readonly minutes: number }
  /** As often as the municipality's file says that it drills. */
  | { readonly kind: 'drill' }
  /** What SES says became of an e-mail: its events, through a topic and a queue, as they stand. */
  | { readonly kind: 'mail-events' }
  /** What SNS logs about every SMS, from CloudWatch Logs. */
  | { readonly kind: 'sms-log' }
  /** What became of a file of evidence: it was uploaded, or scanned. */
  | { readonly kind: 'evidence'; readonly of: EvidenceEvents };

/** What a function uses: it becomes grants and environment in `infra`, clients and settings in `local`. */
export type Use =
  | {
      readonly kind: 'table';
      readonly table: TableName;
      readonly actions: readonly TableAction[];
      /** An index of the table that it may query; else none. */
      readonly index?: IndexName;
    }
  | { readonly kind: 'mail' }
  | { readonly kind: 'sms' }
  | { readonly kind: 'schedules'; readonly actions: readonly ScheduleAction[] }
  /** Links in messages, which need the address of the service. */
  | { readonly kind: 'links' }
  /** SES's list of addresses that it accepts mail for and never delivers to. */
  | { readonly kind: 'suppressions' }
  /** The bucket of evidence. */
  | { readonly kind: 'evidence'; readonly may: readonly EvidenceRight[] }
  /** The OIDC issuer that says who somebody is. */
  | { readonly kind: 'issuer' };

export interface FunctionSpec {
  readonly triggers: readonly Trigger[];
  readonly uses: readonly Use[];
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** What a failure of this function means for a person: printed on its alarm. */
  readonly ifItFails: string;
  /** Somebody must be woken when it fails. */
  readonly loud?: true;
}

const incidents = (...actions: TableAction[]): Extract<Use, { kind: 'table' }> => ({
  kind: 'table',
  table: 'incidents',
  actions,
});
const evidence = (...may: EvidenceRight[]): Use => ({ kind: 'evidence', may });
const directory = (...actions: TableAction[]): Use => ({ kind: 'table', table: 'directory', actions });
const schedules = (...actions: ScheduleAction[]): Use => ({ kind: 'schedules', actions });

/**
 * Each function, what wakes it and what it uses, in the order of the flow. The name is the handler's file:
 * `submit` is `functions/submit.ts`. `infra` and `local` are both built from this list and nothing else.
 */
export const FUNCTIONS = {
  form: {
    triggers: [{ kind: 'route', method: 'GET', path: '/' }],
    uses: [],
    memoryMb: 512,
    timeoutSeconds: 10,
    ifItFails: 'A person who wants to report may see an error instead of the form.',
  },
  pages: {
    triggers: [
      { kind: 'route', method: 'GET', path: '/prevention' },
      { kind: 'route', method: 'GET', path: '/privacy' },
      { kind: 'route', method: 'GET', path: '/accessibility' },
      // Every address that there is not: whoever mistyped one reads what to do, and 112, instead of JSON.
      { kind: 'route', method: 'GET', path: EVERYTHING_ELSE },
    ],
    uses: [],
    memoryMb: 512,
    timeoutSeconds: 10,
    ifItFails: 'The pages about the service, which the law asks for, cannot be read.',
  },
  health: {
    triggers: [{ kind: 'route', method: 'GET', path: '/health' }],
    uses: [],
    memoryMb: 256,
    timeoutSeconds: 5,
    ifItFails: 'Monitoring from outside cannot tell whether the service answers.',
  },
  openapi: {
    triggers: [{ kind: 'route', method: 'GET', path: '/openapi.json' }],
    uses: [],
    memoryMb: 512,
    timeoutSeconds: 10,
    ifItFails: 'Other systems cannot read how to send a report; reports by form are not affected.',
  },
  submit: {
    triggers: [{ kind: 'route', method: 'POST', path: '/incidents' }],
    uses: [incidents('PutItem')],
    memoryMb: 1024,
    timeoutSeconds: 15,
    ifItFails: 'A person who sent a report may have been told that it was not received.',
    loud: true,
  },
  alert: {
    triggers: [{ kind: 'stream', of: 'entries' }],
    uses: [
      incidents('GetItem', 'Query', 'PutItem', 'UpdateItem'),
      directory('Query'),
      { kind: 'mail' },
      { kind: 'sms' },
      { kind: 'links' },
    ],
    memoryMb: 1024,
    timeoutSeconds: 60,
    ifItFails: 'People responsible for a case may not have been alerted.',
    loud: true,
  },
  deadlines: {
    triggers: [{ kind: 'stream', of: 'entries' }],
    uses: [incidents('PutItem', 'UpdateItem'), schedules('CreateSchedule')],
    memoryMb: 512,
    timeoutSeconds: 60,
    ifItFails: 'A case that nobody takes may not be passed on in time, or a follow-up may be forgotten.',
  },
  clock: {
    triggers: [{ kind: 'deadline' }],
    uses: [incidents('GetItem', 'PutItem', 'UpdateItem'), evidence('inspect', 'look')],
    memoryMb: 512,
    timeoutSeconds: 30,
    ifItFails: 'Something fell due and nobody was told: an untaken case or a follow-up.',
  },
  take: {
    triggers: [
      { kind: 'route', method: 'GET', path: '/alerts/{token}' },
      { kind: 'route', method: 'POST', path: '/alerts/{token}' },
    ],
    uses: [incidents('GetItem', 'PutItem', 'UpdateItem'), directory('Query')],
    memoryMb: 512,
    timeoutSeconds: 15,
    ifItFails: 'Somebody who was alerted cannot take the case; it will be passed on to the next person.',
    loud: true,
  },
  'follow-up': {
    triggers: [
      { kind: 'route', method: 'GET', path: '/follow-ups/{token}' },
      { kind: 'route', method: 'POST', path: '/follow-ups/{token}' },
      { kind: 'route', method: 'GET', path: '/waiting/{token}' },
    ],
    uses: [incidents('GetItem', 'PutItem', 'UpdateItem'), directory('Query')],
    memoryMb: 512,
    timeoutSeconds: 15,
    ifItFails: 'Somebody who asked how the person is cannot record it, and will be reminded again.',
  },
  report: {
    triggers: [
      { kind: 'route', method: 'GET', path: '/report' },
      { kind: 'route', method: 'POST', path: '/report' },
      { kind: 'route', method: 'GET', path: '/report/{action}' },
      { kind: 'route', method: 'POST', path: '/report/{action}' },
    ],
    uses: [incidents('GetItem', 'Query', 'PutItem', 'UpdateItem'), directory('Query')],
    memoryMb: 1024,
    timeoutSeconds: 15,
    ifItFails: 'Somebody who came back to their report may have seen an error instead of it.',
    loud: true,
  },
  'report-evidence': {
    triggers: [
      { kind: 'route', method: 'GET', path: '/report/evidence' },
      { kind: 'route', method: 'POST', path: '/report/evidence' },
      { kind: 'route', method: 'GET', path: '/report/evidence/sent' },
      { kind: 'route', method: 'GET', path: '/report/evidence/{file}' },
    ],
    uses: [incidents('GetItem', 'PutItem', 'UpdateItem'), evidence('take', 'give'), { kind: 'links' }],
    memoryMb: 1024,
    timeoutSeconds: 15,
    ifItFails: 'Somebody who wants to send a picture or another file to their case cannot.',
  },
  'evidence-received': {
    triggers: [{ kind: 'evidence', of: 'uploads' }],
    uses: [incidents('GetItem', 'PutItem', 'UpdateItem'), evidence('inspect')],
    memoryMb: 1024,
    timeoutSeconds: 60,
    ifItFails: 'A file sent as evidence is in the bucket and not yet in its case; it is looked for again.',
  },
  'evidence-scanned': {
    triggers: [{ kind: 'evidence', of: 'scans' }],
    uses: [incidents('GetItem', 'PutItem', 'UpdateItem'), evidence('inspect')],
    memoryMb: 1024,
    timeoutSeconds: 60,
    ifItFails: 'A file sent as evidence was scanned and its case does not know it: nobody can open it yet.',
  },
  referral: {
    triggers: [
      { kind: 'route', method: 'GET', path: '/referrals/{token}' },
      { kind: 'route', method: 'POST', path: '/referrals/{token}' },
    ],
    uses: [incidents('GetItem', 'PutItem', 'UpdateItem'), directory('Query')],
    memoryMb: 512,
    timeoutSeconds: 15,
    ifItFails: 'The occupational health service cannot see whom to contact; it is asked again in some days.',
  },
  'mail-receipts': {
    triggers: [{ kind: 'mail-events' }],
    uses: [incidents('GetItem', 'Query', 'PutItem', 'UpdateItem'), directory('PutItem')],
    memoryMb: 512,
    timeoutSeconds: 30,
    ifItFails: 'An e-mail that came back is taken for one that arrived; silence still passes the case on.',
  },
  'sms-receipts': {
    triggers: [{ kind: 'sms-log' }],
    uses: [incidents('GetItem', 'Query', 'PutItem', 'UpdateItem'), directory('PutItem')],
    memoryMb: 512,
    timeoutSeconds: 30,
    ifItFails: 'An SMS that did not arrive is taken for one that did; silence still passes the case on.',
  },
  sweep: {
    triggers: [{ kind: 'every', minutes: 5 }],
    uses: [
      { ...incidents('GetItem', 'Query', 'PutItem', 'UpdateItem'), index: 'open' },
      directory('Query'),
      { kind: 'mail' },
      { kind: 'sms' },
      { kind: 'links' },
      schedules('CreateSchedule'),
      evidence('inspect', 'look'),
    ],
    memoryMb: 1024,
    timeoutSeconds: 240,
    ifItFails: 'Nobody looks for alerts that were lost or late.',
  },
  reconcile: {
    triggers: [{ kind: 'nightly', at: '04:15' }],
    uses: [
      { ...incidents('GetItem', 'PutItem', 'UpdateItem'), index: 'open' },
      schedules('CreateSchedule', 'GetSchedule', 'ListSchedules', 'UpdateSchedule', 'DeleteSchedule'),
    ],
    memoryMb: 512,
    timeoutSeconds: 300,
    ifItFails: 'Follow-ups of the coming days are not handed to the Scheduler: they come some minutes late.',
  },
  coverage: {
    triggers: [
      { kind: 'stream', of: 'directory' },
      { kind: 'nightly', at: '03:30' },
    ],
    uses: [directory('Query')],
    memoryMb: 512,
    timeoutSeconds: 30,
    ifItFails: 'Nobody checks whether every role can be reached: a gap may be found only when it matters.',
  },
  succession: {
    triggers: [
      { kind: 'stream', of: 'directory' },
      // Just after what falls due in the morning has been asked for.
      { kind: 'nightly', at: '09:05' },
    ],
    uses: [{ ...incidents('GetItem', 'Query', 'PutItem', 'UpdateItem'), index: 'desk' }, directory('Query')],
    memoryMb: 512,
    timeoutSeconds: 120,
    ifItFails:
      'What waited for somebody who has left or is away waits for them still: it is reminded of days later.',
  },
  suppressions: {
    triggers: [{ kind: 'nightly', at: '03:45' }],
    uses: [directory('Query', 'PutItem'), { kind: 'suppressions' }],
    memoryMb: 512,
    timeoutSeconds: 300,
    ifItFails: 'Mail may be sent to an address that SES never delivers to, and nobody would know.',
  },
  drill: {
    triggers: [{ kind: 'drill' }],
    uses: [incidents('PutItem'), directory('Query')],
    memoryMb: 512,
    timeoutSeconds: 30,
    ifItFails: 'No drill was held: nobody has tried whether the people responsible can be reached.',
  },
  'drill-answer': {
    triggers: [
      { kind: 'route', method: 'GET', path: '/drills/{token}' },
      { kind: 'route', method: 'POST', path: '/drills/{token}' },
    ],
    uses: [incidents('GetItem', 'Query', 'UpdateItem')],
    memoryMb: 512,
    timeoutSeconds: 15,
    ifItFails: 'Somebody who was asked in a drill cannot say that it reached them.',
  },
  'sign-in': {
    triggers: [
      { kind: 'route', method: 'GET', path: '/console/sign-in' },
      { kind: 'route', method: 'GET', path: '/console/callback' },
      { kind: 'route', method: 'POST', path: '/console/sign-out' },
    ],
    uses: [incidents('PutItem', 'UpdateItem'), directory('Query'), { kind: 'links' }, { kind: 'issuer' }],
    memoryMb: 512,
    timeoutSeconds: 20,
    ifItFails: 'Nobody can sign in to read a case; the links in messages still take and pass on.',
    loud: true,
  },
  console: {
    triggers: [
      { kind: 'route', method: 'GET', path: '/console' },
      { kind: 'route', method: 'GET', path: '/console/directory' },
      { kind: 'route', method: 'POST', path: '/console/directory' },
      { kind: 'route', method: 'GET', path: '/console/cases/{incident}' },
      { kind: 'route', method: 'POST', path: '/console/cases/{incident}/{action}' },
    ],
    uses: [
      { ...incidents('GetItem', 'Query', 'PutItem', 'UpdateItem'), index: 'desk' },
      directory('Query', 'PutItem', 'DeleteItem'),
      { kind: 'links' },
      // Tests of contacts, and nothing of a case: what alerts is sent by what the stream wakes.
      { kind: 'mail' },
      { kind: 'sms' },
    ],
    memoryMb: 1024,
    timeoutSeconds: 20,
    ifItFails:
      'Nobody can read a case or work through the plan; the links in messages still take and pass on.',
    loud: true,
  },
  'console-evidence': {
    triggers: [{ kind: 'route', method: 'GET', path: '/console/cases/{incident}/evidence/{file}' }],
    uses: [
      incidents('GetItem', 'Query', 'PutItem', 'UpdateItem'),
      directory('Query'),
      evidence('give'),
      { kind: 'links' },
    ],
    memoryMb: 1024,
    timeoutSeconds: 15,
    ifItFails: 'Somebody who works on a case cannot save a file that was sent as evidence.',
  },
} as const satisfies Record<string, FunctionSpec>;

export type FunctionName = keyof typeof FUNCTIONS;

/** The same list, for code that goes over all of them: `[name, spec]` in the order of the flow. */
export const functions = (): readonly (readonly [FunctionName, FunctionSpec])[] =>
  Object.entries(FUNCTIONS) as [FunctionName, FunctionSpec][];
