/**
 * The local stack's time: real time plus an offset that only grows, so that a year of follow-up can be watched in
 * a minute. It sets no timers of its own; whoever moves it fires what falls due.
 */
export class VirtualClock {
  #offset = 0;
  #latest = 0;

  /** The time it is here. Two readings never go backwards, even when the machine's own clock is set back. */
  now(): Date {
    this.#latest = Math.max(this.#latest, Date.now() + this.#offset);
    return new Date(this.#latest);
  }

  /** Moves forward to the instant and answers the time it then is; an instant already passed changes nothing. */
  moveTo(instant: Date): Date {
    const ahead = instant.getTime() - this.now().getTime();
    // NaN compares false, so an invalid date cannot poison the offset.
    if (ahead > 0) {
      this.#offset += ahead;
    }
    return this.now();
  }
}
