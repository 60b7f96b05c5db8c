import type { PlannedDelivery } from '../../shared/alerts/delivery.ts';
import type { Person } from '../../shared/directory/person.ts';
import type { Drill } from '../../shared/drill/drill.ts';
import { planDrill } from '../../shared/drill/plan.ts';
import type { Entry } from '../../shared/incident/entry.ts';
import { type DrillRun, readDrillRun } from '../aws/drills.ts';
import { readPeople } from '../aws/people.ts';
import { workDone } from '../aws/waiting.ts';
import { sha256 } from '../hash.ts';
import { count, errorFields, log } from '../log.ts';
import { identity } from '../municipality.ts';
import { now } from '../time.ts';
import { asFailed, type Delivered, deliver, giveUpRest } from './deliver.ts';

/** How many messages of a drill are on their way at once: what SES and SNS take in a second is there for alerts. */
const AT_ONCE = 4;

/** How long a drill sends at a stretch, in milliseconds. An alert behind it in the stream must not wait longer. */
const STRETCH_MS = 15_000;

/**
 * Tells everybody an entry of a drill concerns, as `alertFor` does for a case: claimed, sent, recorded, and found done
 * by a replay.
 *
 * @throws Error `delivery.again` for what could not be handed over for a passing reason, or not yet
 */
export const tellOfDrill = async (entry: Entry): Promise<void> => {
  const [found, people] = await Promise.all([readDrillRun(entry.incident), readPeople()]);
  if (!found) throw new Error('drill.missing');
  const { drill } = found;
  if (entry.what.kind === 'drill-ended')
    count('DrillUnanswered', drill.asked.length - Object.keys(drill.answers).length);
  const { planned, outcomes } = await tell(entry, found, people);
  const left = await giveUpRest(entry, found.deliveries, planned);
  if (left || outcomes.includes('again')) throw new Error('delivery.again');
  await workDone(entry, 'alerts');
};

/** Delivers what is planned; what fails is planned anew without it, until nothing more can be done. */
const tell = async (entry: Entry, { drill, deliveries: before }: DrillRun, people: readonly Person[]) => {
  const outcomes = new Map<string, Delivered>();
  const stretch = Date.parse(now()) + STRETCH_MS;
  let deliveries = before;
  for (;;) {
    const situation = { drill, deliveries, people, now: now(), timeZone: identity.timeZone, sha256 };
    const planned = planDrill(entry, situation);
    const open = planned.filter(({ id }) => !outcomes.has(id));
    log.info('drill.planned', { incident: drill.id, entry: entry.seq, count: open.length });
    const turns = open.values();
    const send = async () => {
      for (const each of turns) {
        const inTime = Date.parse(now()) < stretch;
        outcomes.set(each.id, inTime ? await tryTo(each, drill, people) : 'again');
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));
    const failed = open.filter(({ id }) => outcomes.get(id) === 'failed');
    if (failed.length === 0) return { planned, outcomes: [...outcomes.values()] };
    const others = deliveries.filter(({ id }) => !failed.some((each) => each.id === id));
    deliveries = [...others, ...failed.map(asFailed)];
  }
};

const tryTo = async (
  planned: PlannedDelivery,
  drill: Drill,
  people: readonly Person[],
): Promise<Delivered> => {
  try {
    return await deliver(planned, drill, people);
  } catch (thrown) {
    log.error('delivery.interrupted', { incident: drill.id, delivery: planned.id, ...errorFields(thrown) });
    return 'again';
  }
};
