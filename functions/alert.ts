import { entryHandler } from './stream.ts';
import { alertFor } from './tasks/tell.ts';

/** Entries become deliveries. What could not be handed over for a passing reason makes the entry come again. */
export const handler = entryHandler('alerts', alertFor);
