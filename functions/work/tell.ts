import { bundledUntil } from '../../shared/alerts/bundle.ts';
import type { Delivery, PlannedDelivery } from '../../shared/alerts/delivery.ts';
import { causeOf, planAlerts, type Situation } from '../../shared/alerts/plan.ts';
import type { Instant } from '../../shared/calendar/zoned.ts';
import type { Entry, What } from '../../shared/incident/entry.ts';
import { note } from '../../shared/incident/note.ts';
import type { MetricName } from '../../shared/manifest/metrics.ts';
import { changeCase, readCase } from '../aws/cases.ts';
import { bundleDelivery } from '../aws/deliveries.ts';
import { spokenThisHour } from '../aws/pace.ts';
import { readPeople } from '../aws/people.ts';
import { workDone } from '../aws/waiting.ts';
import { sha256 } from '../hash.ts';
import { count, errorFields, log, seconds } from '../log.ts';
import { municipality } from '../municipality.ts';
import { now } from '../time.ts';
import { type Delivered, deliver, giveUp } from './deliver.ts';

/**
 * Tells everybody an entry concerns (promises 3 and 4). A replayed entry finds the deliveries that already exist, so
 * that the stream and the sweep may both do this, and again. Only when nothing is left to do is the entry's work done.
 *
 * @throws Error `delivery.again` for what could not be handed over for a passing reason, after everybody else is told
 */
export const alertFor = async (entry: Entry): Promise<void> => {
  const [found, people] = await Promise.all([readCase(entry.incident), readPeople()]);
  if (!found) throw new Error('case.missing');
  const cause = causeOf(entry, found);
  if (!cause) throw new Error('entry.missing');
  const situation = { ...found, people, now: now(), municipality, sha256 };
  const { findings, planned, outcomes } = await tell(cause, situation);
  for (const finding of findings) {
    const noted = await changeCase(entry.incident, (incident) => note(incident, finding, cause.seq, now()));
    if (noted?.changed) countFinding(finding);
  }
  const left = await giveUpRest(cause, found.deliveries, planned);
  if (left || outcomes.includes('again')) throw new Error('delivery.again');
  await workDone(entry, 'alerts');
};

/** Delivers what is planned; what fails is planned anew without it, until nothing more can be done. */
const tell = async (entry: Entry, situation: Situation) => {
  const { incident, people } = situation;
  const outcomes = new Map<string, Delivered>();
  const untold = !situation.deliveries.some(({ state }) => state === 'handed-over' || state === 'delivered');
  for (let deliveries = situation.deliveries; ; ) {
    const plan = planAlerts(entry, { ...situation, deliveries });
    const open = plan.deliveries.filter(({ id }) => !outcomes.has(id));
    const held = await heldBack(entry, plan.deliveries, situation);
    const ids = { incident: incident.id, entry: entry.seq };
    log.info('alert.planned', { ...ids, state: entry.what.kind, count: open.length });
    await Promise.all(
      open.map(async (each) => outcomes.set(each.id, await tryTo(each, situation, held.get(each.id)))),
    );
    const sent = [...outcomes.values()].includes('sent');
    if (untold && sent && entry.what.kind === 'reported' && deliveries === situation.deliveries) {
      seconds('FirstHandOver', (Date.parse(now()) - Date.parse(incident.receivedAt)) / 1000);
    }
    const failed = open.filter(({ id }) => outcomes.get(id) === 'failed');
    if (failed.length === 0 || people.length === 0)
      return { findings: plan.findings, planned: plan.deliveries, outcomes: [...outcomes.values()] };
    deliveries = [
      ...deliveries.filter(({ id }) => !failed.some((each) => each.id === id)),
      ...failed.map(asFailed),
    ];
  }
};

/** In a flood, the SMSes that wait for others. Whoever cannot count sends them at once. */
const heldBack = async (
  { seq }: Entry,
  deliveries: readonly PlannedDelivery[],
  { incident: { level }, deliveries: before }: Situation,
): Promise<ReadonlyMap<string, Instant>> => {
  if (level === 'red' || deliveries.length === 0) return new Map();
  try {
    const spoken = await spokenThisHour(now(), before.some(({ entry }) => entry === seq) ? 0 : 1);
    return bundledUntil(deliveries, { level, spoken, now: now(), bundling: municipality.bundling });
  } catch (thrown) {
    log.warn('flood.uncounted', errorFields(thrown));
    return new Map();
  }
};

const tryTo = async (
  planned: PlannedDelivery,
  { incident, people }: Situation,
  until: Instant | undefined,
): Promise<Delivered> => {
  try {
    if (until !== undefined) {
      await bundleDelivery(planned, until);
      return 'sent';
    }
    return await deliver(planned, incident, people);
  } catch (thrown) {
    log.error('delivery.interrupted', {
      incident: incident.id,
      delivery: planned.id,
      ...errorFields(thrown),
    });
    return 'again';
  }
};

const asFailed = (planned: PlannedDelivery): Delivery => ({
  ...planned,
  state: 'failed',
  tries: 1,
  claimedUntil: '',
});

/** Gives up what this entry once asked for and does not any more. @returns whether some of it is still being sent */
const giveUpRest = async (
  { seq }: Entry,
  deliveries: readonly Delivery[],
  planned: readonly PlannedDelivery[],
): Promise<boolean> => {
  const rest = deliveries.filter(
    ({ entry, state, id }) =>
      entry === seq &&
      (state === 'waiting' || state === 'claimed') &&
      !planned.some((each) => each.id === id),
  );
  return (await Promise.all(rest.map(giveUp))).includes(false);
};

const METRIC_OF: Partial<Record<What['kind'], MetricName>> = {
  gap: 'GapFound',
  'nobody-reached': 'NobodyReached',
  exhausted: 'LineExhausted',
};

const countFinding = ({ kind }: What) => {
  const metric = METRIC_OF[kind];
  if (metric) count(metric);
};
