import type { Part } from './part.ts';

/** The follow-up contacts that are to come, and the choice of fewer or none. */
export const Contacts = (_: Part) => null;
