import * as z from 'zod/mini';
import { addDuration, type Instant } from '../calendar/zoned.ts';

/** How long somebody may look away before they sign in anew, how long one session lasts in all, and one sign-in. */
const IDLE = 'PT30M';
const LONGEST = 'PT10H';
const SIGNING_IN = 'PT10M';

/**
 * Somebody of the directory who has signed in. It says who, never what they may do: that is read from the directory at
 * every click. Stored under the hash of its token, which only the browser has.
 */
export const staffSessionSchema = z.strictObject({
  person: z.string(),
  /** Over when nothing came until then; each request moves it on. */
  idleUntil: z.string(),
  /** Over then in any case; moved to the present when somebody signs out. */
  endsAt: z.string(),
  /** Ids of the cases that were opened in it: each is on its timeline once for a session. */
  opened: z._default(z.array(z.string()), []),
});
export type StaffSession = z.output<typeof staffSessionSchema>;

export const openStaffSession = (person: string, now: Instant): StaffSession => ({
  person,
  idleUntil: staffIdleFrom(now),
  endsAt: addDuration(now, LONGEST),
  opened: [],
});

export const staffIdleFrom = (now: Instant): Instant => addDuration(now, IDLE);

/**
 * A sign-in under way, under the hash of its `state`: what the issuer's answer must fit. Used once, and only by the browser
 * that began it.
 */
export const signInSchema = z.strictObject({
  /** Hash of the token in the browser's cookie. */
  browser: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where to go on, below `/console/`. */
  to: z.string(),
  endsAt: z.string(),
  used: z.optional(z.boolean()),
});
export type SignIn = z.output<typeof signInSchema>;

export const signInEnds = (now: Instant): Instant => addDuration(now, SIGNING_IN);

/** A path below `/console/` and nothing else: no other host, no step upwards. Anything else leads to the first page. */
export const placeInConsole = (asked: string | undefined): string =>
  asked !== undefined && /^[a-z0-9]+(?:[/-][a-z0-9]+)*$/i.test(asked) && asked.length <= 120 ? asked : '';
