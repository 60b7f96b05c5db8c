/** A drill of the invented people, for the tests of the domain. */
import type { Delivery, PlannedDelivery } from '../../../shared/alerts/delivery.ts';
import type { Person } from '../../../shared/directory/person.ts';
import { endDrill } from '../../../shared/drill/end.ts';
import { type DrillSituation, planDrill } from '../../../shared/drill/plan.ts';
import { type DrillChange, type Reason, startDrill } from '../../../shared/drill/start.ts';
import { PEOPLE, sha256, TUESDAY } from '../builders.ts';

export const BY_COMMAND: Reason = { by: 'command', request: 'b5f0c1de-0000-4000-8000-000000000001' };
const timeZone = 'Europe/Stockholm';

export const started = (
  people: readonly Person[] = PEOPLE,
  { reason = BY_COMMAND, now = TUESDAY }: { reason?: Reason; now?: string } = {},
): DrillChange => startDrill(reason, people, { now, timeZone, sha256 });

/** What an entry of a drill leads to. */
export const plannedFor = (
  { drill, entry }: DrillChange,
  { people = PEOPLE, deliveries = [], now = TUESDAY }: Partial<DrillSituation> = {},
): readonly PlannedDelivery[] => planDrill(entry, { drill, people, deliveries, now, timeZone, sha256 });

/** A delivery as the store holds it, in a state. */
export const standing = (planned: PlannedDelivery, state: Delivery['state']): Delivery => ({
  ...planned,
  state,
  tries: 1,
  claimedUntil: TUESDAY,
});

export const DAY_AFTER = '2026-11-25T13:30:00.000Z';

export const ended = (begun: DrillChange, now = DAY_AFTER): DrillChange => {
  const change = endDrill(begun.drill, now);
  if (!change) throw new Error('The drill had ended before');
  return change;
};

/** `person channel`, in a fixed order: who gets what. */
export const heard = (planned: readonly PlannedDelivery[]): string[] =>
  planned.map(({ person, channel }) => `${person} ${channel}`).sort();
