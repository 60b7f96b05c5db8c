import type { Delivery } from '../../shared/alerts/delivery.ts';
import { type Receipt, receive, stateAfter } from '../../shared/incident/receive.ts';
import { changeCase } from '../aws/cases.ts';
import { readDelivery, receiptOf } from '../aws/deliveries.ts';
import { type MessageOwner, ownersOf } from '../aws/message-ids.ts';
import { count, log } from '../log.ts';
import { now } from '../time.ts';
import { recordDrillReceipt } from './drill-receipt.ts';

/** A receipt that comes this soon may overtake the record of its own message: it is asked for again. */
const EARLY_MS = 120_000;

/**
 * Records on the delivery and on the timeline what the mail or SMS service says became of a message. What did not
 * arrive becomes an entry that tells somebody else. A receipt that is late, repeated or not ours changes nothing.
 *
 * @param at when the service says that it happened
 * @returns whether the message is ours
 * @throws Error `receipt.early` if no message of ours is known by that id yet
 */
export const recordReceipt = async (messageId: string, receipt: Receipt, at: string): Promise<boolean> => {
  const owners = await ownersOf(messageId);
  if (owners.length === 0) {
    if (Date.parse(now()) - Date.parse(at) < EARLY_MS) throw new Error('receipt.early');
    log.info('receipt.unknown', { state: receipt.kind });
    return false;
  }
  for (const owner of owners) await recordFor(owner, messageId, receipt);
  return true;
};

const recordFor = async (owner: MessageOwner, messageId: string, receipt: Receipt): Promise<void> => {
  const { incident, delivery: id } = owner;
  const state = stateAfter(receipt);
  const after =
    state === 'failed'
      ? { state, failure: receipt.kind === 'undelivered' ? receipt.why : '' }
      : state && { state };
  let channel: Delivery['channel'] | undefined;
  const changed = await changeCase(
    incident,
    async (current) => {
      const delivery = await readDelivery({ incident, id });
      channel = delivery?.channel;
      return delivery?.messageId === messageId ? receive(current, delivery, receipt, now()) : null;
    },
    after && { with: receiptOf({ incident, id }, after) },
  );
  if (!changed) return recordDrillReceipt(owner, messageId, receipt.kind, after);
  if (!changed.changed) return;
  log.info('receipt.recorded', { incident, delivery: id, state: receipt.kind });
  if (receipt.kind === 'undelivered') count('DeliveryFailed');
  if (state && channel) count('Delivery', 1, { Channel: channel, State: state });
};
