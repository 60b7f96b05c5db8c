import { readDelivery, receiptOf } from '../aws/deliveries.ts';
import type { MessageOwner } from '../aws/message-ids.ts';
import { dynamodb, writeAll } from '../aws/table.ts';
import { count, log } from '../log.ts';

/**
 * A receipt of a drill's message moves its delivery and nothing else: a drill's timeline holds its beginning and its
 * end, and what did not arrive stands in its report.
 *
 * @param after what the delivery comes to; undefined for a receipt that changes nothing
 */
export const recordDrillReceipt = async (
  { incident, delivery: id }: MessageOwner,
  messageId: string,
  kind: string,
  after: Parameters<typeof receiptOf>[1] | undefined,
): Promise<void> => {
  const delivery = await readDelivery({ incident, id });
  if (!after || delivery?.messageId !== messageId) return;
  const moved = await writeAll(dynamodb(), [receiptOf(delivery, after)]);
  if (!moved.ok) return;
  log.info('receipt.recorded', { incident, delivery: id, state: kind });
  if (after.state === 'failed') count('DeliveryFailed');
  count('Delivery', 1, { Channel: delivery.channel, State: after.state });
};
