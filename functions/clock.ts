import * as z from 'zod/mini';
import { deadlineSchema } from '../shared/incident/deadline.ts';
import { errorFields, log } from './log.ts';
import { speakDeadline } from './tasks/speak.ts';

/** What a schedule sends: which deadline of which case. */
const wakeUp = z.object({ incident: z.string(), deadline: deadlineSchema.shape.id });

/**
 * A deadline that is due.
 *
 * @throws Error without a message of its own when the store does not answer: Scheduler tries again, then the failure queue
 */
export const handler = async (event: unknown): Promise<void> => {
  try {
    const { incident, deadline } = wakeUp.parse(event);
    await speakDeadline(incident, deadline);
  } catch (thrown) {
    log.error('deadline.failed', errorFields(thrown));
    throw new Error('deadline.failed');
  }
};
