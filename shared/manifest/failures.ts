import { type FunctionName, functions } from './manifest.ts';

/** What may be given up after finite tries, each with a queue for it: `schedule` for what could wake nobody. */
export type Failing = FunctionName | 'schedule';

/** All that have such a queue: the schedules, and every function that something else than a request wakes. */
export const FAILING: readonly Failing[] = [
  ...functions().flatMap(([name, { triggers }]) =>
    triggers.some(({ kind }) => kind !== 'route') ? [name] : [],
  ),
  'schedule',
];

/** @param municipality its id */
export const failureQueueName = (municipality: string, failing: Failing): string =>
  `varna-${municipality}-${failing}-failed`;

/** What AWS knows a function by. */
export const functionName = (municipality: string, name: FunctionName): string =>
  `varna-${municipality}-${name}`;
