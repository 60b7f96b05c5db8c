import type { Instant } from '../calendar/zoned.ts';
import type { DirectoryRole } from '../directory/person.ts';
import { type Change, change } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import type { Step } from '../plan/step.ts';
import { type Obstacle, obstacle } from './conditions.ts';
import { actorOf, type Worker } from './worker.ts';

/** What a role says of a step of the plan. */
export interface StepAnswer {
  readonly step: string;
  readonly state: 'done' | 'not-applicable' | 'open';
  readonly answer?: 'yes' | 'no' | undefined;
  readonly reason?: string | undefined;
}

/** Why a step was not changed. `meanwhile`: somebody else changed it since the page was shown. */
export type Refusal =
  | Obstacle
  | 'not-yours'
  | 'meanwhile'
  | 'answer-missing'
  | 'reason-missing'
  | 'not-in-line'
  | 'closed'
  | 'unknown';

/** Steps that are a question (domain.md, 6.2 and 6.3): yes, or no with a reason. */
const QUESTIONS: readonly string[] = ['3.1.1c'];
export const isQuestion = (step: string): boolean => QUESTIONS.includes(step);

/** Whether a step is for one of these roles: its owner, holder or deputy alike. */
export const isFor = ({ responsible }: Step, roles: readonly string[]): boolean =>
  responsible.some((role) => roles.includes(role));

/** Those of somebody's roles that a step is for, in the order in which it names them. */
export const ownersOf = (
  step: Pick<Step, 'responsible'> | undefined,
  roles: readonly DirectoryRole[],
): readonly DirectoryRole[] =>
  (step?.responsible ?? []).flatMap((owner) => roles.filter((role) => role === owner));

/**
 * Ticks a step, says that it does not apply, or opens it again. By its owner only, a deputy included.
 *
 * @param was the state that the page showed: somebody else's tick in between is not overwritten
 * @param steps the plan's
 */
export const changeStep = (
  incident: Incident,
  { step: id, state, answer, reason }: StepAnswer,
  was: Incident['steps'][number]['state'],
  by: Worker,
  now: Instant,
  steps: readonly Step[],
): Change | Refusal => {
  const step = steps.find((each) => each.id === id);
  const stands = incident.steps.find((each) => each.id === id);
  if (!step || !stands) return 'unknown';
  if (incident.status === 'closed') return 'closed';
  if (!isFor(step, [by.role])) return 'not-yours';
  if (stands.state !== was) return 'meanwhile';
  const hindrance = state === 'done' ? obstacle(incident, step) : null;
  if (hindrance) return hindrance;
  if (state === 'done' && isQuestion(id) && !answer) return 'answer-missing';
  if ((state === 'not-applicable' || answer === 'no') && !reason) return 'reason-missing';
  const { id: _, due, approvals } = stands;
  const next = {
    id,
    due,
    state,
    ...(approvals && { approvals }),
    ...(state !== 'open' && { by: by.person, role: by.role, at: now }),
    ...(answer && state === 'done' && { answer }),
    ...(reason && state !== 'open' && { reason }),
  };
  return change(
    incident,
    { steps: incident.steps.map((each) => (each === stands ? next : each)) },
    {
      at: now,
      by: actorOf(by),
      what: {
        kind: 'step-changed',
        step: id,
        state,
        ...(answer && state === 'done' && { answer }),
        ...(reason && { reason }),
      },
    },
  );
};

/** One of the two approvals that a step needs (Bilaga 3, 3.2.3). `meanwhile` if that role or person has given one. */
export const approveStep = (
  incident: Incident,
  id: string,
  by: Worker,
  now: Instant,
  steps: readonly Step[],
): Change | Refusal => {
  const step = steps.find((each) => each.id === id && each.condition === 'consent-and-two-approvals');
  const stands = incident.steps.find((each) => each.id === id);
  if (!step || !stands) return 'unknown';
  if (incident.status === 'closed') return 'closed';
  if (!isFor(step, [by.role])) return 'not-yours';
  const approvals = stands.approvals ?? [];
  if (approvals.some(({ role, person }) => role === by.role || person === by.person)) return 'meanwhile';
  const next = { ...stands, approvals: [...approvals, { ...by, at: now }] };
  return change(
    incident,
    { steps: incident.steps.map((each) => (each === stands ? next : each)) },
    { at: now, by: actorOf(by), what: { kind: 'step-approved', step: id, role: by.role } },
  );
};
