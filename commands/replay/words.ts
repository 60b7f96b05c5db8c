import type { Message } from '@aws-sdk/client-sqs';
import type { Failing } from '../../shared/manifest/failures.ts';
import { FUNCTIONS } from '../../shared/manifest/manifest.ts';
import { sentAt } from './queue.ts';
import type { Outcome } from './replay.ts';
import type { Task } from './task.ts';

export interface Lying {
  readonly message: Message;
  readonly task: Task;
}

/** What lies in a queue, in plain words, what belongs together in one line: never anything that stands in a message. */
export const linesOf = (failing: Failing, lying: readonly Lying[], timeZone: string): readonly string[] => {
  const count = lying.length === 1 ? 'one message' : `${lying.length} messages`;
  const alike = Map.groupBy(lying, ({ task }) => `${task.kind} ${'function' in task ? task.function : ''}`);
  return [
    `${failing}: ${count}. ${meaningOf(failing)}`,
    ...[...alike.values()].flatMap((each) => {
      const [first] = each;
      return first ? [`  ${each.length} × ${whatOf(first.task)}, ${whenOf(each, timeZone)}`] : [];
    }),
  ];
};

const meaningOf = (failing: Failing): string =>
  failing === 'schedule'
    ? 'Something fell due and nothing could be woken for it.'
    : FUNCTIONS[failing].ifItFails;

const whatOf = (task: Task): string => {
  switch (task.kind) {
    case 'records':
      return `what was written in a table and ${task.function} could not act on`;
    case 'event':
      return `a run of ${task.function} that nobody waited for`;
    case 'schedule':
      return `something that fell due, for ${task.function}`;
    case 'message':
      return `a message that ${task.function} could not take`;
    case 'unknown':
      return 'something of a shape that this command does not know';
  }
};

const whenOf = (lying: readonly Lying[], timeZone: string): string => {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const times = lying.map(({ message }) => sentAt(message));
  const [first, last] = [Math.min(...times), Math.max(...times)].map((time) => format.format(new Date(time)));
  return first === last ? `given up ${first}` : `given up ${first} to ${last}`;
};

/** What came of it all. */
export const summary = (outcomes: readonly Outcome[]): string => {
  const of = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length;
  const parts = [
    [of('done'), 'done now'],
    [of('swept'), 'too old for the stream and taken over by the sweep'],
    [of('kept'), 'failed again and kept'],
  ] as const;
  const said = parts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []));
  return `Of ${outcomes.length}: ${said.join(', ')}.`;
};
