import { type DeliveryState, NEXT_STATES } from '../../shared/alerts/delivery.ts';
import { fieldOf, type Image, type SimulatedStore, type Written } from '../store.ts';
import type { Outcome } from './case.ts';

/** Every write on a delivery is a step that the state machine has; a claim is taken over only when its lease is past. */
export function* legalSteps({ store }: Pick<Outcome, 'store'>): Generator<string> {
  for (const write of store.written) {
    const { sk, before, after, at } = write;
    if (!sk.startsWith('DELIVERY#')) continue;
    const [from, to] = [stateIn(before), stateIn(after)];
    if (to === undefined) yield `a delivery was removed: ${sk}`;
    else if (from === undefined) {
      if (to !== 'claimed' && to !== 'waiting') yield `a delivery began as ${to}: ${sk}`;
    } else if (!NEXT_STATES[from].includes(to)) yield `a delivery went from ${from} to ${to}: ${sk}`;
    if (isTakeover(write) && (fieldOf(before, 'claimedUntil') ?? '') > new Date(at).toISOString())
      yield `a claim was taken over before its lease was past: ${sk}`;
  }
}

const stateIn = (image: Image | undefined) => fieldOf(image, 'state') as DeliveryState | undefined;

/** How often each delivery was taken over, by its id. */
export const takeoversIn = ({ written }: SimulatedStore): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { sk } of written.filter((write) => write.sk.startsWith('DELIVERY#') && isTakeover(write))) {
    const id = sk.slice('DELIVERY#'.length);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
};

/** Whether a claim was taken from another. */
const isTakeover = ({ before, after }: Written) =>
  fieldOf(before, 'state') === 'claimed' && fieldOf(after, 'state') === 'claimed';
