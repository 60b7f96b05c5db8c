import { changeCase } from '../../functions/aws/cases.ts';
import { deskList } from '../../functions/aws/desk.ts';
import { toLocal } from '../../shared/calendar/zoned.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { relayLadder } from '../../shared/incident/relay-ladder.ts';
import type { Municipality } from '../../shared/municipality/municipality.ts';

/** The cases that are not closed, a page at a time. */
export async function* openOnes(): AsyncGenerator<Incident> {
  let from: string | undefined;
  do {
    const page = await deskList('active', from);
    for (const { incident } of page.cases) yield incident;
    from = page.next;
  } while (from);
}

/** What laying a case out by the ladder would change, in one line: its reference and contacts, nothing personal. Undefined if nothing. */
export const wouldChange = (
  incident: Incident,
  now: string,
  municipality: Municipality,
): string | undefined => {
  const changed = relayLadder(incident, now, municipality);
  return changed ? lineOf(incident, changed.incident, municipality) : undefined;
};

/** Lays a case out by the ladder, as it stands by then. @returns as `wouldChange` */
export const lay = async (
  { id }: Incident,
  now: string,
  municipality: Municipality,
): Promise<string | undefined> => {
  let line: string | undefined;
  await changeCase(id, (current) => {
    const changed = relayLadder(current, now, municipality);
    line = changed ? lineOf(current, changed.incident, municipality) : undefined;
    return changed;
  });
  return line;
};

const lineOf = (before: Incident, after: Incident, { timeZone }: Municipality): string => {
  const day = (at: string) => toLocal(at, timeZone).date;
  const said = after.followUps.flatMap((each): string[] => {
    const old = before.followUps.find(({ id }) => id === each.id);
    if (old && JSON.stringify(old) === JSON.stringify(each)) return [];
    if (each.state === 'stopped') {
      const why = each.stopped?.why === 'ladder' ? 'removed' : 'not wanted by the person';
      return [`${each.id} ${old ? why : `added, ${why}`}`];
    }
    if (!old || old.state === 'stopped') return [`${each.id} added on ${day(each.due)}`];
    return [`${each.id} moved from ${day(old.due)} to ${day(each.due)}`];
  });
  return `${before.reference}: ${said.join(', ')}`;
};
