import type { Outcome, Told } from './case.ts';

/** Promise 2: taken, or put to the whole line and loudly failed; nothing is left half done. */
export function* ending(
  { incident, entries, deliveries, deadlines, waits }: Told,
  { end }: Pick<Outcome, 'end'>,
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
  const left = waits.filter(({ due }) => due < end);
  if (left.length > 0) yield `something stands among what waits for ever: ${left.map(({ sk }) => sk).join()}`;
}
