import { type Outcome, type Told, usable } from './case.ts';

const ASKS = ['urgent', 'task', 'passed', 'unanswered'];

/** Only a press of the button takes a case or passes it on, and whoever had been asked hears that somebody has it. */
export function* taking({ incident, entries, deliveries }: Told, outcome: Outcome): Generator<string> {
  const { reactions, neighbours } = outcome;
  for (const { what, by, seq, at } of entries) {
    const passes = what.kind === 'escalated' && what.why === 'passed-on';
    if (by.kind !== 'person' || !(passes || what.kind === 'taken')) continue;
    if (!reactions.hasPressed(by.person, passes ? 'pass' : 'take'))
      yield `${what.kind} by somebody who pressed nothing: ${by.person}`;
    if (passes) continue;
    const asked = new Set(
      deliveries
        .filter(({ message, id }) => ASKS.includes(message) && isBegunBefore(id, Date.parse(at), outcome))
        .map(({ person }) => person),
    );
    const told = new Set(deliveries.filter(({ entry }) => entry === seq).map(({ person }) => person));
    for (const { person } of neighbours)
      if (asked.has(person.id) && person.id !== by.person && !told.has(person.id) && usable(person, outcome))
        yield `asked of ${incident.reference} and never told that somebody has it: ${person.id}`;
  }
}

const isBegunBefore = (delivery: string, moment: number, { store }: Outcome) =>
  store.written.some(({ sk, before, at }) => sk === `DELIVERY#${delivery}` && !before && at < moment);
