import * as z from 'zod/mini';
import type { Action } from '../access/actions.ts';
import type { Access } from '../access/decide.ts';
import type { Instant } from '../calendar/zoned.ts';
import type { DirectoryRole, Person } from '../directory/person.ts';
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
import { handOver } from './hand-over.ts';
import { changeLevel, isMoreUrgent } from './level.ts';
import { writeToReporter } from './messages.ts';
import { correct, writeNote } from './notes.ts';
import { proposeText } from './propose-text.ts';
import { approveStep, changeStep, isFor, type Refusal } from './steps.ts';
import { actorOf, type Worker } from './worker.ts';

/** Who does it, when, and by which rules. */
export interface Occasion {
  readonly person: Person;
  readonly access: Access;
  readonly now: Instant;
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
  change(
    incident: Incident,
    input: z.output<Schema>,
    by: Worker,
    occasion: Occasion,
  ): Change | Refusal | null;
}

const deskAction = <Schema extends z.ZodMiniType>(action: DeskAction<Schema>) => action;

const written = lines(LIMITS.message).check(z.minLength(1, 'text_missing'));
const reason = z.optional(lines(LIMITS.why));
const level = z.enum(LEVELS);
const stepState = z.enum(['open', 'waiting', 'done', 'not-applicable']);

export const DESK_ACTIONS = {
  take: deskAction({
    schema: z.strictObject({}),
    needs: ['take'],
    change: (incident, _, by, { now, municipality }) => take(incident, by, now, municipality),
  }),
  pass: deskAction({
    schema: z.strictObject({}),
    needs: ['passOn'],
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
    change: (incident, { to }, by, { now, municipality }) => handOver(incident, to, by, now, municipality),
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
    change: (incident, { was, ...sent }, by, { now, municipality, access }) => {
      const step = municipality.steps.find(({ id }) => id === sent.step);
      const role = step && access.roles.find((each) => isFor(step, [each]));
      return role ? changeStep(incident, sent, was, { ...by, role }, now, municipality.steps) : 'not-yours';
    },
  }),
  approve: deskAction({
    schema: z.strictObject({ step: z.string() }),
    needs: ['tickStep'],
    change: (incident, { step: id }, by, { now, municipality, access }) => {
      const step = municipality.steps.find((each) => each.id === id);
      const role = step && access.roles.find((each) => isFor(step, [each]));
      return role ? approveStep(incident, id, { ...by, role }, now, municipality.steps) : 'not-yours';
    },
  }),
  /** What the chosen groups would be told, for the person to agree to: by either of the two who share the step. */
  'propose-text': deskAction({
    schema: z.strictObject({ text: written }),
    needs: ['tickStep'],
    change: (incident, { text }, by, { now, municipality, access }) => {
      const step = municipality.steps.find(({ condition }) => condition === 'consent-and-two-approvals');
      const role = step && access.roles.find((each) => isFor(step, [each]));
      return role ? proposeText(incident, text, { ...by, role }, now) : 'not-yours';
    },
  }),
  /** As done only when all it owed is done or declined; for another reason, what is left of its follow-ups ends too. */
  close: deskAction({
    schema: z.strictObject({ why: z.enum(CLOSE_REASONS) }),
    needs: ['close'],
    change: (incident, { why }, by, { now }) =>
      why === 'done' && incident.status !== 'closed' && leftOver(incident).length > 0
        ? 'follow-ups-open'
        : close(incident, why, actorOf(by), now),
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

/** In which of their roles somebody does something: the first that may. */
export const roleFor = ({ roles, rolesThatMay }: Access, action: Action): DirectoryRole | undefined =>
  rolesThatMay[action] ?? roles[0];
