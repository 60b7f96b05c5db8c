import type { Person } from '../directory/person.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../routing/rule.ts';
import type { Delivery } from './delivery.ts';

/** By which channels each person, by id, could not be reached with what one entry has to say. */
export type Failed = ReadonlyMap<string, ReadonlySet<MessageChannel>>;

/**
 * An SMS that went out together with others carries no link: it is worth no more than the e-mail that has it.
 *
 * @param seq the entry's number
 */
export const failedIn = (seq: number, deliveries: readonly Delivery[]): Failed => {
  const failed = new Map<string, Set<MessageChannel>>();
  const own = deliveries.filter(({ entry }) => entry === seq);
  const add = ({ person, channel }: Delivery) =>
    failed.set(person, (failed.get(person) ?? new Set()).add(channel));
  for (const each of own) if (each.state === 'failed') add(each);
  for (const each of own) {
    const sent = each.state === 'handed-over' || each.state === 'delivered';
    if (each.bundledUntil !== undefined && sent && failed.get(each.person)?.has('email')) add(each);
  }
  return failed;
};

/** Ids of people to whom every message of the entry has failed: the next in line is told instead. */
export const unreachableFor = (failed: Failed, people: readonly Person[]): ReadonlySet<string> =>
  new Set(
    people
      .filter((person) => channelsOf(person).every((channel) => failed.get(person.id)?.has(channel)))
      .map(({ id }) => id),
  );

/**
 * The wished channels that the person has. If there are none, or they have all failed, whatever there is: a rule for
 * SMS only must not lose an alert.
 */
export const channelsFor = (
  person: Person,
  wished: readonly MessageChannel[],
  failed: Failed,
): readonly MessageChannel[] => {
  const both = channelsOf(person).filter((channel) => wished.includes(channel));
  return both.some((channel) => !failed.get(person.id)?.has(channel)) ? both : channelsOf(person);
};

const channelsOf = ({ mobile, email }: Person): readonly MessageChannel[] =>
  MESSAGE_CHANNELS.filter((channel) => (channel === 'sms' ? mobile : email));
