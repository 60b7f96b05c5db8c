/**
 * Answers of so many bytes or more are compressed on the way, for whoever says that they can read it. No page holds
 * both a lasting secret and words that somebody else could have put there, so that its length tells nothing.
 */
export const COMPRESS_FROM = 1024;
