import * as z from 'zod/mini';
import { DIRECTORY_ROLES } from '../directory/person.ts';
import { TASK_IDS } from '../followups/tasks.ts';
import type { MessageKind } from '../messages/kinds.ts';
import { MESSAGE_CHANNELS } from '../routing/rule.ts';

/** What a link is for; one kind cannot be used in place of another. */
export const LINK_PURPOSES = [
  'alert',
  'notice',
  'follow-up',
  'referral',
  'succession',
  'drill',
  'drill-report',
] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** Where each kind of link leads. A notice opens on the alert's page, which then has nothing to press; so does a report. */
export const LINK_PATH = {
  alert: 'alerts',
  notice: 'alerts',
  'follow-up': 'follow-ups',
  referral: 'referrals',
  succession: 'waiting',
  drill: 'drills',
  'drill-report': 'drills',
} as const satisfies Record<LinkPurpose, string>;

/** 22 letters and figures: 131 random bits, and nothing that a phone would leave out of a link. */
export const TOKEN_LENGTH = 22;
export const TOKEN_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * How long each kind of link opens anything, in days. A case that nobody takes is passed on long before; the provider
 * may meet the person weeks after it took the referral.
 */
export const LINK_DAYS = {
  alert: 30,
  notice: 30,
  'follow-up': 30,
  referral: 180,
  succession: 30,
  drill: 30,
  'drill-report': 30,
} as const satisfies Record<LinkPurpose, number>;

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

/** The link that a message carries; `null` for one that asks nothing of anybody. @param step what it is about, if that is a contact or a task */
export const purposeOf = (kind: MessageKind, step?: string): LinkPurpose | null => {
  switch (kind) {
    case 'urgent':
    case 'task':
    case 'passed':
    case 'unanswered':
      return 'alert';
    case 'notice':
    case 'taken':
    case 'overdue':
    case 'changed':
    case 'ask':
      return 'notice';
    case 'follow-up':
    case 'follow-up-again':
    case 'follow-up-passed':
    case 'referral':
      return kind === 'referral' || step === TASK_IDS.referral ? 'referral' : 'follow-up';
    case 'drill':
    case 'drill-report':
    case 'succession':
      return kind;
    case 'bundle':
    case 'follow-up-planned':
    case 'follow-up-off':
    case 'referral-ended':
      return null;
  }
};
