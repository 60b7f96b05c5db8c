import type { Instant } from '../calendar/zoned.ts';
import type { Incident } from '../incident/incident.ts';
import type { Level } from '../level/levels.ts';
import type { Item } from './succession.ts';

/** One line of a list: no word of what happened, to whom, or of what was said. */
export interface ListedItem {
  /** Its place in the list as it was made, by which it is opened. */
  readonly number: number;
  readonly reference: string;
  readonly kind: 'case' | 'follow-up';
  /** `done`: somebody has done it, or it has gone on to somebody else. */
  readonly state: 'waiting' | 'done';
  /** Since when it waits: for a case from the report, for a contact from its day. */
  readonly since: Instant;
  /** Of a case. */
  readonly level?: Level | undefined;
}

/** How something that went over to somebody stands now. */
export const listedItem = (item: Item, number: number, incident: Incident): ListedItem => {
  const { reference, receivedAt, level, status } = incident;
  if (item.step === undefined) {
    const waits = status === 'waiting' || status === 'unanswered';
    const state = waits ? 'waiting' : 'done';
    return { number, reference, kind: 'case', state, since: receivedAt, level };
  }
  const found = incident.followUps.find(({ id }) => id === item.step);
  const waits = status !== 'closed' && found?.state === 'due' && found.attempt === item.attempt;
  return {
    number,
    reference,
    kind: 'follow-up',
    state: waits ? 'waiting' : 'done',
    since: found?.due ?? receivedAt,
  };
};

/** What waits first, and of that what has waited longest. */
export const inOrder = (items: readonly ListedItem[]): readonly ListedItem[] =>
  items.toSorted(
    (a, b) => Number(a.state === 'done') - Number(b.state === 'done') || (a.since < b.since ? -1 : 1),
  );
