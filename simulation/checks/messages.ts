import type { Outcome, Told } from './case.ts';

/** Rather twice than never, and never without a reason. */
export function* messages(
  { incident, deliveries, sent, entries }: Told,
  { takeovers }: Pick<Outcome, 'takeovers'>,
): Generator<string> {
  const keys = Map.groupBy(
    deliveries,
    ({ entry, person, channel, step = '' }) => `entry ${entry} to ${person} by ${channel} ${step}`,
  );
  const sentAs = Map.groupBy(sent, ({ delivery }) => delivery?.id);
  for (const [key, same] of keys) {
    const ids = new Set(same.map(({ id }) => id));
    if (ids.size > 1) yield `one message under several ids: ${key}`;
    const times = same.flatMap(({ id }) => sentAs.get(id) ?? []);
    const excuses =
      times.filter(({ lied }) => lied).length +
      same.reduce((sum, { id }) => sum + (takeovers.get(id) ?? 0), 0);
    if (times.length > 1 + excuses) yield `sent ${times.length} times and only ${excuses} excuses: ${key}`;
    const [only] = same;
    const said = only && (only.state === 'handed-over' || only.state === 'delivered');
    if (said && times.length === 0 && !only.bundledUntil)
      yield `said to be handed over and never sent: ${key}`;
  }
  if (
    sent.length === 0 &&
    !entries.some(({ what }) => what.kind === 'nobody-reached' || what.kind === 'exhausted')
  )
    yield `nobody was ever told (${incident.status})`;
}

/** Nobody is asked to take what somebody has; of a case that never changes hands again. */
export function* askedAfterTaken({ entries, sent }: Pick<Told, 'entries' | 'sent'>): Generator<string> {
  const takenAt = entries.find(({ what }) => what.kind === 'taken')?.at;
  for (const { delivery, at } of sent) {
    const asks = delivery?.message === 'passed' || delivery?.message === 'unanswered';
    if (asks && takenAt && at > Date.parse(takenAt) + 5 * 60_000)
      yield `asked after it was taken: ${delivery?.id}`;
  }
}
