import { entrySchema } from '../../shared/incident/entry.ts';
import { unreadable } from '../../shared/incident/unreadable.ts';
import { changeCase } from '../aws/cases.ts';
import { readDrill } from '../aws/drills.ts';
import { type Key, readRow, unmark } from '../aws/waiting.ts';
import { count, log } from '../log.ts';
import { now } from '../time.ts';
import { setDeadlines } from './set-deadlines.ts';
import { speakDeadline } from './speak.ts';
import { alertFor } from './tell.ts';

/**
 * Drives on one row that should have been done with long ago, as the stream or the scheduler would have: whatever they
 * did meanwhile is found done and not done again.
 *
 * @throws what the store, the mail or the SMS service throws; `delivery.again` while they still cannot be reached
 */
export const mend = async (key: Key): Promise<void> => {
  const incident = key.pk.slice('INCIDENT#'.length);
  const [kind = '', id = ''] = key.sk.split('#');
  if (kind === 'DEADLINE') return speakDeadline(incident, id);
  const row = await readRow(key);
  if (row?.open === undefined) return;
  const entry = entrySchema.safeParse(row.body).data;
  if (!entry) return mendUnreadable(key, incident, Number(id));
  const work = row.work instanceof Set ? row.work : new Set();
  // Whoever did the last of it died before taking the row out.
  if (work.size === 0) return unmark(key);
  // One that fails must not keep the other from being done.
  const done = await Promise.allSettled([
    work.has('deadlines') && setDeadlines(entry),
    work.has('alerts') && alertFor(entry),
  ]);
  for (const each of done) if (each.status === 'rejected') throw each.reason;
};

const mendUnreadable = async (key: Key, incident: string, seq: number): Promise<void> => {
  log.error('entry.unreadable', { incident, entry: seq });
  count('Unreadable');
  const changed = await changeCase(incident, (current) => unreadable(current, seq, now()));
  // A drill has no timeline to say it on: its figure alone raises the alarm.
  if (!changed && !(await readDrill(incident))) throw new Error('case.missing');
  await unmark(key);
};
