interface Happening {
  readonly at: number;
  readonly turn: number;
  run(): void;
}

/**
 * Time that jumps from one happening to the next. Between two of them every promise that can go on does, so that a run
 * depends on its seed alone. Times are milliseconds since 1970.
 */
export class World {
  #now: number;
  #turns = 0;
  readonly #ahead: Happening[] = [];

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  date(): Date {
    return new Date(this.#now);
  }

  /** How many things have happened. */
  turns(): number {
    return this.#turns;
  }

  /** Something that happens after so many milliseconds. */
  after(ms: number, run: () => void): void {
    this.at(this.#now + Math.max(0, ms), run);
  }

  /** Something that happens at a time, or at once if that has passed. */
  at(time: number, run: () => void): void {
    this.#turns += 1;
    const happening = { at: Math.max(time, this.#now), turn: this.#turns, run };
    const heap = this.#ahead;
    let place = heap.push(happening) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(happening, heap[parent] as Happening)) break;
      heap[place] = heap[parent] as Happening;
      place = parent;
    }
    heap[place] = happening;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /**
   * Lets everything happen up to a time, or until so many things have.
   *
   * @param then called after each
   * @returns whether it came to that time
   */
  async runUntil(time: number, most: number, then: () => void): Promise<boolean> {
    await drained();
    for (let count = 0; count < most; count += 1) {
      const [next] = this.#ahead;
      if (!next || next.at > time) {
        this.#now = Math.max(this.#now, time);
        return true;
      }
      this.#take();
      this.#now = next.at;
      next.run();
      await drained();
      then();
    }
    return false;
  }

  #take(): void {
    const heap = this.#ahead;
    const last = heap.pop() as Happening;
    if (heap.length === 0) return;
    let place = 0;
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      if (left >= heap.length) break;
      const child =
        right < heap.length && isBefore(heap[right] as Happening, heap[left] as Happening) ? right : left;
      if (!isBefore(heap[child] as Happening, last)) break;
      heap[place] = heap[child] as Happening;
      place = child;
    }
    heap[place] = last;
  }
}

const isBefore = (a: Happening, b: Happening) => a.at < b.at || (a.at === b.at && a.turn < b.turn);

/** Waits until no promise can go on any more by itself: ticks come when those that could have. No model waits for more than that. */
const drained = () => new Promise<void>((resolve) => process.nextTick(resolve));
