import * as z from 'zod/mini';
import { DIRECTORY_ROLES } from '../directory/person.ts';
import type { MessageKind } from '../messages/words.ts';
import { MESSAGE_CHANNELS } from '../routing/rule.ts';

/** What a link is for; one kind cannot be used in place of another. */
export const LINK_PURPOSES = ['alert', 'notice', 'follow-up', 'drill', 'drill-report'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** Where each kind of link leads. A notice opens on the alert's page, which then has nothing to press; so does a report. */
export const LINK_PATH = {
  alert: 'alerts',
  notice: 'alerts',
  'follow-up': 'follow-ups',
  drill: 'drills',
  'drill-report': 'drills',
} as const satisfies Record<LinkPurpose, string>;

/** 22 letters and figures: 131 random bits, and nothing that a phone would leave out of a link. */
export const TOKEN_LENGTH = 22;
export const TOKEN_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** How long a link opens anything, in days. A case that nobody takes is passed on long before. */
export const LINK_DAYS = 30;

/** What the store knows of a link, under the token's hash: the token itself is stored nowhere. */
export const linkSchema = z.strictObject({
  purpose: z.enum(LINK_PURPOSES),
  incident: z.string(),
  person: z.string(),
  role: z.enum(DIRECTORY_ROLES),
  rule: z.string(),
  step: z.optional(z.string()),
  attempt: z.optional(z.int()),
  /** Of a drill: by which message it came, so that the answer says which of the two arrived. */
  channel: z.optional(z.enum(MESSAGE_CHANNELS)),
  expiresAt: z.string(),
});
export type Link = z.output<typeof linkSchema>;

/** Messages whose link asks for nothing: it shows how the case stands. */
const NOTHING_TO_PRESS: readonly MessageKind[] = ['notice', 'taken', 'overdue', 'changed', 'ask'];

export const purposeOf = (kind: MessageKind): LinkPurpose => {
  if (kind === 'follow-up' || kind === 'drill' || kind === 'drill-report') return kind;
  return NOTHING_TO_PRESS.includes(kind) ? 'notice' : 'alert';
};
