import { sha256Hex } from '../../functions/hash.ts';
import type { Delivery } from '../../shared/alerts/delivery.ts';
import type { Deadline } from '../../shared/incident/deadline.ts';
import type { Entry } from '../../shared/incident/entry.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import type { Municipality } from '../../shared/municipality/municipality.ts';
import type { Neighbour } from '../people.ts';
import type { Reporters } from '../reporters.ts';
import type { Senders, Sent } from '../senders.ts';
import type { SimulatedStore } from '../store.ts';

export interface Outcome {
  readonly store: SimulatedStore;
  readonly senders: Senders;
  readonly reporters: Reporters;
  readonly neighbours: readonly Neighbour[];
  readonly municipality: Municipality;
  /** How often each figure was counted. */
  readonly figures: ReadonlyMap<string, number>;
  /** What the functions logged as a warning or an error. */
  readonly complaints: readonly Complaint[];
  /** When the run ended, ISO 8601 in UTC. */
  readonly end: string;
  /** Whether the run came to its end. */
  readonly rested: boolean;
  /** What the nightly reconciliation left undone. */
  readonly nights: readonly string[];
}

export interface Complaint {
  readonly at: number;
  readonly [field: string]: unknown;
}

/** One case with all that is known of it. */
export interface Told {
  readonly incident: Incident;
  readonly entries: readonly Entry[];
  readonly deliveries: readonly Delivery[];
  readonly deadlines: readonly (Deadline & { open: boolean })[];
  /** What was sent about it, by the delivery that it was. */
  readonly sent: readonly (Sent & { delivery: Delivery | undefined })[];
}

/** Puts together what belongs to each case. */
export const casesOf = ({ store, senders }: Outcome): Told[] => {
  const rows = store.rows() as { pk: string; sk: string; kind: string; body: unknown; open?: string }[];
  const of = <T>(kind: string) => rows.filter((row) => row.kind === kind).map(({ body }) => body as T);
  const deliveries = of<Delivery>('delivery');
  const byId = new Map(deliveries.map((each) => [each.id, each]));
  const sent = senders.sent.map((each) => {
    const [, token = ''] = /https?:\/\/\S+\/(?:alerts|follow-ups)\/(\w+)/.exec(each.text) ?? [];
    return { ...each, delivery: byId.get(store.deliveryOfLink.get(sha256Hex(token)) ?? '') };
  });
  return of<Incident>('incident').map((incident) => ({
    incident,
    entries: of<Entry>('entry')
      .filter((entry) => entry.incident === incident.id)
      .sort((a, b) => a.seq - b.seq),
    deliveries: deliveries.filter((delivery) => delivery.incident === incident.id),
    deadlines: rows
      .filter(({ kind, pk }) => kind === 'deadline' && pk === `INCIDENT#${incident.id}`)
      .map(({ body, open }) => ({ ...(body as Deadline), open: open !== undefined })),
    sent: sent.filter(({ delivery }) => delivery?.incident === incident.id),
  }));
};
