import { channelsFor, failedIn, unreachableFor } from '../alerts/channels.ts';
import type { Delivery, PlannedDelivery } from '../alerts/delivery.ts';
import { toLocal } from '../calendar/zoned.ts';
import type { DirectoryRole, Person } from '../directory/person.ts';
import type { Entry } from '../incident/entry.ts';
import { deliveryId, type Sha256 } from '../incident/identifiers.ts';
import type { MessageKind } from '../messages/kinds.ts';
import { candidates } from '../routing/candidates.ts';
import { type Line, MESSAGE_CHANNELS, type MessageChannel } from '../routing/rule.ts';
import type { Drill } from './drill.ts';

/** What planning looks at: the drill, what it has sent, and the directory as it is now. */
export interface DrillSituation {
  readonly drill: Drill;
  readonly deliveries: readonly Delivery[];
  readonly people: readonly Person[];
  readonly now: string;
  readonly timeZone: string;
  readonly sha256: Sha256;
}

/** A message to somebody in a role. */
interface Message {
  readonly person: Person;
  readonly role: DirectoryRole;
  readonly message: MessageKind;
  readonly channels: readonly MessageChannel[];
}

/** Whom an entry of a drill tells what. Nobody is asked any more once it has ended. */
export const planDrill = (entry: Entry, situation: DrillSituation): readonly PlannedDelivery[] => {
  switch (entry.what.kind) {
    case 'drill-started':
      return deliveriesOf(entry, situation, situation.drill.endedAt === undefined ? asking(situation) : []);
    case 'drill-ended':
      return deliveriesOf(entry, situation, reporting(entry, situation));
    default:
      return [];
  }
};

/** Everybody by every channel they have: whoever is asked by one only would not have tried the other. */
const asking = ({ drill, people }: DrillSituation): Message[] =>
  drill.asked.flatMap(({ person: id, posts: [post] }) => {
    const person = people.find((each) => each.id === id);
    if (!person || !post) return [];
    const channels = channelsFor(person, MESSAGE_CHANNELS, new Map());
    return [{ person, role: post.role, message: 'drill' as const, channels }];
  });

/** The report goes to the security strategists by e-mail; where there is none, to the duty officers. */
const reporting = (entry: Entry, { deliveries, people, now, timeZone }: DrillSituation): Message[] => {
  const failed = failedIn(entry.seq, deliveries);
  const unreachable = unreachableFor(failed, people);
  const inLine = (line: Line) =>
    candidates(line, people, { excluded: () => false, unreachable }, toLocal(now, timeZone).date);
  const strategists = inLine(['KSS']);
  return (strategists.length > 0 ? strategists : inLine(['TIB'])).map(({ person, role }) => ({
    person,
    role,
    message: 'drill-report',
    channels: channelsFor(person, ['email'], failed),
  }));
};

const deliveriesOf = (
  { seq }: Entry,
  { drill, sha256 }: DrillSituation,
  messages: readonly Message[],
): PlannedDelivery[] =>
  messages.flatMap(({ person, role, message, channels }) =>
    channels.map((channel) => ({
      id: deliveryId({ incident: drill.id, entry: seq, person: person.id, channel }, sha256),
      incident: drill.id,
      entry: seq,
      rule: 'drill',
      person: person.id,
      role,
      channel,
      language: person.languages[0] ?? 'sv',
      message,
    })),
  );
