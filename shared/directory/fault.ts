/** What can be wrong with a file of people. Codes are stable; `docs/directory.md` says what to do about each. */
export const FAULT_CODES = [
  'encoding',
  'unreadable',
  'empty',
  'missing-column',
  'unknown-column',
  'double-column',
  'cells',
  'missing-name',
  'missing-role',
  'missing-contact',
  'missing-party',
  'unknown-role',
  'unknown-party',
  'unknown-language',
  'needless-party',
  'bad-value',
  'bad-id',
  'bad-number',
  'bad-email',
  'bad-order',
  'bad-absence',
  'contradiction',
  'double',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/**
 * One thing wrong with a file. The message never repeats what stands in the file: columns may have slipped, so that
 * any cell may hold a name, a number or an address. It says the line and the column instead.
 */
export interface Fault {
  /** The line of the file, from 1. */
  readonly line: number;
  /** A column of the CSV file, or a path into the JSON file. */
  readonly column?: string | undefined;
  readonly code: FaultCode;
  readonly message: string;
}

/** Everything read, or everything that is wrong with it, by line. */
export type Read<T> = { readonly people: T } | { readonly faults: readonly Fault[] };

/** Faults in the order in which somebody goes through the file. */
export const inOrder = (faults: readonly Fault[]): readonly Fault[] =>
  faults.toSorted((a, b) => a.line - b.line);
