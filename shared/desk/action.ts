import * as z from 'zod/mini';
import type { Action } from '../access/actions.ts';
import type { DirectoryRole } from '../directory/person.ts';
import type { Change } from '../incident/change.ts';
import { close, leftOver, reopen } from '../incident/close.ts';
import type { Incident } from '../incident/incident.ts';
import { passOn, take } from '../incident/take.ts';
import { CLOSE_REASONS } from '../incident/what/closing.ts';
import { LEVELS } from '../level/levels.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { LIMITS } from '../report/limits.ts';
import { lines } from '../report/text.ts';
import { rulesFor } from '../routing/rules.ts';
import { type HandingOver, handOver } from './hand-over.ts';
import { changeLevel, isMoreUrgent } from './level.ts';
import { writeToReporter } from './messages.ts';
import { correct, writeNote } from './notes.ts';
import { proposeText } from './propose-text.ts';
import { approveStep, changeStep, ownersOf, type Refusal } from './steps.ts';
import { actorOf, type Worker } from './worker.ts';

/** When it is done, by which rules, and who there is: what handing over needs to know is all there is to know. */
export type Occasion = HandingOver;

/** Those of somebody's roles in which they may do it, the one in which they have the case first. */
interface Roles {
  readonly roles: readonly DirectoryRole[];
  readonly incident: Incident;
  readonly municipality: Municipality;
}

/**
 * Something that staff do in a case: `POST /console/cases/<case>/<name>`. The handler and the pages are made from this
 * list. `change` gives `null` where there is nothing to change any more, and a code where it is refused.
 */
export interface DeskAction<Schema extends z.ZodMiniType = z.ZodMiniType> {
  readonly schema: Schema;
  /** What of the access table it needs. */
  readonly needs: readonly [Action, ...Action[]];
  /** Which of several, by what was sent. Without it, the first. */
  which?(input: z.output<Schema>, incident: Incident): Action;
  /** In which of the roles that may: undefined if in none of them. Without it, the first. */
  as?(input: z.output<Schema>, given: Roles): DirectoryRole | undefined;
  change(
    incident: Incident,
    input: z.output<Schema>,
    by: Worker,
    occasion: Occasion,
  ): Change | Refusal | null;
}

const deskAction = <Schema extends z.ZodMiniType>(action: DeskAction<Schema>) => action;

/** As whoever is asked first of those that the case was put to. */
const asAsked: DeskAction['as'] = (_, { roles, incident, municipality: { routing } }) => {
  const asking = rulesFor(routing, incident).filter(({ acknowledge }) => acknowledge);
  return asking.flatMap(({ line }) => line).find((role) => roles.includes(role)) ?? roles[0];
};

/** As the role that owns the step, or the first of those who share it. */
const asOwner = ({ step: id }: { readonly step: string }, { roles, municipality: { steps } }: Roles) =>
  ownersOf(
    steps.find((each) => each.id === id),
    roles,
  )[0];

const written = lines(LIMITS.message).check(z.minLength(1, 'text_missing'));
const reason = z.optional(lines(LIMITS.why));
const level = z.enum(LEVELS);
const stepState = z.enum(['open', 'waiting', 'done', 'not-applicable']);

