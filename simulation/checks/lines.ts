import { markKey } from '../../functions/aws/marks.ts';
import type { Delivery } from '../../shared/alerts/delivery.ts';
import { rulesFor } from '../../shared/routing/rules.ts';
import type { SimulatedStore } from '../store.ts';
import type { Outcome, Told } from './case.ts';

/** A line is asked one after the other, each as often as the level says; what fails goes on to the next. */
export function* lines({ incident, entries, deliveries }: Told, outcome: Outcome): Generator<string> {
  const { municipality, store } = outcome;
  const { level } = incident;
  const asking = rulesFor(municipality.routing, incident).filter(({ acknowledge }) => acknowledge);
  const asks = deliveries.filter(({ message }) => ['urgent', 'task', 'passed'].includes(message));
  for (const [person, messages] of Map.groupBy(asks, (each) => each.person)) {
    const times = new Set(messages.map(({ entry }) => entry)).size;
    // Standing in for somebody whose messages fail comes on top: it may be known only rounds later.
    const standingIn = new Set(
      deliveries
        .filter((each) => each.state === 'failed' && each.person !== person)
        .map(({ entry }) => entry),
    ).size;
    const late = isOutOfOrder(messages, store) ? 1 : 0;
    if (times > (level === 'red' ? 2 : 1) + standingIn + late) yield `asked ${times} times: ${person}`;
  }
  for (const { what, seq } of entries) {
    const own = deliveries.filter(({ entry }) => entry === seq);
    const arrived = own.filter(({ state }) => state === 'handed-over' || state === 'delivered');
    const people = new Set(arrived.map(({ person }) => person).filter((person) => !hasMark(person, outcome)));
    if (what.kind === 'escalated' && people.size > asking.length)
      yield `entry ${seq} asked ${people.size} people through ${asking.length} lines`;
    const taken = what.kind === 'reported' && entries.some((each) => each.what.kind === 'taken');
    if (taken || (what.kind !== 'reported' && what.kind !== 'follow-up-due')) continue;
    // Who stands next in one line may have been told through another already, so all lines count together.
    const nobody = entries.some((each) => each.what.kind === 'nobody-reached' && each.seq > seq);
    // A contact that was asked for again before the failure was known is the reminder's to see to.
    const again =
      what.kind === 'follow-up-due' &&
      entries.some(
        (each) =>
          each.what.kind === 'follow-up-reminded' &&
          each.what.step === what.step &&
          each.what.attempt === what.attempt,
      );
    if (own.length > 0 && own.every(({ state }) => state === 'failed') && !nobody && !again)
      yield `what failed of entry ${seq} was made up for by nobody`;
  }
}

/** Whether an entry was acted on only after a later one: it could not know whom that would ask. */
const isOutOfOrder = (messages: readonly Delivery[], { written }: SimulatedStore): boolean => {
  const ids = new Map(messages.map(({ id, entry }) => [`DELIVERY#${id}`, entry]));
  const begun = written.flatMap(({ sk, before }) => (before ? [] : (ids.get(sk) ?? [])));
  return begun.some((entry, index) => entry < Math.max(...begun.slice(0, index)));
};

/** Whether a number or address of somebody was marked: from then on somebody else stands in, also in a replay. */
const hasMark = (id: string, { neighbours, marks }: Outcome): boolean => {
  const person = neighbours.find((each) => each.person.id === id)?.person;
  return [person?.mobile, person?.email].some((contact) => contact && marks.has(markKey(contact)));
};
