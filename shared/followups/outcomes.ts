/** What a role answers to a reminder to contact somebody. Never more than this: no symptoms, no health (domain.md, section 7). */
export const OUTCOMES = ['wants-support', 'well', 'not-reached', 'later', 'handed-over'] as const;

/** What the occupational health service answers: that they have it, that they have met, that the person declined. */
export const REFERRAL_OUTCOMES = ['taken', 'met', 'declined'] as const;

/** What can be answered through a reminder's link, to a contact or to a task of the municipality's own. */
export const FOLLOW_UP_OUTCOMES = [...OUTCOMES, 'ordered', 'closed'] as const;

/** Everything that can be answered, to whatever was asked. */
export const ALL_OUTCOMES = [...FOLLOW_UP_OUTCOMES, ...REFERRAL_OUTCOMES] as const;
export type AnyOutcome = (typeof ALL_OUTCOMES)[number];
