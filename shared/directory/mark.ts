import * as z from 'zod/mini';
import { MESSAGE_CHANNELS } from '../routing/rule.ts';

/**
 * Why a number or an address is not used any more. `bounced`: mail to it comes back for good. `complained`: its owner
 * marked our mail as spam. `suppressed`: SES accepts mail for it and never delivers. `refused`: the phone or the
 * operator takes no SMS of ours.
 */
export const MARK_REASONS = ['bounced', 'complained', 'suppressed', 'refused'] as const;

/** A contact that is known not to work. The number or address itself is not in it, only its hash is its key. */
export const markSchema = z.strictObject({
  channel: z.enum(MESSAGE_CHANNELS),
  why: z.enum(MARK_REASONS),
  at: z.string(),
});
export type Mark = z.output<typeof markSchema>;

/** How an address or number is written before it is hashed: as people write it, it is the same. */
export const sameContact = (contact: string): string => contact.trim().toLowerCase();
