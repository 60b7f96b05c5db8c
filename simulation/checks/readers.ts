import { toLocal } from '../../shared/calendar/zoned.ts';
import type { Outcome, Told } from './case.ts';

/** Nobody hears who is kept out, holds none of the roles that the case calls for, or was away all the while. */
export function* readers({ incident, entries, sent }: Told, { municipality }: Outcome): Generator<string> {
  const { report } = incident;
  const wished =
    report.wishes.policeReport === 'yes' ||
    entries.some(({ what }) => what.kind === 'decided' && what.answer[0] === 'yes');
  const kept = new Set(report.keepOut.names);
  const roles = new Set([
    ...municipality.routing.filter(({ id }) => id !== 'police-report' || wished).flatMap(({ line }) => line),
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
