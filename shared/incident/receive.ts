import type { Delivery } from '../alerts/delivery.ts';
import type { Instant } from '../calendar/zoned.ts';
import { type Change, change, SYSTEM } from './change.ts';
import type { Incident } from './incident.ts';

/** What the mail or SMS service says became of a message that it was handed. `why`: a code, never its words. */
export type Receipt =
  | { readonly kind: 'delivered' | 'delayed' | 'complained' }
  | { readonly kind: 'undelivered'; readonly why: string };

/** The delivery's state after it, if it changes. */
export const stateAfter = ({ kind }: Receipt): 'delivered' | 'failed' | undefined => {
  if (kind === 'delivered') return 'delivered';
  return kind === 'undelivered' ? 'failed' : undefined;
};

/**
 * Puts a receipt on the timeline. `null` if it says nothing new: it came before, or the delivery is past it. Only a
 * message that is handed over can arrive, be late or come back; a complaint says no less when it has arrived.
 */
export const receive = (
  incident: Incident,
  delivery: Delivery,
  receipt: Receipt,
  now: Instant,
): Change | null => {
  const key = `${receipt.kind}:${delivery.id}`;
  const counts = delivery.state === 'handed-over' || receipt.kind === 'complained';
  if (!counts || incident.noted.includes(key)) return null;
  // The delivery's own state tells that a change of it was said; what changes nothing must be remembered.
  const noted = stateAfter(receipt) ? incident.noted : [...incident.noted, key];
  return change(incident, { noted }, { at: now, by: SYSTEM, what: { ...receipt, delivery: delivery.id } });
};
