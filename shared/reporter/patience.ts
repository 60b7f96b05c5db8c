/** How many wrong codes an address may try in an hour before it must wait: a mistyped code is no attack. */
export const FREE_TRIES = 5;

/** The longest that anybody waits, in seconds, so that a right code from a shared address is never shut out for long. */
export const LONGEST_WAIT = 60;

/**
 * How many seconds an address waits before its next try, after so many wrong ones within the hour: none for the first
 * few, then five, doubled each time.
 */
export const waitAfter = (wrong: number): number =>
  wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 5 * 2 ** (wrong - FREE_TRIES));
