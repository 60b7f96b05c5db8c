import { deliverySchema } from '../../shared/alerts/delivery.ts';
import { entrySchema } from '../../shared/incident/entry.ts';
import { unreadable } from '../../shared/incident/unreadable.ts';
import { changeCase, readEntry } from '../aws/cases.ts';
import { readDrill } from '../aws/drills.ts';
import type { Row } from '../aws/table.ts';
import { type Key, readRow, unmark } from '../aws/waiting.ts';
import { count, log } from '../log.ts';
import { now } from '../time.ts';
import { giveUp } from './deliver.ts';
import { setDeadlines } from './set-deadlines.ts';
import { speakDeadline } from './speak.ts';
import { alertFor } from './tell.ts';

/**
 * Drives on one row that should have been done with long ago, as the stream or the scheduler would have: whatever they
 * did meanwhile is found done and not done again.
 *
 * @param told numbers of the case's entries that this sweep has acted on: several messages of one are mended at once
 * @returns whether there was anything to do
 * @throws what the store, the mail or the SMS service throws; `delivery.again` while they still cannot be reached
 */
export const mend = async (key: Key, told: Set<number>): Promise<boolean> => {
  const incident = key.pk.slice('INCIDENT#'.length);
  const [kind, id = ''] = key.sk.split('#');
  if (kind === 'DEADLINE') {
    await speakDeadline(incident, id);
    return true;
  }
  const row = await readRow(key);
  if (row?.open === undefined) return false;
  return kind === 'DELIVERY' ? mendDelivery(incident, row, told) : mendEntry(key, row, told);
};

/** A message whose sender died or gave up: its entry is acted on again. One that is held for a bundle is not late. */
const mendDelivery = async (incident: string, row: Row, told: Set<number>): Promise<boolean> => {
  const delivery = deliverySchema.parse(row.body);
  const { bundledUntil, entry: seq } = delivery;
  if (bundledUntil !== undefined || told.has(seq)) return false;
  told.add(seq);
  const entry = await readEntry(incident, seq);
  // Nobody can say any more what it was to tell; the case itself asks anew, by an entry that can be read.
  if (!entry) return giveUp(delivery);
  await alertFor(entry);
  return true;
};

const mendEntry = async (key: Key, row: Row, told: Set<number>): Promise<boolean> => {
  const entry = entrySchema.safeParse(row.body).data;
  if (!entry) return mendUnreadable(key);
  const work = row.work instanceof Set ? row.work : new Set();
  if (work.size === 0) {
    // Whoever did the last of it died before taking the row out.
    await unmark(key);
    return true;
  }
  const alerts = work.has('alerts') && !told.has(entry.seq);
  if (alerts) told.add(entry.seq);
  // One that fails must not keep the other from being done.
  const done = await Promise.allSettled([
    work.has('deadlines') && setDeadlines(entry),
    alerts && alertFor(entry),
  ]);
  for (const each of done) if (each.status === 'rejected') throw each.reason;
  return true;
};

const mendUnreadable = async (key: Key): Promise<true> => {
  const [incident, seq] = [key.pk.slice('INCIDENT#'.length), Number(key.sk.slice('ENTRY#'.length))];
  log.error('entry.unreadable', { incident, entry: seq });
  count('Unreadable');
  const changed = await changeCase(incident, (current) => unreadable(current, seq, now()));
  // A drill has no timeline to say it on: its figure alone raises the alarm.
  if (!changed && !(await readDrill(incident))) throw new Error('case.missing');
  await unmark(key);
  return true;
};
