import { GRACE_MINUTES } from '../functions/sweep.ts';
import type { WaitingRow } from './waiting.ts';

const MINUTE_MS = 60_000;
const GRACE_MS = GRACE_MINUTES * MINUTE_MS;

/** What is due by a moment and not done. */
interface AsksFor {
  dueBy(moment: Date): Promise<readonly WaitingRow[]>;
}

interface Left {
  readonly since: number;
  readonly next: number;
}

/**
 * When the sweep runs. As time passes, every few minutes; when the clock is moved, only at those of the same moments at
 * which something is overdue: 105,000 runs for a year in which there is nothing to mend help nobody. What a run leaves
 * undone is tried again, at first at every moment, then ever more seldom: an outage of a year ends within minutes too.
 */
export class Sweeps {
  readonly #stepMs: number;
  readonly #waiting: AsksFor;
  #ran: number;
  #left: ReadonlyMap<string, Left> = new Map();

  constructor(minutes: number, waiting: AsksFor, start: Date) {
    this.#stepMs = minutes * MINUTE_MS;
    this.#waiting = waiting;
    this.#ran = start.getTime();
  }

  /** Whether its time has come since it ran last, as time passes by itself. */
  isDue(now: Date): boolean {
    return this.#after(this.#ran) <= now.getTime();
  }

  /** At which moment up to another it has something to do. */
  async next(until: Date): Promise<Date | undefined> {
    const waiting = await this.#waiting.dueBy(new Date(until.getTime() - GRACE_MS));
    const moments = waiting.map(({ pk, sk, due }) => {
      const overdue = Math.ceil((due.getTime() + GRACE_MS) / this.#stepMs) * this.#stepMs;
      return Math.max(overdue, this.#after(this.#ran), this.#left.get(`${pk} ${sk}`)?.next ?? 0);
    });
    const soonest = Math.min(...moments);
    return soonest <= until.getTime() ? new Date(soonest) : undefined;
  }

  /** To be called when it has run, and what that set off has settled. */
  async ran(at: Date): Promise<void> {
    this.#ran = at.getTime();
    const left = await this.#waiting.dueBy(new Date(this.#ran - GRACE_MS));
    this.#left = new Map(
      left.map(({ pk, sk }) => {
        const key = `${pk} ${sk}`;
        const since = this.#left.get(key)?.since ?? this.#ran;
        return [key, { since, next: this.#after(this.#ran + (this.#ran - since) / 12 - 1) }];
      }),
    );
  }

  /** The first moment of its own after another. */
  #after(moment: number): number {
    return (Math.floor(moment / this.#stepMs) + 1) * this.#stepMs;
  }
}
