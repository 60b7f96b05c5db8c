import * as z from 'zod/mini';
import { deadlineSchema } from '../shared/incident/deadline.ts';
import { fallDue } from '../shared/incident/fall-due.ts';
import { changeCase } from './aws/cases.ts';
import { count, errorFields, log } from './log.ts';
import { municipality } from './municipality.ts';
import { now } from './time.ts';

/** What a schedule sends: which deadline of which case. */
const wakeUp = z.object({ incident: z.string(), deadline: deadlineSchema.shape.id });

/**
 * A deadline that is due becomes an entry, or nothing if there is nothing left to say. Either way its row is done.
 *
 * @throws Error without a message of its own when the store does not answer: Scheduler tries again, then the failure queue
 */
export const handler = async (event: unknown): Promise<void> => {
  try {
    const { incident, deadline } = wakeUp.parse(event);
    const what = deadline.slice(deadline.indexOf('.') + 1);
    const decide = (current: Parameters<typeof fallDue>[0]) => fallDue(current, what, now(), municipality);
    const changed = await changeCase(incident, decide, deadline);
    if (!changed) throw new Error('case.missing');
    if (changed.changed && what.startsWith('ack')) count('Escalated');
    log.info('deadline.due', {
      incident,
      deadline,
      state: changed.changed ? 'spoken' : 'nothing-left-to-say',
    });
  } catch (thrown) {
    log.error('deadline.failed', errorFields(thrown));
    throw new Error('deadline.failed');
  }
};
