import type { Delivery } from '../alerts/delivery.ts';
import type { Instant } from '../calendar/zoned.ts';
import { DIRECTORY_ROLES, type DirectoryRole, type Person } from '../directory/person.ts';
import { askedBy } from '../incident/ask-again.ts';
import { type Decision, type Decisions, decidedInReport } from '../incident/decisions.ts';
import type { Entry, What } from '../incident/entry.ts';
import type { Incident } from '../incident/incident.ts';
import type { CaseRules } from '../municipality/parts.ts';
import { type ContactsView, contactsOf } from './contacts.ts';
import { type Known, known, type Standing, standingOf } from './standing.ts';
import { type ShownGroup, shownSteps } from './steps.ts';

/** One line of the conversation. `from`: the person themselves, or somebody in a role. */
export interface Said {
  readonly from: 'you' | Known;
  readonly at: Instant;
  readonly text: string;
}

/** A decision as it was made at a moment; `answer` is empty when it was taken back. */
export interface Decided {
  readonly decision: Decision;
  readonly answer: readonly string[];
  readonly at: Instant;
}

/** Somebody who has read; `file`: the number of the file that they opened. */
export type Reader = Known & { readonly at: Instant; readonly file?: number };

/** All that the person sees of their case: what the page is made of, and the JSON. */
export interface ReportView {
  readonly reference: string;
  readonly receivedAt: Instant;
  readonly status: Incident['status'];
  readonly standing: Standing;
  readonly steps: readonly ShownGroup[];
  /** Who is to be in touch over the year, and how the person wants it. */
  readonly contacts: ContactsView;
  readonly decisions: Decisions;
  /** Every decision, those of the report included, oldest first. */
  readonly decided: readonly Decided[];
  /** The decisions that the person is asked for again. */
  readonly asked: readonly Decision[];
  /** What the chosen groups would be told. */
  readonly informedText?: { readonly text: string; readonly entry: number; readonly role: DirectoryRole };
  readonly messages: readonly Said[];
  /** What was told in the report, and what was added since. */
  readonly told: {
    readonly when?: string;
    readonly whatHappened?: string;
    readonly added: readonly { readonly at: Instant; readonly text: string }[];
  };
  /** Which roles have had a message about the case, and when first. Who of them did what stands elsewhere. */
  readonly alerted: readonly { readonly role: DirectoryRole; readonly at: Instant }[];
  /** Who has opened the case and seen what it holds, or opened a file of its evidence, each time; oldest first. */
  readonly readers: readonly Reader[];
  /** Whether somebody must not learn of it. */
  readonly keptOut: boolean;
}

/** What a view is made from. */
export interface Sources {
  readonly incident: Incident;
  readonly entries: readonly Entry[];
  readonly deliveries: readonly Delivery[];
  /** The whole directory. */
  readonly people: readonly Person[];
  readonly rules: Pick<CaseRules, 'followUps' | 'events' | 'asking' | 'steps'>;
  readonly now: Instant;
}

/** Puts together what the person may see: all that is theirs, and of others only what they do in the case. */
export const viewOf = ({ incident, entries, deliveries, people, rules, now }: Sources): ReportView => {
  const { reference, receivedAt, status, decisions, informedText, report } = incident;
  const { when, whatHappened, keepOut } = report;
  return {
    reference,
    receivedAt,
    status,
    standing: standingOf(incident, deliveries, people, now),
    steps: shownSteps(incident, rules.steps, now),
    contacts: contactsOf(incident, entries, { people, rules }),
    decisions,
    decided: [
      ...inReport(incident),
      ...of(entries, 'decided').map(({ what: { decision, answer }, at }) => ({ decision, answer, at })),
    ],
    asked: askedBy(incident, now),
    ...(informedText && {
      informedText: { text: informedText.text, entry: informedText.entry, role: informedText.role },
    }),
    messages: of(entries, 'message').flatMap(({ by, at, what: { text } }): Said[] => {
      if (by.kind === 'system') return [];
      return [{ from: by.kind === 'reporter' ? 'you' : known(by.person, by.role, people), at, text }];
    }),
    told: {
      ...(when && { when }),
      ...(whatHappened && { whatHappened }),
      added: of(entries, 'added').map(({ at, what: { text } }) => ({ at, text })),
    },
    alerted: alertedIn(deliveries),
    readers: readersIn(entries, people),
    keptOut: (keepOut.roles ?? []).length > 0 || (keepOut.names ?? []).length > 0,
  };
};

const inReport = ({ report, receivedAt }: Incident): Decided[] =>
  (['policeReport', 'occupationalHealth'] as const).flatMap((decision) => {
    const made = decidedInReport(report, receivedAt)[decision];
    return made ? [{ decision, answer: [made.answer], at: made.at }] : [];
  });

/** The entries of one kind, oldest first. */
const of = <Kind extends What['kind']>(entries: readonly Entry[], kind: Kind) =>
  entries.filter(
    (entry): entry is Entry & { what: Extract<What, { kind: Kind }> } => entry.what.kind === kind,
  );

const readersIn = (entries: readonly Entry[], people: readonly Person[]): readonly Reader[] =>
  entries.flatMap(({ by, at, what }) => {
    if (by.kind !== 'person' || (what.kind !== 'read' && what.kind !== 'evidence-opened')) return [];
    const reader = { ...known(by.person, by.role, people), at };
    return [what.kind === 'read' ? reader : { ...reader, file: what.file }];
  });

const alertedIn = (deliveries: readonly Delivery[]) =>
  DIRECTORY_ROLES.flatMap((role) => {
    const at = deliveries
      .filter((each) => each.role === role && (each.state === 'handed-over' || each.state === 'delivered'))
      .flatMap(({ handedOverAt }) => handedOverAt ?? [])
      .sort()[0];
    return at ? [{ role, at }] : [];
  });
