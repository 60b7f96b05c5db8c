import type { PlannedDelivery } from '../../shared/alerts/delivery.ts';
import type { Entry } from '../../shared/incident/entry.ts';
import { planSuccession } from '../../shared/succession/plan.ts';
import { readPeople } from '../aws/people.ts';
import { deliveriesOf, readSuccession } from '../aws/successions.ts';
import { workDone } from '../aws/waiting.ts';
import { sha256 } from '../hash.ts';
import { count, log } from '../log.ts';
import { municipality } from '../municipality.ts';
import { now } from '../time.ts';
import { asFailed, type Delivered, deliver, giveUpRest } from './deliver.ts';

/**
 * Tells somebody of what goes over to them, by one message, as `alertFor` does of a case: claimed, sent, recorded, and
 * found done by a replay. What fails for good goes to whoever stands in.
 *
 * @throws Error `delivery.again` for what could not be handed over for a passing reason
 */
export const tellOfSuccession = async (entry: Entry): Promise<void> => {
  const [succession, before, people] = await Promise.all([
    readSuccession(entry.incident),
    deliveriesOf(entry.incident),
    readPeople(),
  ]);
  if (!succession) throw new Error('succession.missing');
  const about = { count: succession.items.length };
  const outcomes = new Map<string, Delivered>();
  let deliveries = before;
  let planned: readonly PlannedDelivery[];
  for (;;) {
    planned = planSuccession(entry, { succession, deliveries, people, now: now(), municipality, sha256 });
    const open = planned.filter(({ id }) => !outcomes.has(id));
    log.info('alert.planned', { incident: succession.id, entry: entry.seq, count: open.length });
    for (const each of open) outcomes.set(each.id, await deliver(each, about, people));
    const failed = open.filter(({ id }) => outcomes.get(id) === 'failed');
    if (failed.length === 0) break;
    const others = deliveries.filter(({ id }) => !failed.some((each) => each.id === id));
    deliveries = [...others, ...failed.map(asFailed)];
  }
  if (planned.length === 0) count('NobodyReached');
  const left = await giveUpRest(entry, before, planned);
  if (left || [...outcomes.values()].includes('again')) throw new Error('delivery.again');
  await workDone(entry, 'alerts');
};
