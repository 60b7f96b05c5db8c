import * as z from 'zod/mini';
import { addDuration, type Instant } from '../calendar/zoned.ts';
import { LANGUAGES, type Language } from '../languages.ts';

/** How long a page may lie open before the code is asked for again, and how long one session lasts in all. */
export const IDLE = 'PT15M';
const LONGEST = 'PT2H';

/**
 * A visit with the receipt code. Stored under the hash of its token, which only the browser has.
 */
export const sessionSchema = z.strictObject({
  incident: z.string(),
  language: z.enum(LANGUAGES),
  /** Over when nothing came until then; each request moves it on. */
  idleUntil: z.string(),
  /** Over then in any case; moved to the present when the person signs out. */
  endsAt: z.string(),
  /** What the next page says was done: the name of an action. */
  done: z.optional(z.string()),
});
export type Session = z.output<typeof sessionSchema>;

export const openSession = (incident: string, language: Language, now: Instant): Session => ({
  incident,
  language,
  idleUntil: idleFrom(now),
  endsAt: addDuration(now, LONGEST),
});

export const idleFrom = (now: Instant): Instant => addDuration(now, IDLE);
