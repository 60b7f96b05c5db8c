import { leftOver } from '../incident/close.ts';
import type { Incident } from '../incident/incident.ts';
import type { Language } from '../languages.ts';
import { TASK_NAMES } from '../texts/desk-states.ts';

/** What is left to be done before a case can be closed as done, by name: `F4, F5`. Empty if nothing is. */
export const leftNames = (of: Pick<Incident, 'followUps'>, language: Language): string =>
  leftOver(of)
    .map(({ id, task }) => (task ? TASK_NAMES[task][language] : id))
    .join(', ');
