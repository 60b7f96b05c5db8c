import { type AlertPlan, planAlerts } from '../shared/alerts/plan.ts';
import type { Entry, What } from '../shared/incident/entry.ts';
import { note } from '../shared/incident/note.ts';
import type { MetricName } from '../shared/manifest/metrics.ts';
import { changeCase, readCase } from './aws/cases.ts';
import { readPeople } from './aws/people.ts';
import { type Delivered, deliver } from './deliver.ts';
import { sha256 } from './hash.ts';
import { count, log } from './log.ts';
import { municipality } from './municipality.ts';
import { entryHandler } from './stream.ts';
import { now } from './time.ts';

/**
 * Entries become deliveries (promises 3 and 4). A replayed entry finds the deliveries that already exist; what could
 * not be handed over for a passing reason makes the entry come again, after everybody else has been told.
 */
export const handler = entryHandler(async (entry) => {
  const [found, people] = await Promise.all([readCase(entry.incident), readPeople()]);
  if (!found) throw new Error('case.missing');
  const { incident, deliveries } = found;
  const plan = planAlerts(entry, { incident, deliveries, people, now: now(), municipality, sha256 });
  log.info('alert.planned', {
    incident: incident.id,
    entry: entry.seq,
    state: entry.what.kind,
    count: plan.deliveries.length,
  });
  const delivered = await Promise.all(plan.deliveries.map((each) => deliver(each, incident, people)));
  await record(entry, plan, delivered);
  if (delivered.includes('again')) throw new Error('delivery.again');
});

/** Puts what planning found on the timeline, and counts it for the alarms. */
const record = async (entry: Entry, { findings }: AlertPlan, _delivered: readonly Delivered[]) => {
  for (const finding of findings) {
    const changed = await changeCase(entry.incident, (incident) => note(incident, finding, entry.seq, now()));
    if (changed?.changed) countFinding(finding);
  }
  if (entry.what.kind === 'escalated') count('Escalated');
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
