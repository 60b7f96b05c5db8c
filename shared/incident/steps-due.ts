import type { Calendar } from '../calendar/calendar.ts';
import { resolveDue } from '../calendar/due.ts';
import { addDuration, type Instant } from '../calendar/zoned.ts';
import { DIRECTORY_ROLES, type DirectoryRole } from '../directory/person.ts';
import { STEP_OF_TASK } from '../followups/tasks.ts';
import type { CaseRules } from '../municipality/parts.ts';
import type { StepRule } from '../plan/step.ts';
import { type Change, change, SYSTEM } from './change.ts';
import { type Deadline, stepsDeadline } from './deadline.ts';
import type { Incident } from './incident.ts';

/** A step that became due while nobody had the case is not reminded of in the minute in which somebody takes it. */
const GRACE = 'PT30M';

/** How often somebody is reminded of a step: its owner, the deputy, the strategist. */
const TIMES = 3;

/** By when a reminder that led to nothing is followed by the next. */
const AGAIN = { workingDays: 1, at: '09:00' } as const;

type StepState = Incident['steps'][number];

/**
 * The role that is reminded of a step: the first of those responsible whom the directory knows. What the affected person
 * does is nobody's to be reminded of, and occupational health has its own referral.
 */
export const reminded = ({ responsible }: StepRule): DirectoryRole | undefined =>
  DIRECTORY_ROLES.find((role) => role !== 'FHV' && responsible.includes(role));

/**
 * The moments at which a case's open steps fall due, as deadlines: from the moment somebody takes the case, because
 * until then the case itself is what is late. One deadline for each moment, whatever number of steps it is about.
 *
 * @returns also the number of the last of these deadlines, which stands in the case
 */
export const stepDeadlines = (
  incident: Incident,
  now: Instant,
  steps: readonly StepRule[],
): { deadlines: readonly Deadline[]; stepDeadlines: number } => {
  const soonest = addDuration(now, GRACE);
  const moments = incident.steps.flatMap((state) => {
    const step = steps.find(({ id }) => id === state.id);
    if (!step || !reminded(step) || state.state !== 'open' || state.due === null || state.reminded) return [];
    if (isAskedElsewhere(state, incident)) return [];
    return [state.due > soonest ? state.due : soonest];
  });
  const last = incident.stepDeadlines ?? 0;
  const deadlines = [...new Set(moments)]
    .sort()
    .map((due, index) => stepsDeadline(incident.id, last + index + 1, due));
  return { deadlines, stepDeadlines: last + deadlines.length };
};

/** Reminds of every step that is late by now, and asks for the next reminder. `null` if none is, or nobody has the case. */
export const stepsFallDue = (incident: Incident, now: Instant, rules: CaseRules): Change | null => {
  if (incident.status !== 'taken') return null;
  const late = incident.steps.filter(
    (state) => !isAskedElsewhere(state, incident) && isLate(state, now, rules),
  );
  if (late.length === 0) return null;
  const times = (state: StepState) => (state.reminded?.times ?? 0) + 1;
  const last = (incident.stepDeadlines ?? 0) + 1;
  const goesOn = late.some((state) => times(state) < TIMES);
  return change(
    incident,
    {
      steps: incident.steps.map((state) =>
        late.includes(state) ? { ...state, reminded: { times: times(state), at: now } } : state,
      ),
      ...(goesOn && { stepDeadlines: last }),
    },
    {
      at: now,
      by: SYSTEM,
      what: { kind: 'steps-overdue', steps: late.map((state) => ({ id: state.id, times: times(state) })) },
      deadlines: goesOn ? [stepsDeadline(incident.id, last, resolveDue(AGAIN, now, rules))] : [],
    },
  );
};

/**
 * Occupational health (3.2.4a) is to be offered. Once the person has said what they want of it, it has been, and ordering
 * it is asked for by a reminder of its own (shared/followups/consent.ts): nobody is reminded of both.
 */
const isAskedElsewhere = ({ id }: StepState, { decisions, followUps }: Incident): boolean =>
  id === STEP_OF_TASK.order &&
  (decisions.occupationalHealth !== undefined || followUps.some(({ task }) => task === 'order'));

const isLate = (
  state: StepState,
  now: Instant,
  { steps, ...calendar }: Calendar & Pick<CaseRules, 'steps'>,
): boolean => {
  const step = steps.find(({ id }) => id === state.id);
  if (!step || !reminded(step) || state.state !== 'open' || state.due === null || state.due > now)
    return false;
  const before = state.reminded;
  return !before || (before.times < TIMES && resolveDue(AGAIN, before.at, calendar) <= now);
};
