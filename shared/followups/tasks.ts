import type { Task } from './follow-up.ts';

/** The id under which a case's followUps hold each task. */
export const TASK_IDS = {
  order: 'ORDER',
  referral: 'REFERRAL',
  closing: 'CLOSING',
} as const satisfies Record<Task, string>;

/** The step of the plan that is done with a task (Bilaga 3). */
export const STEP_OF_TASK = { order: '3.2.4a', closing: '3.3.2' } as const;
