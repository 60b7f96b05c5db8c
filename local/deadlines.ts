import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DEADLINE } from '../functions/aws/deadlines.ts';
import { withOffset } from '../shared/calendar/zoned.ts';
import type { Schedule } from './aws/schedules.ts';
import { waitingRows } from './waiting.ts';

/** A deadline that waits, as the local page shows it. */
export interface WaitingDeadline {
  /** Its id, which is the schedule's name once the Scheduler has it. */
  readonly name: string;
  /** When it falls due, with the offset of the municipality's zone: 2027-01-15T09:00:00+01:00. */
  readonly at: string;
  /** Whether the Scheduler has it; else it is a row of the table and nothing else. */
  readonly scheduled: boolean;
}

/** Everything that is still to fall due, soonest first: the whole year's plan, rows and schedules together. */
export const waitingDeadlines = async (
  client: DynamoDBClient,
  schedules: readonly Schedule[],
  timeZone: string,
): Promise<readonly WaitingDeadline[]> => {
  const held = new Set(schedules.map(({ name }) => name));
  return (await waitingRows(client))
    .filter(({ sk }) => sk.startsWith(DEADLINE))
    .map(({ sk, due }) => {
      const name = sk.slice(DEADLINE.length);
      // A schedule knows whole seconds.
      const second = `${due.toISOString().slice(0, 19)}.000Z`;
      return { name, at: withOffset(second, timeZone), scheduled: held.has(name) };
    });
};
