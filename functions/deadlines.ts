import { entryHandler } from './stream.ts';
import { setDeadlines } from './tasks/set-deadlines.ts';

/** Entries become deadlines. */
export const handler = entryHandler('deadlines', setDeadlines);
