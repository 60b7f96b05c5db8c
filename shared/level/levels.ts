/** How urgent a case is, lowest first. */
export const LEVELS = ['blue', 'yellow', 'orange', 'red'] as const;

export type Level = (typeof LEVELS)[number];
