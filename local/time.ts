import { errorFields, log } from '../functions/log.ts';
import { FUNCTIONS, type FunctionName } from '../shared/manifest/manifest.ts';
import type { Municipality } from '../shared/municipality/municipality.ts';
import type { Scheduler } from './aws/scheduler.ts';
import type { VirtualClock } from './clock.ts';
import type { Failures } from './failures.ts';
import { type Recurring, recurring } from './recurring.ts';
import { Sweeps } from './sweeps.ts';
import type { Triggers } from './triggers.ts';
import type { Waiting } from './waiting.ts';
import type { Wake } from './wake.ts';

const TICK_MS = 200;
const ONE_MOMENT_MS = 1000;

interface Parts {
  readonly clock: VirtualClock;
  readonly scheduler: Scheduler;
  readonly triggers: Triggers;
  readonly municipality: Pick<Municipality, 'timeZone' | 'drills'>;
  readonly failures: Failures;
  readonly wake: Wake;
  readonly waiting: Waiting;
  /** Waits until what a wake-up set off has settled. */
  settle(): Promise<void>;
}

/** A function that runs every few minutes. */
interface Sweeper {
  readonly name: FunctionName;
  readonly sweeps: Sweeps;
}

/** Something that runs at a moment. */
interface Due {
  readonly at: Date;
  /** Whether it may change a case, so that more follows from it. */
  readonly ofCases: boolean;
  run(): Promise<void>;
}

/** Fires what falls due, as time passes and as it is moved; one at a time, in order, each at its own time. */
export class Time {
  readonly #parts: Parts;
  readonly #recurring: { readonly what: Recurring; at: Date }[];
  readonly #sweepers: readonly Sweeper[];
  #turn: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    const now = parts.clock.now();
    this.#recurring = recurring(parts.triggers, parts.municipality).map((what) => ({
      what,
      at: what.next(now),
    }));
    this.#sweepers = parts.triggers.every.map(({ name, minutes }) => ({
      name,
      sweeps: new Sweeps(minutes, parts.waiting, now),
    }));
    this.#tick();
  }

  /**
   * Moves the clock forward, firing all that falls due on the way.
   *
   * @param drills hold those too whose time comes on the way
   * @returns the time it then is
   */
  async moveTo(target: Date, { drills = false } = {}): Promise<Date> {
    const { clock, settle } = this.#parts;
    await this.#inTurn(async () => {
      if (!drills) this.#passOver(target);
      await this.#fireUntil(target, { sweeping: true });
      clock.moveTo(target);
      await settle();
      // Once more at the end, so that the figures say how things stand now.
      for (const each of this.#sweepers) await this.#sweep(each, clock.now());
    });
    return clock.now();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #tick(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(async () => {
      await this.#inTurn(() => this.#pass());
      this.#tick();
    }, TICK_MS);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work, work).catch((thrown) => log.error('time.failed', errorFields(thrown)));
    return this.#turn;
  }

  /** Time has passed by itself. */
  async #pass(): Promise<void> {
    const now = this.#parts.clock.now();
    await this.#fireUntil(now, { sweeping: false });
    for (const each of this.#sweepers) if (each.sweeps.isDue(now)) await this.#sweep(each, now);
  }

  #passOver(target: Date): void {
    for (const each of this.#recurring)
      if (each.what.passedOver && each.at <= target) each.at = each.what.next(target);
  }

  async #fireUntil(target: Date, { sweeping }: { sweeping: boolean }): Promise<void> {
    const { clock, settle } = this.#parts;
    let unsettled = false;
    for (;;) {
      const due = this.#next(target);
      const sweep = sweeping ? await this.#nextSweep(due?.at ?? target) : undefined;
      const now = sweep ?? due;
      if (!now) return;
      clock.moveTo(now.at);
      await now.run();
      unsettled ||= now.ofCases;
      // What a wake-up sets off comes minutes later at the soonest, so those of one moment need settle only once.
      const next = this.#next(target);
      const last = !next || next.at.getTime() - now.at.getTime() > ONE_MOMENT_MS;
      if (!unsettled || !last) continue;
      await settle();
      unsettled = false;
    }
  }

  #next(until: Date): Due | undefined {
    const { scheduler } = this.#parts;
    const scheduled = scheduler.nextDue(until);
    const [soonest] = this.#recurring.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    if (soonest && soonest.at <= until && (!scheduled || soonest.at < new Date(scheduled.at))) {
      const { name, next } = soonest.what;
      return {
        at: soonest.at,
        ofCases: FUNCTIONS[name].uses.some((use) => use.kind === 'table' && use.table === 'incidents'),
        run: async () => {
          await this.#parts.wake(name, {});
          soonest.at = next(soonest.at);
        },
      };
    }
    return scheduled && { at: new Date(scheduled.at), ofCases: true, run: () => this.#fire(scheduled) };
  }

  async #fire(due: NonNullable<ReturnType<Scheduler['nextDue']>>): Promise<void> {
    const { triggers, failures, wake, scheduler } = this.#parts;
    const name = triggers.deadlines.get(due.target);
    if (name) await wake(name, due.input);
    else failures.schedule(due);
    scheduler.complete(due);
  }

  async #nextSweep(until: Date): Promise<Due | undefined> {
    let soonest: Due | undefined;
    for (const each of this.#sweepers) {
      const at = await each.sweeps.next(until);
      if (at && !(soonest && soonest.at <= at))
        soonest = { at, ofCases: true, run: () => this.#sweep(each, at) };
    }
    return soonest;
  }

  async #sweep({ name, sweeps }: Sweeper, at: Date): Promise<void> {
    await this.#parts.wake(name, {});
    await this.#parts.settle();
    await sweeps.ran(at);
  }
}
