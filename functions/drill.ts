import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { type Reason, startDrill } from '../shared/drill/start.ts';
import { createDrill } from './aws/drills.ts';
import { readPeople } from './aws/people.ts';
import { sha256 } from './hash.ts';
import { errorFields, log } from './log.ts';
import { identity } from './municipality.ts';
import { now } from './time.ts';

/** What the command sends: `request` is a random id of its own, so that a repeated call is the same drill. */
const asked = z.object({ by: z.optional(z.literal('command')), request: z.optional(z.uuid()) });

/** What the command is told. */
interface Started {
  readonly drill: string;
  readonly reference: string;
  readonly asked: number;
  readonly answerBy: string;
}

/**
 * Begins a drill, when the schedule says so or the command asks for it. One entry is all: from there it goes the way of
 * every alert. The schedule may be delivered twice: it drills once on a day.
 *
 * @throws Error without a message of its own when the store does not answer: Scheduler tries again
 */
export const handler = async (event: unknown): Promise<Started> => {
  try {
    const begun = startDrill(reasonOf(event), await readPeople(), {
      now: now(),
      timeZone: identity.timeZone,
      sha256,
    });
    const { created, drill } = await createDrill(begun);
    log.info(created ? 'drill.started' : 'drill.repeated', { incident: drill.id, count: drill.asked.length });
    return {
      drill: drill.id,
      reference: drill.reference,
      asked: drill.asked.length,
      answerBy: drill.answerBy,
    };
  } catch (thrown) {
    log.error('drill.failed', errorFields(thrown));
    throw new Error('drill.failed');
  }
};

const reasonOf = (event: unknown): Reason => {
  const { by, request = randomUUID() } = asked.parse(event);
  return by === 'command' ? { by, request } : { by: 'schedule', at: now() };
};
