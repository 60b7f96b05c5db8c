import type { Entry } from '../../shared/incident/entry.ts';
import { isForNow } from '../../shared/scheduling/horizon.ts';
import { putDeadline } from '../aws/deadlines.ts';
import { scheduleDeadline } from '../aws/schedules.ts';
import { workDone } from '../aws/waiting.ts';
import { log } from '../log.ts';
import { identity } from '../municipality.ts';
import { now } from '../time.ts';

/**
 * Sets what stands from an entry on: first the row, which survives anything, then, for what is near, the schedule that
 * wakes it to the minute; the rest is handed over when it comes near. Both are named by the deadline's own id, so that
 * a replayed entry makes neither twice.
 */
export const setDeadlines = async (entry: Entry): Promise<void> => {
  const { incident, seq, deadlines } = entry;
  await Promise.all(
    deadlines.map(async (deadline) => {
      const { timeZone, scheduleDaysAhead } = identity;
      const forNow = isForNow(deadline, now(), scheduleDaysAhead);
      const waits = await putDeadline(incident, deadline, forNow ? 'work' : 'ahead');
      if (waits && forNow) await scheduleDeadline({ incident, ...deadline }, timeZone);
    }),
  );
  log.info('deadlines.set', { incident, entry: seq, count: deadlines.length });
  await workDone(entry, 'deadlines');
};
