import { markKey } from '../functions/aws/marks.ts';
import { sha256, sha256Hex } from '../functions/hash.ts';
import { type Delivery, type DeliveryState, NEXT_STATES } from '../shared/alerts/delivery.ts';
import { toLocal } from '../shared/calendar/zoned.ts';
import type { Deadline } from '../shared/incident/deadline.ts';
import type { Entry } from '../shared/incident/entry.ts';
import { identifiersOfCode } from '../shared/incident/identifiers.ts';
import type { Incident } from '../shared/incident/incident.ts';
import type { Municipality } from '../shared/municipality/municipality.ts';
import { rulesFor } from '../shared/routing/rules.ts';
import { historyOf } from './history.ts';
import type { Neighbour } from './people.ts';
import type { Reporters } from './reporters.ts';
import type { Senders, Sent } from './senders.ts';
import { fieldOf, type Image, type SimulatedStore, type Written } from './store.ts';

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

/** Looks whether every promise was kept. @returns what was not, in words, and what happened to the cases it concerns */
export const check = (outcome: Outcome): { wrong: string[]; history: string[] } => {
  const wrong: string[] = [];
  const cases = casesOf(outcome);
  for (const { reference, receiptCode } of outcome.reporters.answered) {
    const { id } = identifiersOfCode(receiptCode, sha256);
    if (!cases.some(({ incident }) => incident.id === id && incident.reference === reference))
      wrong.push(`A report was answered as stored and is not: ${reference}`);
  }
  wrong.push(...legalSteps(outcome), ...loudEnough(cases, outcome));
  const broken = cases.filter((told) => {
    const found = [
      ...ending(told, outcome),
      ...timeline(told),
      ...messages(told, outcome),
      ...readers(told, outcome),
      ...lines(told, outcome),
      ...followUps(told, outcome),
    ];
    wrong.push(...found.map((each) => `${told.incident.reference} ${told.incident.level}: ${each}`));
    return found.length > 0;
  });
  if (!outcome.rested) wrong.push('The run does not come to rest: something is driven on without end');
  return {
    wrong: [...new Set(wrong)],
    history: wrong.length === 0 ? [] : historyOf(broken.length > 0 ? broken : cases, outcome),
  };
};

