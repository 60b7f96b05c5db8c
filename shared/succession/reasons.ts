/** Why what waited for somebody waits for somebody else. `unavailable`: another post, or no way to reach them. */
export const REASONS = ['left', 'away', 'unavailable'] as const;
export type Reason = (typeof REASONS)[number];
