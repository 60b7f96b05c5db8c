import type { Fault } from '../faults/fault.ts';

/** Mistakes that a year must find. */
export const YEAR_FAULTS: readonly Fault[] = [];