const casesOf = ({ store, senders }: Outcome): Told[] => {
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

/** Promise 2: taken, or put to the whole line and loudly failed; nothing is left half done. */
function* ending(
  { incident, entries, deliveries, deadlines }: Told,
  { store, end }: Outcome,
): Generator<string> {
  const exhausted = entries.some(({ what }) => what.kind === 'exhausted');
  if (incident.status === 'waiting') yield 'nobody has taken it and it waits for ever';
  if (incident.status === 'unanswered' && !exhausted) yield 'given up without a word';
  for (const { state, id } of deliveries)
    if (state === 'waiting' || state === 'claimed') yield `a message is ${state} for ever: ${id}`;
  for (const { open, id, due } of deadlines) if (open && due < end) yield `a deadline is never spoken: ${id}`;
  for (const { deadlines: set, seq } of entries)
    for (const { id } of set)
      if (!deadlines.some((row) => row.id === id)) yield `a deadline of entry ${seq} was never set: ${id}`;
  const waits = store
    .rows()
    .filter(({ pk, open, due }) => pk === `INCIDENT#${incident.id}` && open === 'work' && String(due) < end);
  if (waits.length > 0)
    yield `something stands among what waits for ever: ${waits.map(({ sk }) => sk).join()}`;
}

/** No gap, no number twice, no step that the one before forbids. */
function* timeline({ incident, entries }: Told): Generator<string> {
  const numbers = entries.map(({ seq }) => seq);
  if (numbers.some((seq, index) => seq !== index + 1)) yield `the timeline has a gap: ${numbers}`;
  if (entries.length !== incident.version) yield `${entries.length} entries and version ${incident.version}`;
  let due = entries[0]?.deadlines.find(({ kind }) => kind === 'acknowledge')?.due ?? '';
  let taken = false;
  const ended = new Set<string>();
  for (const { what, at, deadlines, seq } of entries) {
    if (what.kind === 'delivered' || what.kind === 'undelivered') {
      if (ended.has(what.delivery)) yield `two ends of one message, entry ${seq}`;
      ended.add(what.delivery);
    }
    if (what.kind === 'taken') {
      if (taken) yield 'taken twice';
      taken = true;
    }
    if (what.kind === 'escalated') {
      if (taken) yield `passed on after it was taken, entry ${seq}`;
      if (what.why === 'no-answer' && at.slice(0, 19) < due.slice(0, 19))
        yield `passed on before its time, entry ${seq}`;
      due = deadlines.find(({ kind }) => kind === 'acknowledge')?.due ?? due;
    }
  }
}

/** Rather twice than never, and never without a reason. */
function* messages({ incident, deliveries, sent, entries }: Told, { store }: Outcome): Generator<string> {
  const takenAt = entries.find(({ what }) => what.kind === 'taken')?.at;
  const keys = Map.groupBy(
    deliveries,
    ({ entry, person, channel }) => `entry ${entry} to ${person} by ${channel}`,
  );
  for (const [key, same] of keys) {
    const ids = new Set(same.map(({ id }) => id));
    if (ids.size > 1) yield `one message under several ids: ${key}`;
    const times = sent.filter(({ delivery }) => delivery && ids.has(delivery.id));
    const excuses =
      times.filter(({ lied }) => lied).length +
      store.written.filter((write) => isTakeover(write) && ids.has(write.sk.slice('DELIVERY#'.length)))
        .length;
    if (times.length > 1 + excuses) yield `sent ${times.length} times and only ${excuses} excuses: ${key}`;
    const [only] = same;
    const said = only && (only.state === 'handed-over' || only.state === 'delivered');
    if (said && times.length === 0 && !only.bundledUntil)
      yield `said to be handed over and never sent: ${key}`;
  }
  for (const { delivery, at } of sent) {
    const asks = delivery?.message === 'passed' || delivery?.message === 'unanswered';
    if (asks && takenAt && at > Date.parse(takenAt) + 5 * 60_000)
      yield `asked after it was taken: ${delivery?.id}`;
  }
  if (
    sent.length === 0 &&
    !entries.some(({ what }) => what.kind === 'nobody-reached' || what.kind === 'exhausted')
  )
    yield `nobody was ever told (${incident.status})`;
}

const isTakeover = ({ before, after }: Written) =>
  fieldOf(before, 'state') === 'claimed' && fieldOf(after, 'state') === 'claimed';

/** Nobody hears who is kept out, holds none of the roles that the case calls for, or was away all the while. */
function* readers({ incident, sent }: Told, { municipality }: Outcome): Generator<string> {
  const { report } = incident;
  const kept = new Set(report.keepOut.names);
  const roles = new Set([
    ...municipality.routing
      .filter(({ id }) => id !== 'police-report' || report.wishes.policeReport === 'yes')
      .flatMap(({ line }) => line),
    ...municipality.followUps.flatMap(({ lines }) => lines.flat()),
  ]);
  for (const { to, at } of sent) {
    const { person } = to;
    if (kept.has(person.name)) yield `somebody who is kept out was told: ${person.id}`;
    const may = person.posts.some(
      ({ role, party }) => roles.has(role) && (role !== 'PSA' || party === report.party),
    );
    if (!may) yield `somebody without a role in it was told: ${person.id}`;
    const dates = [at, at - 15 * 60_000].map(
      (ms) => toLocal(new Date(ms).toISOString(), municipality.timeZone).date,
    );
    const away = dates.every((date) =>
      person.absences.some(({ from, to: until }) => from <= date && date <= until),
    );
    if (away) yield `somebody who is away was told: ${person.id}`;
  }
}

/** A line is asked one after the other, each as often as the level says; what fails goes on to the next. */
function* lines({ incident, entries, deliveries }: Told, outcome: Outcome): Generator<string> {
  const { municipality, store } = outcome;
  const { report, level } = incident;
  const asking = rulesFor(municipality.routing, report, level).filter(({ acknowledge }) => acknowledge);
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
    if (what.kind !== 'reported' && what.kind !== 'follow-up-due') continue;
    // Who stands next in one line may have been told through another already, so all lines count together.
    const nobody = entries.some((each) => each.what.kind === 'nobody-reached' && each.seq > seq);
    if (own.length > 0 && own.every(({ state }) => state === 'failed') && !nobody)
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
const hasMark = (id: string, { neighbours, store }: Outcome): boolean => {
  const person = neighbours.find((each) => each.person.id === id)?.person;
  return [person?.mobile, person?.email].some((contact) => contact && store.marks().has(markKey(contact)));
};

/** Each contact is asked for once, when it is due, and somebody hears or it is said that nobody does. */
function* followUps({ incident, entries, deliveries, sent }: Told, { end }: Outcome): Generator<string> {
  for (const { id, state, due } of incident.followUps) {
    if (state === 'planned' && due < end) yield `the follow-up ${id} was never asked for`;
    const asked = entries.flatMap(({ what, seq }) =>
      what.kind === 'follow-up-due' && what.step === id ? [{ ...what, seq }] : [],
    );
    const attempts = asked.map(({ attempt }) => attempt);
    if (new Set(attempts).size !== attempts.length) yield `the follow-up ${id} was asked for twice`;
    for (const { attempt } of asked) {
      const told = sent.filter(({ delivery }) => delivery?.step === id && delivery.attempt === attempt);
      const held = deliveries.some(
        (each) => each.step === id && each.attempt === attempt && each.bundledUntil !== undefined,
      );
      const nobody = entries.some(
        ({ what }) => what.kind === 'nobody-reached' && what.rule === `follow-up-${id}`,
      );
      if (told.length === 0 && !nobody && !held) yield `nobody was reminded of the follow-up ${id}`;
    }
  }
}

/** Every write on a delivery is a step that the state machine has; a claim is taken over only when its lease is past. */
function* legalSteps({ store }: Outcome): Generator<string> {
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

/** What nobody answered or nobody could be told of raises its alarm at least once. */
function* loudEnough(cases: readonly Told[], { figures }: Outcome): Generator<string> {
  const alarms = { exhausted: 'LineExhausted', 'nobody-reached': 'NobodyReached' } as const;
  for (const [kind, figure] of Object.entries(alarms)) {
    const entries = cases.flatMap(({ entries: all }) => all.filter(({ what }) => what.kind === kind));
    if ((figures.get(figure) ?? 0) < entries.length) yield `${figure} was counted too seldom`;
  }
}
