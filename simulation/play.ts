import { replaceClient } from '../functions/aws/client.ts';
import { printTo } from '../functions/log.ts';
import { municipality } from '../functions/municipality.ts';
import { readTimeFrom } from '../functions/time.ts';
import { toLocal } from '../shared/calendar/zoned.ts';
import { Calls } from './calls.ts';
import type { Complaint } from './checks/case.ts';
import { check } from './checks/index.ts';
import { Meddler } from './meddling.ts';
import { Nights } from './nights.ts';
import { type Neighbour, neighbourhood } from './people.ts';
import { Processes } from './processes.ts';
import { Random } from './random.ts';
import { Reactions } from './reactions.ts';
import { Reporters } from './reporters.ts';
import { Returners } from './returners.ts';
import { SchedulerModel } from './scheduler.ts';
import { Senders } from './senders.ts';
import { SimulatedStore, TABLE_NAMES } from './store.ts';
import { Consumer } from './stream.ts';
import { Trouble } from './trouble.ts';
import { World } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Longer than the longest line takes to be asked twice over, at the slowest level; and past the last contact. */
const [SEASON, YEAR] = [60 * DAY, 400 * DAY];

/** The sweep's own beat. */
const SWEEP_MS = 5 * MINUTE;

/** More than a run that comes to rest ever needs. */
const MOST_TURNS = 60_000;

/** What one run came to. `wrong`: the promises that were broken, in words; empty for a good run. */
export interface Played {
  readonly seed: number;
  readonly wrong: readonly string[];
  readonly history: readonly string[];
  readonly turns: number;
}

/** Plays one run from its seed: reports, trouble, then quiet for two months or for more than a year; then looks what became of it all. */
export const play = async (seed: number): Promise<Played> => {
  const random = new Random(seed);
  const start = Date.parse('2026-01-01T00:00:00Z') + random.between(0, 365 * 24 * 60) * MINUTE;
  const world = new World(start);
  const processes = new Processes(world);
  const lasting = random.pick([HOUR, 6 * HOUR, 3 * DAY]);
  const trouble = new Trouble(random, () => world.now(), { lasting });
  const calls = new Calls(world, processes, trouble, random);
  const parts = { world, processes, trouble, random, calls };
  const consumers = [new Consumer('alert', parts), new Consumer('deadlines', parts)];
  const store = new SimulatedStore(world, calls, (partition, image) => {
    for (const consumer of consumers) consumer.push(partition, image);
  });
  const today = toLocal(world.date().toISOString(), municipality.timeZone).date;
  const neighbours = neighbourhood(random, municipality, today);
  const reactions = new Reactions(parts);
  const senders = new Senders({
    ...parts,
    neighbours,
    arrived: (to, text) => reactions.arrived(to, text),
  });
  const figures = new Map<string, number>();
  const complaints: Complaint[] = [];
  const scheduler = new SchedulerModel(parts);
  settle(world, { store, senders, scheduler }, { figures, complaints });
  moveIn(store, neighbours);
  const returners = new Returners({ ...parts, lasting });
  const reporters = new Reporters({ ...parts, municipality, neighbours, returners });
  const reports = random.pick([1, 1, 1, 2, 2, 3, 8]);
  for (let count = reports; count > 0; count -= 1) reporters.reportWithin(lasting);

  if (random.chance(0.3)) new Meddler({ ...parts, store, scheduler }).within(lasting);
  const nights = new Nights({ ...parts, store, scheduler, figures });

  const sweep = sweeper({ world, processes, trouble, random, store });
  const until = quietHour(start + lasting + (random.chance(0.4) && reports <= 2 ? YEAR : SEASON));
  const rested = await world.runUntil(until, MOST_TURNS, sweep);
  const end = world.date().toISOString();
  const { wrong, history } = check({
    store,
    senders,
    reporters,
    reactions,
    returners,
    neighbours,
    municipality,
    figures,
    complaints,
    end,
    rested,
    nights: nights.wrong,
  });
  return { seed, wrong, history, turns: world.turns() };
};

/** In the night after a moment nothing falls due, so that nothing is half done when a run ends. */
const quietHour = (moment: number): number => Math.ceil(moment / DAY) * DAY + HOUR;

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

const moveIn = (store: SimulatedStore, neighbours: readonly Neighbour[]): void => {
  for (const { person } of neighbours)
    store.put(TABLE_NAMES.directory, { pk: 'PEOPLE', sk: person.id, kind: 'person', body: person });
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
