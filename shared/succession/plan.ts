import { channelsFor, failedIn, unreachableFor } from '../alerts/channels.ts';
import type { Delivery, PlannedDelivery } from '../alerts/delivery.ts';
import { toLocal } from '../calendar/zoned.ts';
import type { DirectoryRole, Person } from '../directory/person.ts';
import type { Entry } from '../incident/entry.ts';
import { deliveryId, type Sha256 } from '../incident/identifiers.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { candidates } from '../routing/candidates.ts';
import { MESSAGE_CHANNELS } from '../routing/rule.ts';
import type { Succession } from './succession.ts';

export interface SuccessionSituation {
  readonly succession: Succession;
  readonly deliveries: readonly Delivery[];
  readonly people: readonly Person[];
  readonly now: string;
  readonly municipality: Municipality;
  readonly sha256: Sha256;
}

/**
 * The one message that tells somebody what goes over to them, by each of their channels. If none of them works, whoever
 * is first in the strategist's line gets the list; who must not know of a case does not see it there.
 */
export const planSuccession = (entry: Entry, situation: SuccessionSituation): readonly PlannedDelivery[] => {
  const { succession, deliveries, people, now, municipality, sha256 } = situation;
  const failed = failedIn(entry.seq, deliveries);
  const unreachable = unreachableFor(failed, people);
  const today = toLocal(now, municipality.timeZone).date;
  const setting = { excluded: () => false, unreachable };
  const [first] = succession.items;
  const own = people.find(({ id }) => id === succession.to);
  const to: { person: Person; role: DirectoryRole } | undefined =
    own && first && (own.mobile || own.email) && !unreachable.has(own.id)
      ? { person: own, role: first.role }
      : candidates(municipality.asking.lines.KSS, people, setting, today)[0];
  if (!to) return [];
  const { person, role } = to;
  return channelsFor(person, MESSAGE_CHANNELS, failed).map((channel) => ({
    id: deliveryId({ incident: succession.id, entry: entry.seq, person: person.id, channel }, sha256),
    incident: succession.id,
    entry: entry.seq,
    rule: 'succession',
    person: person.id,
    role,
    channel,
    language: person.languages[0] ?? 'sv',
    message: 'succession',
  }));
};
