import type { DrillRun } from '../../functions/aws/drills.ts';
import { toLocal } from '../../shared/calendar/zoned.ts';
import { figuresOf, type PersonReport, peopleIn, type Reached } from '../../shared/drill/report.ts';
import { duration } from '../../web/duration.ts';

const HEADINGS = ['ROLE', 'PARTY', 'PERSON', 'CHANNEL', 'HANDED OVER', 'DELIVERED', 'ANSWERED AFTER'];

/** What the services say of a message. `-`: nothing yet. */
const REACHED: Readonly<Record<Reached, readonly [handedOver: string, delivered: string]>> = {
  'not-sent': ['no', 'no'],
  'handed-over': ['yes', '-'],
  delivered: ['yes', 'yes'],
  failed: ['failed', 'no'],
};

/** A drill's report as text: a summary, then one line for each message. People are named by their ids. */
export const reportLines = ({ drill, deliveries }: DrillRun, timeZone: string): readonly string[] => {
  const { asked, answered, away, medianSeconds, slowestSeconds } = figuresOf(drill, deliveries);
  const people = peopleIn(drill, deliveries);
  const times =
    medianSeconds !== undefined && slowestSeconds !== undefined
      ? ` Half of these within ${duration(medianSeconds, 'en')}, the last after ${duration(slowestSeconds, 'en')}.`
      : '';
  const end = drill.endedAt === undefined ? `runs until ${at(drill.answerBy, timeZone)}` : 'has ended';
  return [
    `Drill ${drill.reference} began ${at(drill.startedAt, timeZone)} and ${end}.`,
    `${asked} asked, ${away} away and not asked. ${answered} answered, ${asked - answered} did not.${times}`,
    '',
    ...table([HEADINGS, ...people.flatMap(rowsOf)]),
  ];
};

const at = (instant: string, timeZone: string): string => {
  const { date, time } = toLocal(instant, timeZone);
  return `${date} ${time.slice(0, 5)}`;
};

const rowsOf = ({ person, posts, messages, answered }: PersonReport): string[][] => {
  const roles = [...new Set(posts.map(({ role, order }) => (order > 0 ? `${role} deputy` : role)))];
  const parties = [...new Set(posts.flatMap(({ party }) => party ?? []))];
  const who = [roles.join(', '), parties.join(', '), person];
  if (messages.length === 0) return [[...who, 'none', 'no', 'no', 'no answer']];
  return messages.map(({ channel, reached }) => {
    const after = answered?.channel === channel ? duration(answered.seconds, 'en') : '';
    return [...who, channel, ...REACHED[reached], answered ? after : 'no answer'];
  });
};

const table = (rows: readonly (readonly string[])[]): string[] => {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};
