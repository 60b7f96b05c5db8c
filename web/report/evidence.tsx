import type { Part } from './part.ts';

/** What was sent in as evidence, and the way to send more. */
export const Evidence = (_: Part) => null;
