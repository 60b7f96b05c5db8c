import type { Outcome, Told } from './case.ts';

/** Each contact is asked for once, when it is due, and somebody hears or it is said that nobody does. */
export function* followUps(
  { incident, entries, deliveries, deadlines, sent }: Told,
  { end }: Outcome,
): Generator<string> {
  for (const { id, state, due } of incident.followUps) {
    if (state === 'planned' && due < end) yield `the follow-up ${id} was never asked for`;
    const asked = entries.flatMap(({ what, seq, at }) =>
      what.kind === 'follow-up-due' && what.step === id ? [{ ...what, seq, at }] : [],
    );
    const attempts = asked.map(({ attempt }) => attempt);
    if (new Set(attempts).size !== attempts.length) yield `the follow-up ${id} was asked for twice`;
    for (const { attempt, at } of asked) {
      const set = deadlines.find((row) => row.id === `${incident.id}.${id}-${attempt}`);
      // Schedules know whole seconds.
      if (set && at.slice(0, 19) < set.due.slice(0, 19))
        yield `the follow-up ${id} was asked for before its time`;
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
