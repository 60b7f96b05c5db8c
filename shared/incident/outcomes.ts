/** What a role answers to a follow-up reminder. Never more than this: no symptoms, no health (domain.md, section 7). */
export const OUTCOMES = ['wants-support', 'well', 'not-reached', 'later'] as const;

export type Outcome = (typeof OUTCOMES)[number];
