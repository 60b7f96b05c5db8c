import type { ReporterAction } from './action.ts';
import { message } from './message.ts';

/** Everything that the person can do with their case, by the last part of its address: `POST /report/message`. */
export const ACTIONS = {
  message,
} as const;
export type ActionName = keyof typeof ACTIONS;

/** An action by its name, for code that treats all of them alike; undefined for a name that nobody has. */
export const actionNamed = (name: string): ReporterAction | undefined =>
  Object.hasOwn(ACTIONS, name) ? (ACTIONS[name as ActionName] as unknown as ReporterAction) : undefined;
