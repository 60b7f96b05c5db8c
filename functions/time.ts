import type { Instant } from '../shared/calendar/zoned.ts';

let read = () => new Date();
let sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The time now. The only clock that handlers have; the domain gets it passed in. */
export const now = (): Instant => read().toISOString();

/** Waits. The only waiting that handlers do. */
export const pause = (ms: number): Promise<void> => sleep(ms);

/**
 * The local stack's clock can be moved: there, handlers read the time from it. The simulation's clock jumps, and
 * waiting on it takes no time.
 */
export const readTimeFrom = (clock: () => Date, wait = sleep): void => {
  read = clock;
  sleep = wait;
};
