import type { Random } from './random.ts';

/** How one call to a service goes. `lie`: it took effect, and the answer says that it did not. */
export type CallFate = 'well' | 'throttled' | 'down' | 'timeout' | 'lie' | 'crash-before' | 'crash-after';

/** How likely what goes wrong is, for each kind of it, while there is trouble. */
export interface Odds {
  /** A call fails or its process dies. */
  readonly call: number;
  /** A message, a record or a wake-up never comes, by whatever brings it. */
  readonly lost: number;
  /** It comes twice. */
  readonly twice: number;
  /** It comes late. */
  readonly late: number;
  /** A whole service does not answer for a while. */
  readonly outage: number;
}

const OUTAGES = ['sms', 'mail', 'dynamodb', 'scheduler', 'stream', 'sweep'] as const;
export type Outage = (typeof OUTAGES)[number];

const LONGEST_OUTAGE_MS = 12 * 3600_000;

/** What goes wrong in one run: some runs see little trouble, some a lot, and at a moment it all ends. */
export class Trouble {
  readonly #random: Random;
  readonly #now: () => number;
  readonly #odds: Odds;
  readonly #outages: readonly { readonly of: Outage; readonly from: number; readonly to: number }[];
  /** When the trouble ends, in milliseconds since 1970. */
  readonly ends: number;

  constructor(
    random: Random,
    now: () => number,
    {
      lasting,
      outages = 1,
    }: { readonly lasting: number /** How often each service may be out. */; readonly outages?: number },
  ) {
    this.#random = random;
    this.#now = now;
    const start = now();
    this.ends = start + lasting;
    const level = random.pick([0, 0.3, 1, 1, 2]);
    this.#odds = {
      call: level * random.pick([0, 0.01, 0.04]),
      lost: level * random.pick([0, 0.02, 0.1]),
      twice: level * random.pick([0, 0.05, 0.3]),
      late: level * random.pick([0, 0.05, 0.2]),
      outage: level * random.pick([0, 0.1, 0.3]),
    };
    const chances = Array.from({ length: outages }, () => OUTAGES).flat();
    this.#outages = random.some(chances, this.#odds.outage).map((of) => {
      const from = start + random.next() * lasting;
      return {
        of,
        from,
        to: Math.min(this.ends, from + Math.min(random.wait(lasting / 3), LONGEST_OUTAGE_MS)),
      };
    });
  }

  isOut(service: Outage): boolean {
    const now = this.#now();
    return this.#outages.some(({ of, from, to }) => of === service && from <= now && now < to);
  }

  call(service: Outage): CallFate {
    if (this.isOut(service)) return 'down';
    if (!this.#happens('call')) return 'well';
    return this.#random.pick(['throttled', 'down', 'timeout', 'lie', 'crash-before', 'crash-after'] as const);
  }

  lost(): boolean {
    return this.#happens('lost');
  }

  twice(): boolean {
    return this.#happens('twice');
  }

  /** How much later something comes than it should, in milliseconds. */
  lateBy(): number {
    return this.#happens('late') ? this.#random.wait(20 * 60_000) : 0;
  }

  #happens(kind: keyof Odds): boolean {
    return this.#now() < this.ends && this.#odds[kind] > 0 && this.#random.chance(this.#odds[kind]);
  }
}
