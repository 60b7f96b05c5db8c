import { errorFields, log } from '../functions/log.ts';
import type { FunctionName } from '../shared/manifest/manifest.ts';
import type { Agenda, Due } from './agenda.ts';
import type { VirtualClock } from './clock.ts';
import { Sweeps } from './sweeps.ts';
import type { Triggers } from './triggers.ts';
import type { Waiting } from './waiting.ts';
import type { Wake } from './wake.ts';

const TICK_MS = 200;
const ONE_MOMENT_MS = 1000;

interface Parts {
  readonly clock: VirtualClock;
  readonly agenda: Agenda;
  readonly triggers: Pick<Triggers, 'every'>;
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

/** Fires what falls due, as time passes and as it is moved; one at a time, in order, each at its own time. */
export class Time {
  readonly #parts: Parts;
  readonly #sweepers: readonly Sweeper[];
  #turn: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#sweepers = parts.triggers.every.map(({ name, minutes }) => ({
      name,
      sweeps: new Sweeps(minutes, parts.waiting, parts.clock.now()),
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
    const { clock, agenda, settle } = this.#parts;
    await this.#inTurn(async () => {
      if (!drills) agenda.passOver(target);
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

  async #fireUntil(target: Date, { sweeping }: { sweeping: boolean }): Promise<void> {
    const { clock, agenda, settle } = this.#parts;
    let unsettled = false;
    for (;;) {
      const due = agenda.next(target);
      const sweep = sweeping ? await this.#nextSweep(due?.at ?? target) : undefined;
      const now = sweep ?? due;
      if (!now) return;
      clock.moveTo(now.at);
      await now.run();
      unsettled ||= now.ofCases;
      // What a wake-up sets off comes minutes later at the soonest, so those of one moment need settle only once.
      const next = agenda.next(target);
      const last = !next || next.at.getTime() - now.at.getTime() > ONE_MOMENT_MS;
      if (!unsettled || !last) continue;
      await settle();
      unsettled = false;
    }
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
