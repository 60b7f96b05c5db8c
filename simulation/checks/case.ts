import { markKey } from '../../functions/aws/marks.ts';
import { sha256Hex } from '../../functions/hash.ts';
import type { Delivery } from '../../shared/alerts/delivery.ts';
import type { Person } from '../../shared/directory/person.ts';
import type { Deadline } from '../../shared/incident/deadline.ts';
import type { Entry } from '../../shared/incident/entry.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import type { Municipality } from '../../shared/municipality/municipality.ts';
import type { Neighbour } from '../people.ts';
import type { Reactions } from '../reactions.ts';
import type { Reporters } from '../reporters.ts';
import type { Returners } from '../returners.ts';
import type { Senders, Sent } from '../senders.ts';
import type { SimulatedStore } from '../store.ts';

/** What a run left behind. */
export interface Played {
  readonly store: SimulatedStore;
  readonly senders: Senders;
  readonly reporters: Reporters;
  readonly reactions: Reactions;
  readonly returners: Returners;
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

/** The same, with what every check asks for. */
export interface Outcome extends Played {
  /** The keys of the numbers and addresses that are marked as not working. */
  readonly marks: ReadonlySet<string>;
  /** How often each delivery was taken over from a claim whose lease was past. */
  readonly takeovers: ReadonlyMap<string, number>;
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
  /** Which of its rows stand among what waits, and from when on they are due. */
  readonly waits: readonly { readonly sk: string; readonly due: string }[];
  /** What was sent about it, by the delivery that it was. */
  readonly sent: readonly (Sent & { delivery: Delivery | undefined })[];
}

interface Row {
  readonly pk: string;
  readonly sk: string;
  readonly kind: string;
  readonly body: unknown;
  readonly open?: string;
  readonly due: string;
}

/** Puts together what belongs to each case. */
export const casesOf = ({ store, senders }: Pick<Played, 'store' | 'senders'>): Told[] => {
  const rows = store.rows() as unknown as Row[];
  const of = <T>(kind: string) => rows.filter((row) => row.kind === kind).map(({ body }) => body as T);
  const deliveries = of<Delivery>('delivery');
  const byId = new Map(deliveries.map((each) => [each.id, each]));
  const byMessage = new Map(deliveries.map((each) => [each.messageId, each]));
  const sent = senders.sent.map((each) => {
    const [, token = ''] = /https?:\/\/\S+\/(?:alerts|follow-ups|referrals)\/(\w+)/.exec(each.text) ?? [];
    const byLink = byId.get(store.deliveryOfLink.get(sha256Hex(token)) ?? '');
    // What asks nothing has no link; then it is known only if its id was recorded.
    return { ...each, delivery: byLink ?? byMessage.get(each.messageId) };
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
    waits: rows.filter(
      ({ pk, open }) => (open === 'work' || open === 'ahead') && pk === `INCIDENT#${incident.id}`,
    ),
    sent: sent.filter(({ delivery }) => delivery?.incident === incident.id),
  }));
};

/** Whether somebody has a number or address that was never marked as not working. */
export const usable = ({ mobile, email }: Person, { marks }: Outcome): boolean =>
  [mobile, email].some((contact) => contact !== undefined && !marks.has(markKey(contact)));
