import type { Instant } from '../shared/calendar/zoned.ts';

let read = () => new Date();

/** The time now. The only clock that handlers have; the domain gets it passed in. */
export const now = (): Instant => read().toISOString();

/** The local stack's clock can be moved: there, handlers read the time from it. */
export const readTimeFrom = (clock: () => Date): void => {
  read = clock;
};
