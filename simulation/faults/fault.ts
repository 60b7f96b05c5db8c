/** A mistake that somebody could make, put into the real code to see whether the simulation finds it. */
export interface Fault {
  readonly name: string;
  /** Of a fault that is rare: a seed that finds it, where the tests begin to look. `--faults` begins with the first. */
  readonly seed?: number;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly file: string;
  /** What stands there, exactly once. */
  readonly of: string;
  readonly instead: string;
}
