import { planAlerts, type Situation } from '../shared/alerts/plan.ts';
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
  const { findings, delivered } = await tell(entry, { ...found, people, now: now(), municipality, sha256 });
  for (const finding of findings) {
    const noted = await changeCase(entry.incident, (incident) => note(incident, finding, entry.seq, now()));
    if (noted?.changed) countFinding(finding);
  }
  if (delivered.includes('again')) throw new Error('delivery.again');
});

/** Tells everybody the entry concerns. Whoever can be reached by no channel at all is replaced by the next in line. */
const tell = async (entry: Entry, situation: Situation) => {
  const outcomes = new Map<string, Delivered>();
  for (let unreachable = new Set<string>(); ; ) {
    const { deliveries, findings } = planAlerts(entry, { ...situation, unreachable });
    const { incident, people } = situation;
    log.info('alert.planned', {
      incident: incident.id,
      entry: entry.seq,
      state: entry.what.kind,
      count: deliveries.length,
    });
    const open = deliveries.filter(({ id }) => !outcomes.has(id));
    await Promise.all(open.map(async (each) => outcomes.set(each.id, await deliver(each, incident, people))));
    const failed = deliveries.filter(({ id }) => outcomes.get(id) === 'failed').map(({ person }) => person);
    const reached = deliveries.filter(({ id }) => outcomes.get(id) !== 'failed').map(({ person }) => person);
    const more = failed.filter((person) => !reached.includes(person) && !unreachable.has(person));
    if (more.length === 0) return { findings, delivered: [...outcomes.values()] };
    unreachable = new Set([...unreachable, ...more]);
  }
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
