import { Temporal } from 'temporal-polyfill';
import { errorFields, log } from '../functions/log.ts';
import type { Scheduler } from './aws/scheduler.ts';
import type { VirtualClock } from './clock.ts';
import type { Lambda } from './lambda.ts';
import type { Triggers } from './triggers.ts';

const TICK_MS = 200;
const TRIES = 3;
const ONE_MOMENT_MS = 1000;

interface Parts {
  readonly clock: VirtualClock;
  readonly scheduler: Scheduler;
  readonly lambda: Lambda;
  readonly triggers: Triggers;
  readonly timeZone: string;
  /** Waits until what a wake-up set off has settled. */
  settle(): Promise<void>;
}

/** Fires what falls due, as time passes and as it is moved; one at a time, in order, each at its own time. */
export class Time {
  readonly #parts: Parts;
  #nightlyAt: Date;
  #turn: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#nightlyAt = this.#nextNight(parts.clock.now());
    this.#tick();
  }

  /** Moves the clock forward, firing all that falls due on the way. @returns the time it then is */
  async moveTo(target: Date): Promise<Date> {
    await this.#inTurn(() => this.#fireUntil(target));
    const now = this.#parts.clock.moveTo(target);
    await this.#parts.settle();
    return now;
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #tick(): void {
    this.#timer = setTimeout(async () => {
      await this.#inTurn(() => this.#fireUntil(this.#parts.clock.now()));
      this.#tick();
    }, TICK_MS);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work, work).catch((thrown) => log.error('time.failed', errorFields(thrown)));
    return this.#turn;
  }

  async #fireUntil(target: Date): Promise<void> {
    const { scheduler, clock, settle } = this.#parts;
    for (;;) {
      const due = scheduler.nextDue(target);
      if (this.#nightlyAt <= target && (!due || this.#nightlyAt < new Date(due.at))) {
        clock.moveTo(this.#nightlyAt);
        for (const { name } of this.#parts.triggers.nightly) await this.#wake(name, {});
        this.#nightlyAt = this.#nextNight(this.#nightlyAt);
      } else if (due) {
        clock.moveTo(new Date(due.at));
        const name = this.#parts.triggers.deadlines.get(due.target);
        if (name) await this.#wake(name, due.input);
        scheduler.complete(due);
        // What a wake-up sets off comes minutes later at the soonest, so those of one moment need settle only once.
        const next = scheduler.nextDue(target);
        if (!next || Date.parse(next.at) - Date.parse(due.at) > ONE_MOMENT_MS) await settle();
      } else return;
    }
  }

  async #wake(name: Parameters<Lambda['invoke']>[0], input: unknown): Promise<void> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      try {
        await this.#parts.lambda.invoke(name, input);
        return;
      } catch (thrown) {
        log.error('wake-up.failed', errorFields(thrown));
      }
    }
  }

  #nextNight(after: Date): Date {
    const at = this.#parts.triggers.nightly[0]?.at ?? '03:30';
    const local = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(
      this.#parts.timeZone,
    );
    const tonight = local.withPlainTime(at);
    const next = Temporal.ZonedDateTime.compare(tonight, local) > 0 ? tonight : tonight.add({ days: 1 });
    return new Date(next.epochMilliseconds);
  }
}
