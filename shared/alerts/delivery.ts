import * as z from 'zod/mini';
import { DIRECTORY_ROLES } from '../directory/person.ts';
import { LANGUAGES } from '../languages.ts';
import { MESSAGE_KINDS } from '../messages/kinds.ts';
import { MESSAGE_CHANNELS } from '../routing/rule.ts';

export const DELIVERY_STATES = [
  'waiting',
  'claimed',
  'handed-over',
  'delivered',
  'failed',
  'expired',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * Where one message stands, and where it may go from there; each step is a write on condition that it still stands
 * where it was. `waiting`: to be sent, or given back to be tried again. `claimed`: somebody is sending it; a claim past
 * its lease is taken over by another. `handed-over`: the mail or SMS service has it. `delivered`: it says that it
 * arrived. `failed`: refused or come back. `expired`: not called for any more before it could be sent. The last three
 * are final: a late or repeated receipt changes nothing.
 */
export const NEXT_STATES: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  waiting: ['claimed', 'expired'],
  claimed: ['claimed', 'waiting', 'handed-over', 'failed', 'expired'],
  'handed-over': ['delivered', 'failed'],
  delivered: [],
  failed: [],
  expired: [],
};

/**
 * One message to one person by one channel. It holds no number and no address: they are read from the directory when
 * the message is sent. `id` is derived from entry, person and channel, so that a replay finds what already exists.
 */
export const deliverySchema = z.strictObject({
  id: z.string(),
  incident: z.string(),
  entry: z.int(),
  rule: z.string(),
  person: z.string(),
  role: z.enum(DIRECTORY_ROLES),
  channel: z.enum(MESSAGE_CHANNELS),
  language: z.enum(LANGUAGES),
  message: z.enum(MESSAGE_KINDS),
  step: z.optional(z.string()),
  attempt: z.optional(z.int()),
  /** Of an e-mail: where it stands in the receiver's calendar from now on, or no more. */
  calendar: z.optional(z.strictObject({ start: z.string(), cancel: z.optional(z.literal(true)) })),
  state: z.enum(DELIVERY_STATES),
  /** How often it was claimed. */
  tries: z.int(),
  /** A claim older than this may be taken over: whoever made it has crashed. */
  claimedUntil: z.string(),
  handedOverAt: z.optional(z.string()),
  /** The mail or SMS service's own id, by which its receipts are matched. */
  messageId: z.optional(z.string()),
  /** An SMS that goes out together with others to the same person, and when. */
  bundledUntil: z.optional(z.string()),
  /** Why it failed: the service's error code, never its text. */
  failure: z.optional(z.string()),
});
export type Delivery = z.output<typeof deliverySchema>;

/** A delivery that should be, before anybody has claimed it. */
export type PlannedDelivery = Omit<
  Delivery,
  'state' | 'tries' | 'claimedUntil' | 'handedOverAt' | 'messageId' | 'bundledUntil' | 'failure'
>;
