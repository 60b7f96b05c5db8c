/** Things that came together and wait together. */
interface Cohort {
  readonly since: number;
  count: number;
}

/** First in, first out; things are counted, not held one by one, so that millions take no room. */
export class Queue {
  readonly #waiting: Cohort[] = [];
  #size = 0;
  /** The most that ever waited, and how long each that has left had waited: seconds → how many. */
  most = 0;
  readonly waited = new Map<number, number>();

  get size(): number {
    return this.#size;
  }

  add(count: number, since: number): void {
    if (count <= 0) return;
    this.#waiting.push({ since, count });
    this.#size += count;
    this.most = Math.max(this.most, this.#size);
  }

  /**
   * Lets out up to so many, oldest first.
   *
   * @param until only those that came by then
   * @returns those that left, by when they came
   */
  take(most: number, now: number, until = now): readonly Readonly<Cohort>[] {
    const out: Cohort[] = [];
    let left = Math.floor(most);
    while (left > 0 && this.#waiting[0]) {
      const [first] = this.#waiting;
      if (first.since > until) break;
      const count = Math.min(left, first.count);
      out.push({ since: first.since, count });
      first.count -= count;
      left -= count;
      this.#size -= count;
      this.waited.set(now - first.since, (this.waited.get(now - first.since) ?? 0) + count);
      if (first.count === 0) this.#waiting.shift();
    }
    return out;
  }

  /** Takes out what came before a moment without its having been served. */
  giveUp(before: number): readonly Readonly<Cohort>[] {
    const out: Cohort[] = [];
    while (this.#waiting[0] && this.#waiting[0].since < before) {
      const first = this.#waiting.shift() as Cohort;
      this.#size -= first.count;
      out.push(first);
    }
    return out;
  }
}

/** How long a share of them waited at most, in seconds. */
export const waitOf = (waited: ReadonlyMap<number, number>, share: number): number => {
  const sorted = [...waited].sort(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  for (const [seconds, count] of sorted) {
    seen += count;
    if (seen >= all * share) return seconds;
  }
  return 0;
};
