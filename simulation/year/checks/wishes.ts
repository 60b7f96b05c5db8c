import { toLocal } from '../../../shared/calendar/zoned.ts';
import type { Choice } from '../../../shared/incident/choose-contacts.ts';
import type { Told } from '../../checks/case.ts';
import type { Chosen } from '../journal.ts';
import { ASKS, GOES_ON_MS, TASKS, type YearOutcome } from './outcome.ts';

/** Nobody is asked to contact a person against their wish, from the moment at which the person was told that it counts. */
export function* wishes({ incident, entries, sent }: Told, outcome: YearOutcome): Generator<string> {
  const { journal, municipality } = outcome;
  const chosen = journal.chosen.filter((each) => each.incident === incident.id);
  for (const { at, delivery } of sent) {
    if (!delivery?.step || !ASKS.includes(delivery.message)) continue;
    const { step } = delivery;
    if (isClosedAt(entries, at - GOES_ON_MS) && isClosedAt(entries, at))
      yield `asked after it was closed: ${step}`;
    if (TASKS.includes(step)) continue;
    const wished = wishedAt(chosen, at);
    if (!wished) continue;
    const { date } = toLocal(new Date(at).toISOString(), municipality.timeZone);
    if (wished.stop) yield `asked although the person wants no contacts: ${step}`;
    if (wished.pausedUntil && date < wished.pausedUntil) yield `asked in a pause: ${step}`;
    if (wished.only && step.startsWith('F') && !wished.only.includes(step))
      yield `asked although the person does not want this one: ${step}`;
  }
}

/** What the person wished at a moment, all things together; undefined while one is being said, or which came last is unknown. */
const wishedAt = (chosen: readonly Chosen[], at: number): Choice | undefined => {
  const said = chosen.filter(({ begun }) => begun <= at).sort((a, b) => a.done - b.done);
  const unsure = said.some(
    ({ begun, done }, index) => done + GOES_ON_MS > at || begun <= (said[index - 1]?.done ?? 0),
  );
  return unsure ? undefined : Object.assign({}, ...said.map(({ choice }) => choice));
};

const isClosedAt = (entries: Told['entries'], at: number): boolean =>
  entries.findLast(
    ({ what, at: when }) => (what.kind === 'closed' || what.kind === 'reopened') && Date.parse(when) <= at,
  )?.what.kind === 'closed';
