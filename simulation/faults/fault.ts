/** A mistake that somebody could make, put into the real code to see whether the simulation finds it. */
export interface Fault {
  readonly name: string;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly file: string;
  /** What stands there, exactly once. */
  readonly of: string;
  readonly instead: string;
}
