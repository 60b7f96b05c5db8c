import { putDeadline } from './aws/deadlines.ts';
import { scheduleDeadline } from './aws/schedules.ts';
import { log } from './log.ts';
import { municipality } from './municipality.ts';
import { entryHandler } from './stream.ts';

/**
 * Entries become deadlines: first the row, which survives anything, then the schedule that wakes it to the minute.
 * Both are named by the deadline's own id, so that a replayed entry makes neither twice.
 */
export const handler = entryHandler(async ({ incident, seq, deadlines }) => {
  await Promise.all(
    deadlines.map(async (deadline) => {
      const waits = await putDeadline(incident, deadline);
      if (waits) await scheduleDeadline(incident, deadline, municipality.timeZone);
    }),
  );
  if (deadlines.length > 0) log.info('deadlines.set', { incident, entry: seq, count: deadlines.length });
});
