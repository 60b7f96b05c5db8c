import { replaceClient } from '../functions/aws/client.ts';
import { printTo } from '../functions/log.ts';
import { municipality } from '../functions/municipality.ts';
import { readTimeFrom } from '../functions/time.ts';
import { toLocal } from '../shared/calendar/zoned.ts';
import { tableOf } from '../shared/routing/table.ts';
import { Calls } from './calls.ts';
import type { Complaint } from './checks/case.ts';
import { type Neighbour, neighbourhood } from './people.ts';
import { Processes } from './processes.ts';
import type { Random } from './random.ts';
import { SchedulerModel } from './scheduler.ts';
import { Senders } from './senders.ts';
import { SimulatedStore, TABLE_NAMES } from './store.ts';
import { Consumer } from './stream.ts';
import { Trouble } from './trouble.ts';
import { World } from './world.ts';

const MINUTE = 60_000;

/** The sweep's own beat. */
const SWEEP_MS = 5 * MINUTE;

/** The world of a run: its clock, models of what stands around the handlers, and the people of its directory. */
export interface Stage {
  readonly random: Random;
  readonly world: World;
  readonly processes: Processes;
  readonly trouble: Trouble;
  readonly calls: Calls;
  readonly store: SimulatedStore;
  readonly senders: Senders;
  readonly scheduler: SchedulerModel;
  /** Grows by those who move in later. */
  readonly neighbours: Neighbour[];
  readonly figures: ReadonlyMap<string, number>;
  readonly complaints: readonly Complaint[];
  /** Runs the sweep on its beat whenever it would find something; to be called after each happening. */
  sweep(): void;
}

interface Setting {
  readonly random: Random;
  /** Milliseconds since 1970. */
  readonly start: number;
  /** For how long there is trouble, in milliseconds, and how often each service may be out in it. */
  readonly lasting: number;
  readonly outages?: number;
  /** Called when a message reaches its owner's phone or mailbox. */
  arrived(to: Neighbour, text: string): void;
}

/** Sets the stage: from here on the handlers find the models where they look for AWS, the time and the log. */
export const setStage = ({ random, start, lasting, outages, arrived }: Setting): Stage => {
  const world = new World(start);
  const processes = new Processes(world);
  const trouble = new Trouble(random, () => world.now(), { lasting, ...(outages && { outages }) });
  const calls = new Calls(world, processes, trouble, random);
  const parts = { world, processes, trouble, random, calls };
  const consumers = [new Consumer('alert', parts), new Consumer('deadlines', parts)];
  const store = new SimulatedStore(world, calls, (partition, image) => {
    for (const consumer of consumers) consumer.push(partition, image);
  });
  const today = toLocal(world.date().toISOString(), municipality.timeZone).date;
  const neighbours = [...neighbourhood(random, municipality, today)];
  const senders = new Senders({ ...parts, neighbours, arrived });
  const figures = new Map<string, number>();
  const complaints: Complaint[] = [];
  const scheduler = new SchedulerModel(parts);
  settle(world, { store, senders, scheduler }, { figures, complaints });
  for (const { person } of neighbours)
    store.put(TABLE_NAMES.directory, { pk: 'PEOPLE', sk: person.id, kind: 'person', body: person });
  const rules = rulesOfDesk(start);
  if (rules) store.put(TABLE_NAMES.directory, { pk: 'PEOPLE', sk: 'ROUTING', kind: 'routing', body: rules });
  const sweep = sweeper({ world, processes, trouble, random, store });
  return { ...parts, store, senders, scheduler, neighbours, figures, complaints, sweep };
};

/**
 * Rules approved at the desk: in a third of the runs none, in a third those of the municipality's file, and in a third such
 * as cannot be read. Everybody must hear in each as if there were none. By the run's start and no draw, so that a seed plays
 * the same run as ever.
 */
const rulesOfDesk = (start: number): object | undefined => {
  const table = tableOf(municipality.routing);
  const approved = { version: 'v', table, at: new Date(start).toISOString(), by: 'a', approvedBy: 'b' };
  return [undefined, approved, { ...approved, table: [{ id: 'own-party' }] }][Math.floor(start / MINUTE) % 3];
};

/** A line of the log: a figure in the embedded metric format, or a code with its fields. */
interface Line {
  readonly _aws?: {
    readonly CloudWatchMetrics: readonly { readonly Metrics: readonly { readonly Name: string }[] }[];
  };
  readonly [field: string]: unknown;
}

/** Puts the models where the handlers look for AWS, the time and the log. */
const settle = (
  world: World,
  { store, senders, scheduler }: { store: SimulatedStore; senders: Senders; scheduler: SchedulerModel },
  { figures, complaints }: { figures: Map<string, number>; complaints: Complaint[] },
): void => {
  replaceClient('dynamodb', store);
  replaceClient('sms', senders.sms);
  replaceClient('mail', senders.mail);
  replaceClient('scheduler', scheduler);
  readTimeFrom(
    () => world.date(),
    (ms) => world.sleep(ms),
  );
  printTo((line) => {
    const { _aws: figure, ...values } = line as Line;
    const name = figure?.CloudWatchMetrics[0]?.Metrics[0]?.Name;
    if (name) figures.set(name, (figures.get(name) ?? 0) + Number(values[name]));
    else if (values.level === 'error' || values.level === 'warn')
      complaints.push({ ...values, at: world.now() });
  });
};

/** Runs the sweep on its beat whenever it would find something; when it would not, it would change nothing. */
const sweeper = ({
  world,
  processes,
  trouble,
  random,
  store,
}: {
  world: World;
  processes: Processes;
  trouble: Trouble;
  random: Random;
  store: SimulatedStore;
}): (() => void) => {
  let next = Number.POSITIVE_INFINITY;
  return () => {
    const from = store.overdueFrom();
    if (from === undefined) return;
    const beat = Math.max(Math.ceil(from / SWEEP_MS), Math.floor(world.now() / SWEEP_MS) + 1) * SWEEP_MS;
    if (beat >= next) return;
    next = beat;
    world.at(beat, () => {
      if (next !== beat) return;
      next = Number.POSITIVE_INFINITY;
      if (!trouble.isOut('sweep') && !(trouble.lost() && random.chance(0.5)))
        void processes.invoke('sweep', {});
    });
  };
};
