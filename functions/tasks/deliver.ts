import type { Delivery, PlannedDelivery } from '../../shared/alerts/delivery.ts';
import { LINK_DAYS, LINK_PATH, type Link, purposeOf } from '../../shared/alerts/link.ts';
import { addDuration } from '../../shared/calendar/zoned.ts';
import type { Person } from '../../shared/directory/person.ts';
import type { Entry } from '../../shared/incident/entry.ts';
import { calendarUid } from '../../shared/incident/identifiers.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { calendarText } from '../../shared/messages/calendar.ts';
import { composeMessage } from '../../shared/messages/compose.ts';
import { mailHtml, mailText } from '../../web/mail.tsx';
import { claimDelivery, expireDelivery, recordDelivery } from '../aws/deliveries.ts';
import { failureCode, isPassing } from '../aws/failure.ts';
import { sendMail } from '../aws/mail.ts';
import { sendSms } from '../aws/sms.ts';
import { environment } from '../environment.ts';
import { newToken, sha256, sha256Hex } from '../hash.ts';
import { count, log } from '../log.ts';
import { municipality } from '../municipality.ts';
import { now } from '../time.ts';

/** `sent`: now or before. `failed`: for good. `again`: not now, the entry must come again. */
export type Delivered = 'sent' | 'failed' | 'again';

/** What a delivery that this call may not send has come to. */
const EARLIER = { done: 'sent', failed: 'failed', busy: 'again' } as const satisfies Record<
  string,
  Delivered
>;

/** What a message may say of the case. */
export type About = Partial<Pick<Incident, 'reference' | 'answerBy'>> & {
  /** How many; of a list. */
  readonly count?: number;
};

/**
 * Claims, sends, records: three calls (promise 3). A crash after sending and before recording repeats one message at
 * most, once the claim has run out.
 */
export const deliver = async (
  planned: PlannedDelivery,
  about: About,
  people: readonly Person[],
): Promise<Delivered> => {
  const person = people.find(({ id }) => id === planned.person);
  if (!person) return 'failed';
  const token = newToken();
  const link = linkOf(planned);
  const claim = await claimDelivery(planned, link && { hash: sha256Hex(token), body: link }, now());
  if (claim.state !== 'claimed') return EARLIER[claim.state];
  if (claim.repeat) count('MadeUpFor');
  return settle(planned, claim.tries, () => handOver(planned, about, person, token, claim.repeat));
};

/**
 * Sends what was claimed, and records what came of it.
 *
 * @param together with others, in one message: refused for good, each is given back to be tried by itself, because only
 *   then somebody stands in for whoever cannot be reached
 */
export const settle = async (
  planned: Pick<PlannedDelivery, 'incident' | 'id' | 'channel'>,
  tries: number,
  send: () => Promise<string>,
  together = false,
): Promise<Delivered> => {
  const { incident, id: delivery, channel } = planned;
  let messageId: string;
  try {
    messageId = await send();
  } catch (thrown) {
    const state = together || isPassing(thrown) ? 'waiting' : 'failed';
    const failure = failureCode(thrown);
    log.warn('delivery.refused', { incident, delivery, channel, error: failure, state });
    await recordDelivery(planned, tries, { state, failure });
    if (state === 'waiting') return 'again';
    count('DeliveryFailed');
    count('Delivery', 1, { Channel: channel, State: 'failed' });
    return 'failed';
  }
  await recordDelivery(planned, tries, { state: 'handed-over', messageId, handedOverAt: now() });
  log.info('delivery.handed-over', { incident, delivery, channel });
  count('Delivery', 1, { Channel: channel, State: 'handed-over' });
  return 'sent';
};

/** What could not be delivered, for planning anew without it. */
export const asFailed = (planned: PlannedDelivery): Delivery => ({
  ...planned,
  state: 'failed',
  tries: 1,
  claimedUntil: '',
});

/** Gives up what an entry does not call for any more. @returns false while somebody may still be sending it */
export const giveUp = async (delivery: Delivery): Promise<boolean> => {
  const sending = delivery.state === 'claimed' && delivery.claimedUntil > now();
  if (sending || !(await expireDelivery(delivery))) return false;
  const { incident, id, channel } = delivery;
  log.info('delivery.expired', { incident, delivery: id, channel });
  count('Delivery', 1, { Channel: channel, State: 'expired' });
  return true;
};

/** Gives up what this entry once asked for and does not any more. @returns whether some of it is still being sent */
export const giveUpRest = async (
  { seq }: Entry,
  deliveries: readonly Delivery[],
  planned: readonly PlannedDelivery[],
): Promise<boolean> => {
  const rest = deliveries.filter(
    ({ entry, state, id }) =>
      entry === seq &&
      (state === 'waiting' || state === 'claimed') &&
      !planned.some((each) => each.id === id),
  );
  return (await Promise.all(rest.map(giveUp))).includes(false);
};

/** What the message's link opens; `null` for one that asks nothing. */
const linkOf = (planned: PlannedDelivery): Link | null => {
  const { incident, person, role, rule, message, step, attempt, channel } = planned;
  const purpose = purposeOf(message, step);
  if (!purpose) return null;
  return {
    purpose,
    incident,
    person,
    role,
    rule,
    expiresAt: addDuration(now(), `PT${LINK_DAYS[purpose] * 24}H`),
    ...(step !== undefined && attempt !== undefined && { step, attempt }),
    ...(purpose === 'drill' && { channel }),
  };
};

const handOver = async (
  planned: PlannedDelivery,
  { reference, answerBy, count: several }: About,
  { email = '', mobile = '' }: Person,
  token: string,
  repeat: boolean,
): Promise<string> => {
  const { message, language, channel, step, calendar } = planned;
  const purpose = purposeOf(message, step);
  const link = purpose ? `${environment('BASE_URL')}/${LINK_PATH[purpose]}/${token}` : undefined;
  const time = message === 'follow-up-planned' ? calendar?.start : answerBy;
  const composed = composeMessage(
    { kind: message, language, reference, answerBy: time, link, repeat, count: several },
    municipality,
  );
  if (channel === 'sms') return sendSms(mobile, composed.sms);
  const body = {
    language,
    municipality,
    paragraphs: composed.paragraphs,
    ...(link && { link: { href: link, label: composed.button } }),
  };
  return sendMail({
    to: email,
    subject: composed.subject,
    text: mailText(body),
    html: mailHtml(body),
    ...(calendar && { calendar: invitationFor(planned, calendar, email, composed.subject) }),
  });
};

/** The same words as the mail's, and no link: a calendar is often shared. */
const invitationFor = (
  { incident, step = '', person, entry }: PlannedDelivery,
  calendar: NonNullable<PlannedDelivery['calendar']>,
  to: string,
  summary: string,
) => ({
  method: calendar.cancel ? ('CANCEL' as const) : ('REQUEST' as const),
  text: calendarText(
    {
      uid: `${calendarUid({ incident, step, person }, sha256)}@${municipality.mail.domain}`,
      sequence: entry,
      stamp: now(),
      start: calendar.start,
      cancelled: calendar.cancel === true,
      summary,
      to,
    },
    municipality,
  ),
});
