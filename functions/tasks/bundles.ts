import { ASKING } from '../../shared/alerts/asking.ts';
import { type Delivery, deliverySchema } from '../../shared/alerts/delivery.ts';
import { isStillAsked } from '../../shared/alerts/told.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { composeMessage } from '../../shared/messages/compose.ts';
import { readIncident } from '../aws/cases.ts';
import { claimAgain } from '../aws/deliveries.ts';
import { readPeople } from '../aws/people.ts';
import { sendSms } from '../aws/sms.ts';
import { type Key, readRow } from '../aws/waiting.ts';
import { count, errorFields, log } from '../log.ts';
import { municipality } from '../municipality.ts';
import { now } from '../time.ts';
import { giveUp, settle } from './deliver.ts';

/**
 * Sends each person one SMS that says how many tasks wait, for the SMSes that were held together in a flood.
 *
 * @param keys deliveries that are overdue; others than held ones are passed over
 */
export const sendBundles = async (keys: readonly Key[]): Promise<void> => {
  if (keys.length === 0) return;
  const waiting: Delivery[] = [];
  for (const key of keys) {
    const delivery = await stillCalledFor(key);
    if (delivery) waiting.push(delivery);
  }
  const people = await readPeople();
  for (const [id, deliveries] of Map.groupBy(waiting, ({ person }) => person)) {
    try {
      await sendOne(people.find((person) => person.id === id)?.mobile, deliveries);
    } catch (thrown) {
      log.error('bundle.not-yet', { count: deliveries.length, ...errorFields(thrown) });
    }
  }
};

/** A held SMS whose task still waits; one that somebody has taken meanwhile is given up. */
const stillCalledFor = async (key: Key): Promise<Delivery | undefined> => {
  const row = await readRow(key);
  const delivery = deliverySchema.safeParse(row?.body).data;
  if (!delivery?.bundledUntil || row?.open === undefined) return undefined;
  const found = await readIncident(delivery.incident);
  if (found && isStillCalledFor(delivery, found)) return delivery;
  await giveUp(delivery);
  return undefined;
};

const isStillCalledFor = ({ message, step, attempt }: Delivery, { status, followUps }: Incident): boolean => {
  if (step !== undefined) return status !== 'closed' && isStillAsked({ message, step, attempt }, followUps);
  return !ASKING.includes(message) || (status !== 'taken' && status !== 'closed');
};

const sendOne = async (mobile: string | undefined, deliveries: readonly Delivery[]): Promise<void> => {
  if (mobile === undefined) {
    await Promise.all(deliveries.map(giveUp));
    return;
  }
  const claimed: { delivery: Delivery; tries: number }[] = [];
  for (const delivery of deliveries) {
    const claim = await claimAgain(delivery, null, now());
    if (claim.state === 'claimed') claimed.push({ delivery, tries: claim.tries });
  }
  const [first] = claimed;
  if (!first) return;
  const { language } = first.delivery;
  const words = composeMessage({ kind: 'bundle', language, count: claimed.length }, municipality);
  // One message for all of them: each records the same outcome.
  const sending = sendSms(mobile, words.sms);
  await Promise.all(claimed.map(({ delivery, tries }) => settle(delivery, tries, () => sending, true)));
  count('Bundled', claimed.length);
};
