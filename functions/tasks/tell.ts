import { ASKING } from '../../shared/alerts/asking.ts';
import { bundledUntil } from '../../shared/alerts/bundle.ts';
import { failedIn } from '../../shared/alerts/channels.ts';
import type { Delivery, PlannedDelivery } from '../../shared/alerts/delivery.ts';
import { heldOverNight } from '../../shared/alerts/over-night.ts';
import { causeSeq, planAlerts, type Situation } from '../../shared/alerts/plan.ts';
import type { Instant } from '../../shared/calendar/zoned.ts';
import { type Entry, isOfDrill, type What } from '../../shared/incident/entry.ts';
import { note } from '../../shared/incident/note.ts';
import type { MetricName } from '../../shared/manifest/metrics.ts';
import { changeCase, markAsked, readCase, readEntry } from '../aws/cases.ts';
import { bundleDelivery } from '../aws/deliveries.ts';
import { spokenThisHour } from '../aws/pace.ts';
import { workDone } from '../aws/waiting.ts';
import { sha256 } from '../hash.ts';
import { count, errorFields, log, seconds } from '../log.ts';
import { municipality } from '../municipality.ts';
import { readAlerting } from '../rules-in-force.ts';
import { now } from '../time.ts';
import { asFailed, type Delivered, deliver, giveUpRest } from './deliver.ts';
import { tellOfDrill } from './drill-tell.ts';
import { tellOfSuccession } from './succession-tell.ts';

/**
 * Tells everybody an entry concerns (promises 3 and 4). A replayed entry finds the deliveries that already exist, so
 * that the stream and the sweep may both do this, and again. Only when nothing is left to do is the entry's work done.
 *
 * @throws Error `delivery.again` for what could not be handed over for a passing reason, after everybody else is told
 */
export const alertFor = async (entry: Entry): Promise<void> => {
  if (isOfDrill(entry)) return tellOfDrill(entry);
  if (entry.what.kind === 'succeeded') return tellOfSuccession(entry);
  const metric = metricOf(entry.what);
  // Counted when the entry is acted on, not when it is written: a crash in between must not silence the alarm.
  if (metric) count(metric);
  const [found, alerting] = await Promise.all([readCase(entry.incident), readAlerting()]);
  if (!found) throw new Error('case.missing');
  const cause = await causeOf(entry, found.deliveries);
  if (!cause) throw new Error('entry.missing');
  const situation = { ...found, ...alerting, now: now(), sha256 };
  const { findings, planned, outcomes } = await tell(cause, situation);
  for (const finding of findings) {
    await changeCase(entry.incident, (incident) => note(incident, finding, cause.seq, now()));
  }
  const asked = planned.filter(({ message }) => ASKING.includes(message)).map(({ person }) => person);
  if (asked.length > 0) await markAsked(entry.incident, asked);
  const left = await giveUpRest(cause, found.deliveries, planned);
  if (left || outcomes.includes('again')) throw new Error('delivery.again');
  await workDone(entry, 'alerts');
};

/** The entry whose alerts an entry calls for. */
const causeOf = async (entry: Entry, deliveries: readonly Delivery[]): Promise<Entry | undefined> => {
  const seq = causeSeq(entry, deliveries);
  if (seq === undefined) return undefined;
  return seq === entry.seq ? entry : readEntry(entry.incident, seq);
};

