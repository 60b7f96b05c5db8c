import { horizon } from '../../shared/scheduling/horizon.ts';
import { deadlinesAmong, handedOver } from '../aws/deadlines.ts';
import { scheduleDeadline } from '../aws/schedules.ts';
import { notYetInHand } from '../aws/waiting.ts';
import { count, log } from '../log.ts';
import { identity } from '../municipality.ts';
import { now } from '../time.ts';
import { inTurns, type Turns } from './in-turns.ts';

/**
 * Hands what has come near to the Scheduler, soonest first: first the schedule, then the note that it is there, so that
 * a crash in between only does it again. Reads what comes near and nothing else.
 *
 * @param until nothing is begun from then on, in milliseconds since 1970
 */
export const handOverAhead = async (until: number): Promise<Turns> => {
  const { timeZone, scheduleDaysAhead } = identity;
  const near = await Array.fromAsync(deadlinesAmong(notYetInHand(horizon(now(), scheduleDaysAhead))));
  const turns = await inTurns(near, { atOnce: 8, until, code: 'reconcile.not-yet' }, async (deadline) => {
    await scheduleDeadline(deadline, timeZone);
    await handedOver(deadline);
  });
  const handed = near.length - turns.left - turns.failed;
  log.info('reconcile.handed-over', { count: handed });
  count('HandedToScheduler', handed);
  return turns;
};
