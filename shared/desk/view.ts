import type { Access, Withheld } from '../access/decide.ts';
import { FIELDS, type Field } from '../access/fields.ts';
import type { Delivery } from '../alerts/delivery.ts';
import { stateOf } from '../evidence/file.ts';
import type { Actor } from '../incident/actor.ts';
import type { Entry, What } from '../incident/entry.ts';
import type { Incident } from '../incident/incident.ts';
import type { Step } from '../plan/step.ts';
import { obstacle } from './conditions.ts';
import { fieldOf } from './entry-fields.ts';
import { isFor } from './steps.ts';

/** A case with everything that is known of it, before anything is withheld. */
export interface WholeCase {
  readonly incident: Incident;
  readonly entries: readonly Entry[];
  readonly deliveries: readonly Delivery[];
}

interface Source extends WholeCase {
  readonly access: Access;
  readonly steps: readonly Step[];
  readonly now: string;
}

/** What of a case each field shows. The only place from which pages, JSON and exports of the desk take anything. */
const SHOWN = {
  reference: ({ incident: { id, reference, receivedAt, version } }) => ({
    id,
    reference,
    receivedAt,
    version,
  }),
  summary: ({ incident: { level, status, answerBy, taken } }) => ({
    level,
    status,
    ...(status === 'waiting' && { answerBy }),
    ...(taken && { taken }),
  }),
  identity: ({ incident: { report } }) => ({
    reporter: report.reporter,
    ...(report.affectedPerson && { affectedPerson: report.affectedPerson }),
    ...report.contact,
    language: report.language,
  }),
  story: ({ incident: { report, reasons, informedText }, entries }) => ({
    // Why the level is what it is says what happened: it is a part of the story.
    reasons,
    ...{ types: report.types, channels: report.channels, places: report.places, targets: report.targets },
    ...{ when: report.when, whatHappened: report.whatHappened, repeated: report.repeated },
    ...{ danger: report.danger, triage: report.triage, wishesCompany: report.wishes.company },
    ...{ office: report.office, linkedToAssignment: report.linkedToAssignment },
    /** What the chosen groups would be told. */
    ...(informedText && { informedText: { text: informedText.text, at: informedText.at } }),
    added: of(entries, 'added').map(({ at, what }) => ({ at, text: what.text })),
  }),
  evidence: ({ incident: { evidence }, now }) =>
    evidence.map((file) => ({
      number: file.number,
      name: file.name,
      state: stateOf(file, now),
      sha256: file.upload?.sha256,
      size: file.upload?.size,
      type: file.upload?.type,
      at: file.upload?.at ?? file.askedAt,
    })),
  suspect: ({ incident: { report } }) => ({ text: report.suspectedPerson }),
  party: ({ incident: { report } }) => ({ code: report.party }),
  keepOut: ({ incident: { report } }) => report.keepOut,
  decisions: ({ incident: { decisions } }) => {
    const { supportPerson, ...rest } = decisions;
    // Whom the person chose is a field of its own; here stands only whether they did.
    return {
      ...rest,
      ...(supportPerson && { supportPerson: { answer: supportPerson.answer, at: supportPerson.at } }),
    };
  },
  supportPerson: ({ incident: { decisions } }) => ({
    name: decisions.supportPerson?.name,
    phone: decisions.supportPerson?.phone,
  }),
  steps: ({ incident, steps, access }) =>
    incident.steps.flatMap((state) => {
      const step = steps.find(({ id }) => id === state.id);
      if (!step) return [];
      const own = isFor(step, access.rolesThatMay.tickStep);
      if (access.ownStepsOnly && !own) return [];
      return [{ ...state, own, obstacle: obstacle(incident, step) }];
    }),
  messages: ({ entries }) => of(entries, 'message').map(({ at, by, what }) => ({ at, by, text: what.text })),
  notes: ({ entries }) => of(entries, 'noted').map(({ at, by, what }) => ({ at, by, text: what.text })),
  lesson: ({ entries }) =>
    of(entries, 'closed').flatMap(({ at, by, what: { lesson } }) =>
      lesson ? [{ at, by, text: lesson }] : [],
    ),
  followUps: ({ incident: { followUps } }) => followUps,
  deliveries: ({ deliveries }) =>
    deliveries.map(({ entry, person, role, channel, message, state, handedOverAt }) => ({
      ...{ entry, person, role, channel, message, state },
      ...(handedOverAt && { handedOverAt }),
    })),
  timeline: ({ entries, access }) =>
    entries.map(({ seq, at, by, what }): Line => {
      const field = fieldOf(what.kind);
      if (!access.sees[field]) return { seq, at, withheld: field };
      return { seq, at, by, what: access.sees.lesson ? what : withoutLesson(what) };
    }),
  reads: ({ entries }) =>
    entries.flatMap(({ at, by, what }) =>
      what.kind === 'read' || what.kind === 'exported' ? [{ at, by, what }] : [],
    ),
} as const satisfies Record<Field, (source: Source) => unknown>;

/** One entry of the timeline; of what is withheld, only that it happened and when. */
export type Line =
  | { readonly seq: number; readonly at: string; readonly by: Actor; readonly what: What }
  | { readonly seq: number; readonly at: string; readonly withheld: Field };

/** All that one person is shown of a case, with what is withheld and why, and what they may do. */
export type DeskView = {
  readonly [Shown in Field]?: ReturnType<(typeof SHOWN)[Shown]>;
} & {
  readonly withheld: readonly { readonly field: Field; readonly why: Withheld }[];
  readonly may: Access['may'];
  readonly roles: Access['roles'];
};

/** What is shown of a case to whoever has this access. */
export const deskView = (whole: WholeCase, access: Access, steps: readonly Step[], now: string): DeskView => {
  const source = { ...whole, access, steps, now };
  const shown = FIELDS.filter((field) => access.sees[field]).map((field) => [field, SHOWN[field](source)]);
  return {
    ...(Object.fromEntries(shown) as object),
    withheld: FIELDS.flatMap((field) => {
      const why = access.withheld[field];
      return why === undefined ? [] : [{ field, why }];
    }),
    may: access.may,
    roles: access.roles,
  };
};

const withoutLesson = (what: What): What =>
  what.kind === 'closed' ? { kind: what.kind, why: what.why } : what;

/** The entries of one kind, oldest first. */
const of = <Kind extends What['kind']>(entries: readonly Entry[], kind: Kind) =>
  entries.filter(
    (entry): entry is Entry & { what: Extract<What, { kind: Kind }> } => entry.what.kind === kind,
  );