/** Delivers what is planned; what fails is planned anew without it, until nothing more can be done. */
const tell = async (entry: Entry, situation: Situation) => {
  const { incident } = situation;
  const outcomes = new Map<string, Delivered>();
  let deliveries = situation.deliveries;
  let plan = planAlerts(entry, situation);
  const spoken = plan.deliveries.length > 0 ? await paceOf(entry, situation) : 0;
  for (;;) {
    const open = plan.deliveries.filter(({ id }) => !outcomes.has(id));
    log.info('alert.planned', {
      incident: incident.id,
      entry: entry.seq,
      state: entry.what.kind,
      count: open.length,
    });
    const failedBefore = failedIn(entry.seq, deliveries);
    const arriving = plan.deliveries.filter(({ person, channel }) => !failedBefore.get(person)?.has(channel));
    const { bundling } = municipality;
    const held = new Map([
      ...bundledUntil(arriving, { level: incident.level, spoken, now: now(), bundling }),
      ...heldOverNight(arriving, entry, { ...situation, now: now() }),
    ]);
    const send = async (each: PlannedDelivery, until?: Instant) =>
      outcomes.set(each.id, await tryTo(each, { ...situation, deliveries }, until));
    await Promise.all(open.filter(({ id }) => !held.has(id)).map((each) => send(each)));
    // An SMS waits only for somebody whose e-mail, with the link, is on its way.
    const mailed = new Set(
      plan.deliveries.filter(({ id }) => outcomes.get(id) === 'sent').map(({ person }) => person),
    );
    await Promise.all(
      open
        .filter(({ id }) => held.has(id))
        .map((each) => send(each, mailed.has(each.person) ? held.get(each.id) : undefined)),
    );
    const failed = open.filter(({ id }) => outcomes.get(id) === 'failed');
    if (failed.length === 0) break;
    const others = deliveries.filter(({ id }) => !failed.some((each) => each.id === id));
    deliveries = [...others, ...failed.map(asFailed)];
    plan = planAlerts(entry, { ...situation, deliveries });
  }
  if (entry.what.kind === 'reported') firstHandOver(situation, [...outcomes.values()]);
  return { findings: plan.findings, planned: plan.deliveries, outcomes: [...outcomes.values()] };
};

const firstHandOver = ({ incident, deliveries }: Situation, outcomes: readonly Delivered[]): void => {
  const before = deliveries.some(({ state }) => state === 'handed-over' || state === 'delivered');
  if (before || !outcomes.includes('sent')) return;
  seconds('FirstHandOver', (Date.parse(now()) - Date.parse(incident.receivedAt)) / 1000);
};

/** How many entries have spoken this hour. Red is never held back, and whoever cannot count holds nothing back. */
const paceOf = async ({ seq }: Entry, { incident, deliveries }: Situation): Promise<number> => {
  if (incident.level === 'red') return 0;
  try {
    return await spokenThisHour(now(), deliveries.some(({ entry }) => entry === seq) ? 0 : 1);
  } catch (thrown) {
    log.warn('flood.uncounted', errorFields(thrown));
    return 0;
  }
};

/** @param until for an SMS that is to wait for others; one that was tried before goes out by itself */
const tryTo = async (
  planned: PlannedDelivery,
  { incident, people, deliveries }: Situation,
  until: Instant | undefined,
): Promise<Delivered> => {
  const before = deliveries.find(({ id }) => id === planned.id);
  const mailFailed = failedIn(planned.entry, deliveries).get(planned.person)?.has('email');
  if (before?.bundledUntil !== undefined && !mailFailed) return 'sent';
  try {
    if (until === undefined || before) return await deliver(planned, incident, people);
    await bundleDelivery(planned, until);
    return 'sent';
  } catch (thrown) {
    log.error('delivery.interrupted', {
      incident: incident.id,
      delivery: planned.id,
      ...errorFields(thrown),
    });
    return 'again';
  }
};

/** What raises an alarm besides, or instead of, telling somebody. */
const METRIC_OF: Partial<Record<What['kind'], MetricName>> = {
  gap: 'GapFound',
  'nobody-reached': 'NobodyReached',
  exhausted: 'LineExhausted',
  'evidence-late': 'EvidenceLate',
  'follow-up-unanswered': 'FollowUpUnanswered',
};

const metricOf = (what: What): MetricName | undefined =>
  what.kind === 'evidence-scanned' && what.result === 'threat' ? 'EvidenceThreat' : METRIC_OF[what.kind];
