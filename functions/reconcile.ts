import { count, errorFields, log } from './log.ts';
import { agree } from './tasks/agree.ts';
import { handOverAhead } from './tasks/hand-over-ahead.ts';
import { now } from './time.ts';

/** After this nothing further is begun: what is left is for the next night, and this one still says so. */
const ENOUGH_MS = 240_000;

/**
 * Every night: what has come near goes to the Scheduler, then rows and schedules are made to agree. Both may be done
 * again at any time.
 *
 * @throws Error without a message of its own if something could not be done just now: Lambda runs it again, twice
 */
export const handler = async (): Promise<void> => {
  try {
    const until = Date.parse(now()) + ENOUGH_MS;
    const parts = [await handOverAhead(until), await agree(until)];
    const left = parts.reduce((sum, part) => sum + part.left, 0);
    count('SchedulesUnchecked', left);
    log.info('reconcile.done', { count: left });
    if (parts.some(({ failed }) => failed > 0)) throw new Error('reconcile.incomplete');
  } catch (thrown) {
    log.error('reconcile.failed', errorFields(thrown));
    throw new Error('reconcile.failed');
  }
};