export const DESK_ACTIONS = {
  take: deskAction({
    schema: z.strictObject({}),
    needs: ['take'],
    as: asAsked,
    change: (incident, _, by, { now, municipality }) => take(incident, by, now, municipality),
  }),
  pass: deskAction({
    schema: z.strictObject({}),
    needs: ['passOn'],
    as: asAsked,
    change: (incident, _, by, { now, municipality }) => {
      const { routing } = municipality;
      const asking = rulesFor(routing, incident).filter(({ acknowledge }) => acknowledge);
      const rule = asking.find(({ line }) => line.includes(by.role)) ?? asking[0];
      return rule ? passOn(incident, { ...by, rule: rule.id }, now, municipality) : null;
    },
  }),
  'hand-over': deskAction({
    schema: z.strictObject({ to: z.string() }),
    needs: ['handOver'],
    change: (incident, { to }, by, occasion) => handOver(incident, to, by, occasion),
  }),
  level: deskAction({
    // `was`: what the page showed. Somebody else's change in between is not overwritten unseen.
    schema: z.strictObject({ level, was: level, reason }),
    needs: ['raiseLevel', 'lowerLevel'],
    which: ({ level: to }, { level: from }) => (isMoreUrgent(to, from) ? 'raiseLevel' : 'lowerLevel'),
    change: (incident, { level: to, was, reason: why }, by, { now, municipality }) => {
      if (incident.level !== was) return 'meanwhile';
      if (!isMoreUrgent(to, was) && to !== was && !why) return 'reason-missing';
      return changeLevel(incident, { to, reason: why }, by, now, municipality);
    },
  }),
  note: deskAction({
    schema: z.strictObject({ text: written }),
    needs: ['note'],
    change: (incident, { text }, by, { now }) => writeNote(incident, text, by, now),
  }),
  message: deskAction({
    schema: z.strictObject({ text: written }),
    needs: ['writeToReporter'],
    change: (incident, { text }, by, { now }) => writeToReporter(incident, text, by, now),
  }),
  correct: deskAction({
    schema: z.strictObject({ entry: z.coerce.number().check(z.int()), text: written }),
    needs: ['correct'],
    change: (incident, sent, by, { now }) => correct(incident, sent, by, now) ?? 'unknown',
  }),
  step: deskAction({
    schema: z.strictObject({
      step: z.string(),
      state: z.enum(['done', 'not-applicable', 'open']),
      was: stepState,
      answer: z.optional(z.enum(['yes', 'no'])),
      reason,
    }),
    needs: ['tickStep'],
    as: asOwner,
    change: (incident, { was, ...sent }, by, { now, municipality: { steps } }) =>
      changeStep(incident, sent, was, by, now, steps),
  }),
  approve: deskAction({
    schema: z.strictObject({ step: z.string() }),
    needs: ['tickStep'],
    // As the one of the two that has not approved yet.
    as: ({ step: id }, { roles, incident, municipality: { steps } }) => {
      const owners = ownersOf(
        steps.find((each) => each.id === id),
        roles,
      );
      const approvals = incident.steps.find((each) => each.id === id)?.approvals ?? [];
      return owners.find((owner) => approvals.every(({ role }) => role !== owner)) ?? owners[0];
    },
    change: (incident, { step }, by, { now, municipality: { steps } }) =>
      approveStep(incident, step, by, now, steps),
  }),
  /** What the chosen groups would be told, for the person to agree to: by either of the two who share the step. */
  'propose-text': deskAction({
    schema: z.strictObject({ text: written }),
    needs: ['tickStep'],
    as: (_, { roles, municipality: { steps } }) =>
      ownersOf(
        steps.find(({ condition }) => condition === 'consent-and-two-approvals'),
        roles,
      )[0],
    change: (incident, { text }, by, { now }) => proposeText(incident, text, by, now),
  }),
  /** As done only when all it owed is done or declined; for another reason, what is left of its follow-ups ends too. */
  close: deskAction({
    schema: z.strictObject({ why: z.enum(CLOSE_REASONS), lesson: z.optional(lines(LIMITS.message)) }),
    needs: ['close'],
    change: (incident, { why, lesson }, by, { now }) => {
      // What was typed as a lesson must not be lost because somebody else was faster.
      if (incident.status === 'closed') return 'meanwhile';
      if (why === 'done' && leftOver(incident).length > 0) return 'follow-ups-open';
      return close(incident, why, actorOf(by), now, lesson);
    },
  }),
  reopen: deskAction({
    schema: z.strictObject({}),
    needs: ['reopen'],
    change: (incident, _, by, { now, municipality }) => reopen(incident, actorOf(by), now, municipality),
  }),
} as const;

export type DeskActionName = keyof typeof DESK_ACTIONS;

/** The action of that name; undefined for a name that objects inherit, too. */
export const deskActionNamed = (name: string): DeskAction | undefined =>
  Object.hasOwn(DESK_ACTIONS, name)
    ? (DESK_ACTIONS[name as DeskActionName] as unknown as DeskAction)
    : undefined;
