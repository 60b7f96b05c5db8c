import * as z from 'zod/mini';
import { addDuration, type Instant } from '../calendar/zoned.ts';
import type { OwnContact } from './marked.ts';

/** How long a code is valid, and how often it may be tried. */
export const CODE_MINUTES = 30;
export const CODE_TRIES = 5;

/** How many tests may go out in any hour: to one contact, and to all together. Nobody can be flooded by somebody's session. */
export const TESTS_AN_HOUR = { contact: 3, all: 30 } as const;

/** A code that was sent and waits to be read back. It stands only as a hash that holds for one contact of one person. */
export const contactTestSchema = z.strictObject({
  codeHash: z.string(),
  sentAt: z.string(),
  endsAt: z.string(),
  tries: z.int(),
  /** Once it has proved a contact it proves nothing more. */
  provedAt: z.optional(z.string()),
});
export type ContactTest = z.output<typeof contactTestSchema>;

/** What of a code is hashed: it says nothing about another person, another channel or another number. */
export const codeToHash = (person: string, { channel, contact }: OwnContact, code: string): string =>
  `varna/contact-code/${person}/${channel}/${contact}/${code}`;

/** The code as it was sent, from how somebody wrote it: `123 456`. @returns null if it cannot be one */
export const readCode = (typed: string): string | null => {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
};

/** Whether a code can still be tried. */
export const isOpen = ({ endsAt, tries, provedAt }: ContactTest, now: Instant): boolean =>
  endsAt > now && tries < CODE_TRIES && provedAt === undefined;

/**
 * When tests were sent in the last hour, with one more now.
 *
 * @param sent when, oldest first @returns from when on one more may be sent, if not now
 */
export const oneMoreSent = (
  sent: readonly Instant[],
  most: number,
  now: Instant,
): { readonly sent: readonly Instant[] } | { readonly from: Instant } => {
  const recent = sent.filter((at) => addDuration(at, 'PT1H') > now);
  const [first] = recent.slice(-most);
  return recent.length >= most && first ? { from: addDuration(first, 'PT1H') } : { sent: [...recent, now] };
};
