import type { Entry } from '../../shared/incident/entry.ts';
import { putDeadline } from '../aws/deadlines.ts';
import { scheduleDeadline } from '../aws/schedules.ts';
import { workDone } from '../aws/waiting.ts';
import { log } from '../log.ts';
import { identity } from '../municipality.ts';

/**
 * Sets what stands from an entry on: first the row, which survives anything, then the schedule that wakes it to the
 * minute. Both are named by the deadline's own id, so that a replayed entry makes neither twice.
 */
export const setDeadlines = async (entry: Entry): Promise<void> => {
  const { incident, seq, deadlines } = entry;
  await Promise.all(
    deadlines.map(async (deadline) => {
      const waits = await putDeadline(incident, deadline);
      if (waits) await scheduleDeadline(incident, deadline, identity.timeZone);
    }),
  );
  log.info('deadlines.set', { incident, entry: seq, count: deadlines.length });
  await workDone(entry, 'deadlines');
};
