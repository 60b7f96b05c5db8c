import type { Instant } from '../calendar/zoned.ts';
import type { Incident } from '../incident/incident.ts';
import type { Condition, Step } from '../plan/step.ts';
import type { Role } from '../roles.ts';

/** What the plan's steps are about, in the order in which the person is told of them. */
export const STEP_GROUPS = {
  yours: ['3.0.1', '3.0.2', '3.1.1a'],
  assessment: ['3.1.1b', '3.1.1c'],
  police: ['3.1.2a', '3.1.2b', '3.1.3a', '3.1.3b', '3.1.3c', '3.1.3d'],
  support: ['3.2.1a', '3.2.1b', '3.2.2a', '3.2.2b', '3.2.2c'],
  information: ['3.2.3a', '3.2.3b'],
  longTerm: ['3.2.4a', '3.2.4b'],
  protection: ['3.3.1', '3.3.2'],
} as const;
export type StepGroup = keyof typeof STEP_GROUPS;

/** A step of the plan as the person sees it. */
export interface ShownStep {
  readonly id: string;
  /** `late`: open past its time. `waiting`: nobody's to do yet; `condition` says what it waits for. */
  readonly state: 'done' | 'open' | 'late' | 'waiting' | 'not-applicable';
  readonly who: readonly Role[];
  readonly condition: Condition;
  readonly due: Instant | null;
  /** When it was done, or found not to apply. */
  readonly at?: Instant;
}

export interface ShownGroup {
  readonly group: StepGroup;
  readonly steps: readonly ShownStep[];
}

/** The plan's steps by what they are about. What nobody needs to do at this level, "call 112", is left out. */
export const shownSteps = (
  { steps: states, receivedAt }: Incident,
  plan: readonly Pick<Step, 'id' | 'responsible' | 'condition'>[],
  now: Instant,
): readonly ShownGroup[] =>
  (Object.keys(STEP_GROUPS) as StepGroup[]).flatMap((group) => {
    const steps = STEP_GROUPS[group].flatMap((id): ShownStep[] => {
      const stands = states.find((each) => each.id === id);
      const step = plan.find((each) => each.id === id);
      if (!stands || !step || (step.condition === 'acute-danger' && stands.state === 'waiting')) return [];
      const { due, state } = stands;
      // The report itself was this step.
      const at = stands.at ?? (id === '3.1.1a' && state === 'done' ? receivedAt : undefined);
      const late = state === 'open' && due !== null && due <= now;
      return [
        {
          id,
          state: late ? 'late' : state,
          who: step.responsible,
          condition: step.condition,
          due,
          ...(at && { at }),
        },
      ];
    });
    return steps.length > 0 ? [{ group, steps }] : [];
  });
