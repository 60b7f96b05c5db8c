import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Delivery, deliverySchema, type PlannedDelivery } from '../../shared/alerts/delivery.ts';
import type { Link } from '../../shared/alerts/link.ts';
import { addDuration, type Instant } from '../../shared/calendar/zoned.ts';
import { environment } from '../environment.ts';
import { linkRow } from './links.ts';
import { messageRow } from './message-ids.ts';
import { dynamodb, partitionOf, toRow, type Written, writeAll } from './table.ts';
import { type Key, readRow } from './waiting.ts';

/** Longer than any hand-over with all its retries takes; after it whoever claimed has crashed. */
const LEASE = 'PT40S';

/** What the sort keys of deliveries begin with. */
export const DELIVERY = 'DELIVERY#';

const keyOf = ({ incident, id }: Pick<PlannedDelivery, 'incident' | 'id'>): Key => ({
  pk: partitionOf(incident),
  sk: `${DELIVERY}${id}`,
});

/**
 * `claimed`: this call may send, and nobody else. `repeat`: an earlier claim ran out, so that the message may have been
 * sent already. `done`: nothing is left to do. `failed`: before, for good. `busy`: somebody else is sending it just now.
 */
export type Claim =
  | { state: 'claimed'; tries: number; repeat: boolean }
  | { state: 'done' | 'failed' | 'busy' };

/** Claims a delivery by conditional write and stores the link that its message will carry, in one round trip. */
export const claimDelivery = async (
  planned: PlannedDelivery,
  link: { hash: string; body: Link } | null,
  now: Instant,
): Promise<Claim> => {
  const claimedUntil = addDuration(now, LEASE);
  const first = await write({ ...planned, state: 'claimed', tries: 1, claimedUntil }, link);
  if (first.ok) return { state: 'claimed', tries: 1, repeat: false };
  const [row] = first.refused;
  return claimAgain(deliverySchema.parse(row === true ? undefined : row?.body), link, now);
};

/** Claims a delivery that stands in the table already: given back, held together with others, or left by a crash. */
export const claimAgain = async (
  old: Delivery,
  link: { hash: string; body: Link } | null,
  now: Instant,
): Promise<Claim> => {
  switch (old.state) {
    case 'handed-over':
    case 'delivered':
    case 'expired':
      return { state: 'done' };
    case 'failed':
      return { state: 'failed' };
    case 'claimed':
      if (old.claimedUntil > now) return { state: 'busy' };
  }
  const claimedUntil = addDuration(now, LEASE);
  const again = { ...old, state: 'claimed' as const, tries: old.tries + 1, claimedUntil };
  const taken = await write(again, link, old);
  return taken.ok
    ? { state: 'claimed', tries: again.tries, repeat: old.state === 'claimed' }
    : { state: 'busy' };
};

/** Sets an SMS aside to go out together with others. One that is there already is left as it is. */
export const bundleDelivery = async (planned: PlannedDelivery, until: Instant): Promise<void> => {
  await write({ ...planned, state: 'waiting', tries: 0, claimedUntil: until, bundledUntil: until }, null);
};

const write = (
  delivery: Delivery,
  link: { hash: string; body: Link } | null,
  old?: Delivery,
): Promise<Written> => {
  const TableName = environment('INCIDENTS_TABLE');
  // Stands among what waits until it is sent, whatever its entry does: two may have acted on that, with other plans.
  const marks = { open: 'work', due: delivery.bundledUntil ?? delivery.claimedUntil };
  const Item = toRow({ ...keyOf(delivery), kind: 'delivery', body: delivery, ...marks });
  const condition = old
    ? {
        ConditionExpression: 'body.#state = :state AND body.tries = :tries',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':state': { S: old.state }, ':tries': { N: String(old.tries) } },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  return writeAll(dynamodb(), [
    { Put: { TableName, Item, ...condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
    ...(link ? [{ Put: { TableName, Item: toRow(linkRow(link.hash, link.body)) } }] : []),
  ]);
};

export type DeliveryOutcome =
  | { state: 'handed-over'; messageId: string; handedOverAt: Instant }
  | { state: 'waiting' | 'failed'; failure: string };

/**
 * Records what came of a claim, and by which id of the service's own its receipts will be known. Does nothing if the
 * claim has been taken over meanwhile.
 */
export const recordDelivery = async (
  delivery: Pick<PlannedDelivery, 'incident' | 'id'>,
  tries: number,
  outcome: DeliveryOutcome,
): Promise<void> => {
  const { incident, id } = delivery;
  await writeAll(dynamodb(), [
    move(delivery, { state: 'claimed', tries }, outcome),
    ...(outcome.state === 'handed-over'
      ? [
          {
            Put: {
              TableName: environment('INCIDENTS_TABLE'),
              Item: toRow(messageRow(outcome.messageId, { incident, delivery: id })),
            },
          },
        ]
      : []),
  ]);
};

/** A message that is not called for any more and was never sent. Does nothing if somebody is sending it after all. */
export const expireDelivery = async (delivery: Delivery): Promise<boolean> =>
  (await writeAll(dynamodb(), [move(delivery, delivery, { state: 'expired' })])).ok;

/** One message, as it stands. @returns undefined if there is none */
export const readDelivery = async (
  delivery: Pick<PlannedDelivery, 'incident' | 'id'>,
): Promise<Delivery | undefined> => {
  const row = await readRow(keyOf(delivery));
  return row && deliverySchema.parse(row.body);
};

/** What a receipt does to a delivery; to be written together with the entry that says so. */
export const receiptOf = (
  delivery: Pick<PlannedDelivery, 'incident' | 'id'>,
  after: { state: 'delivered' } | { state: 'failed'; failure: string },
): TransactWriteItem => move(delivery, { state: 'handed-over' }, after);

/** A step from one state to another, on condition that the delivery still stands where it was. */
const move = (
  delivery: Pick<PlannedDelivery, 'incident' | 'id'>,
  from: { readonly state: Delivery['state']; readonly tries?: number },
  to: Partial<Delivery> & Pick<Delivery, 'state'>,
): TransactWriteItem => {
  const fields = Object.entries(to);
  const tries = from.tries === undefined ? undefined : { ':tries': { N: String(from.tries) } };
  // What is given back still waits, from now on by itself; everything else is done with.
  const gone = to.state === 'waiting' ? 'body.bundledUntil' : '#open';
  return {
    Update: {
      TableName: environment('INCIDENTS_TABLE'),
      Key: toRow({ ...keyOf(delivery) }),
      UpdateExpression: `SET ${fields.map(([name]) => `body.#${name} = :${name}`).join(', ')} REMOVE ${gone}`,
      ConditionExpression: `body.#state = :from${tries ? ' AND body.tries = :tries' : ''}`,
      ExpressionAttributeNames: {
        ...Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        ...(gone === '#open' && { '#open': 'open' }),
      },
      ExpressionAttributeValues: {
        ...toRow(Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value]))),
        ':from': { S: from.state },
        ...tries,
      },
    },
  };
};
