import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Delivery, deliverySchema, type PlannedDelivery } from '../../shared/alerts/delivery.ts';
import type { Link } from '../../shared/alerts/link.ts';
import { addDuration, type Instant } from '../../shared/calendar/zoned.ts';
import { environment } from '../environment.ts';
import { linkRow } from './links.ts';
import { dynamodb, partitionOf, toRow, type Written, writeAll } from './table.ts';

/** Longer than any hand-over with all its retries takes; after it whoever claimed has crashed. */
const LEASE = 'PT40S';

const deliveryKey = (id: string) => `DELIVERY#${id}`;

/**
 * `claimed`: this call may send, and nobody else. `repeat`: an earlier claim ran out, so that the message may have been
 * sent already. `done`: it was handed over before. `failed`: before, for good. `busy`: somebody else is sending it just now.
 */
export type Claim =
  | { state: 'claimed'; tries: number; repeat: boolean }
  | { state: 'done' | 'failed' | 'busy' };

/** Claims a delivery by conditional write and stores the link that its message will carry, in one round trip. */
export const claimDelivery = async (
  planned: PlannedDelivery,
  link: { hash: string; body: Link },
  now: Instant,
): Promise<Claim> => {
  const first = await write(
    { ...planned, state: 'claimed', tries: 1, claimedUntil: addDuration(now, LEASE) },
    link,
  );
  if (first.ok) return { state: 'claimed', tries: 1, repeat: false };
  const [row] = first.refused;
  const old = deliverySchema.parse(row === true ? undefined : row?.body);
  if (old.state === 'handed-over') return { state: 'done' };
  if (old.state === 'failed') return { state: 'failed' };
  if (old.state === 'claimed' && old.claimedUntil > now) return { state: 'busy' };
  const again = {
    ...old,
    state: 'claimed' as const,
    tries: old.tries + 1,
    claimedUntil: addDuration(now, LEASE),
  };
  const taken = await write(again, link, old);
  return taken.ok
    ? { state: 'claimed', tries: again.tries, repeat: old.state === 'claimed' }
    : { state: 'busy' };
};

const write = (delivery: Delivery, link: { hash: string; body: Link }, old?: Delivery): Promise<Written> => {
  const TableName = environment('INCIDENTS_TABLE');
  const Item = toRow({
    pk: partitionOf(delivery.incident),
    sk: deliveryKey(delivery.id),
    kind: 'delivery',
    body: delivery,
  });
  const condition = old
    ? {
        ConditionExpression: 'body.#state = :state AND body.tries = :tries',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':state': { S: old.state }, ':tries': { N: String(old.tries) } },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  return writeAll(dynamodb(), [
    { Put: { TableName, Item, ...condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
    { Put: { TableName, Item: toRow(linkRow(link.hash, link.body)) } },
  ]);
};

export type DeliveryOutcome =
  | { state: 'handed-over'; messageId: string; handedOverAt: Instant }
  | { state: 'waiting' | 'failed'; failure: string };

/** Records what came of a claim. Does nothing if the claim has been taken over meanwhile. */
export const recordDelivery = async (
  { incident, id }: Pick<PlannedDelivery, 'incident' | 'id'>,
  tries: number,
  outcome: DeliveryOutcome,
): Promise<void> => {
  const fields = Object.entries(outcome);
  try {
    await dynamodb().send(
      new UpdateItemCommand({
        TableName: environment('INCIDENTS_TABLE'),
        Key: toRow({ pk: partitionOf(incident), sk: deliveryKey(id) }),
        UpdateExpression: `SET ${fields.map(([name]) => `body.#${name} = :${name}`).join(', ')}`,
        ConditionExpression: 'body.#state = :claimed AND body.tries = :tries',
        ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...toRow(Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value]))),
          ':claimed': { S: 'claimed' },
          ':tries': { N: String(tries) },
        },
      }),
    );
  } catch (thrown) {
    if (!(thrown instanceof ConditionalCheckFailedException)) throw thrown;
  }
};
