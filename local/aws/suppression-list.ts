/** An address that SES takes mail for and never delivers to, spelled as it came onto the list. */
export interface Suppressed {
  readonly address: string;
  readonly reason: 'BOUNCE' | 'COMPLAINT';
  readonly since: Date;
}

/** The account's suppression list. SES holds mail back whatever the case of the letters, and deletes what is spelled alike. */
export class SuppressionList {
  readonly #held = new Map<string, Suppressed>();

  add(suppressed: Suppressed): void {
    this.#held.set(suppressed.address, suppressed);
  }

  holds(address: string): boolean {
    return [...this.#held.keys()].some((each) => each.toLowerCase() === address.toLowerCase());
  }

  /** @returns false if nothing is spelled so */
  delete(address: string): boolean {
    return this.#held.delete(address);
  }

  /** Everything held, by address. */
  all(): readonly Suppressed[] {
    return [...this.#held.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
  }
}
