import type { Told } from '../../checks/case.ts';
import type { Journal, Staffed } from '../journal.ts';
import { ASKS, GOES_ON_MS, type YearOutcome } from './outcome.ts';

const DAY = 86_400_000;

/** Nobody is asked who has left, is away or is kept out; and what waits for somebody who left goes over to others. */
export function* gone(
  { incident, entries, deliveries, sent }: Told,
  outcome: YearOutcome,
): Generator<string> {
  const { journal } = outcome;
  const kept = new Set(incident.report.keepOut.names);
  for (const { at, delivery } of sent) {
    if (!delivery) continue;
    const [now, before] = [staffAt(journal, at), staffAt(journal, at - GOES_ON_MS)];
    const people = [now, before].map(({ people: all }) => all.get(delivery.person));
    if (!people.some(Boolean)) yield `somebody was told who has left: ${delivery.person}`;
    if (people.some((person) => person && kept.has(person.name)))
      yield `somebody was told who is kept out: ${delivery.person}`;
  }
  const end = staffAt(journal, Date.parse(outcome.end));
  for (const { id, state, attempt, reminded = 0, answerBy = '' } of incident.followUps) {
    if (state !== 'due' || incident.status === 'closed' || reminded > 3) continue;
    const asked = deliveries.filter(
      (each) => each.step === id && each.attempt === attempt && ASKS.includes(each.message),
    );
    const last = asked.filter(({ entry }) => entry === Math.max(...asked.map((each) => each.entry)));
    if (last.length === 0 || Date.parse(answerBy) < Date.parse(outcome.end)) continue;
    const left = last.every(({ person }) => !end.people.has(person));
    const since = Math.max(...journal.staffed.map(({ at }) => at));
    if (left && Date.parse(outcome.end) - since > 7 * DAY && entries.length > 0)
      yield `${id} waits for somebody who has left`;
  }
}

const staffAt = ({ staffed }: Journal, at: number): Staffed =>
  staffed.findLast((each) => each.at <= at) ?? (staffed[0] as Staffed);
