import { failedIn } from '../../shared/alerts/channels.ts';
import type { Planning } from '../../shared/alerts/picks.ts';
import { changeHands } from '../../shared/incident/change-hands.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { type CaseMove, listsOf } from '../../shared/succession/lists.ts';
import { movesIn } from '../../shared/succession/moves.ts';
import { startSuccession } from '../../shared/succession/succession.ts';
import { canWait } from '../../shared/succession/when.ts';
import { changeCase, markAsked, readCase } from '../aws/cases.ts';
import { deskList } from '../aws/desk.ts';
import { createSuccession } from '../aws/successions.ts';
import { sha256 } from '../hash.ts';
import { count, log } from '../log.ts';
import { municipality } from '../municipality.ts';
import { type Alerting, readAlerting } from '../rules-in-force.ts';
import { now } from '../time.ts';
import { inTurns } from './in-turns.ts';

const NOT_YET = 'succession.not-yet';

/**
 * Lets everything that waits for somebody who has left, is away or cannot be reached go over to whoever is next. Looks
 * at every case that is not closed, by the directory as it is now. What went over already is found done.
 *
 * A list is stored before what stands in it goes over: a crash in between makes a second list, of what is left.
 *
 * @param until nothing is begun from then on, in milliseconds since 1970
 * @param morning it is the hour for what could wait until the morning
 * @throws Error `succession.incomplete` if something could not be done just now: what is left is done by the next run
 */
export const succeed = async ({ until, morning }: { until: number; morning: boolean }): Promise<void> => {
  const alerting = await readAlerting();
  const moves: CaseMove[] = [];
  const looked = await inTurns(await openCases(), { atOnce: 8, until, code: NOT_YET }, async (incident) => {
    for (const move of movesIn(await situationOf(incident, alerting))) {
      if (!canWait(move, incident, { now: now(), morning, ...municipality })) moves.push({ incident, move });
    }
  });
  const lists = listsOf(moves);
  for (const [to, items] of lists) await createSuccession(startSuccession(to, items, now(), sha256));
  const went = await inTurns(moves, { atOnce: 8, until, code: NOT_YET }, (each) =>
    goOver(each, [...lists.keys()]),
  );
  log.info('succession.done', { count: moves.length - went.left - went.failed });
  if ([looked, went].some(({ left, failed }) => left + failed > 0)) throw new Error('succession.incomplete');
};

/** The cases in which something waits for somebody. */
const openCases = async (): Promise<readonly Incident[]> => {
  const cases: Incident[] = [];
  let from: string | undefined;
  do {
    const page = await deskList('active', from);
    cases.push(...page.cases.map(({ incident }) => incident));
    from = page.next;
  } while (from);
  return cases.filter(
    ({ status, followUps }) =>
      status === 'taken' || status === 'waiting' || followUps.some(({ state }) => state === 'due'),
  );
};

const situationOf = async ({ id }: Incident, alerting: Alerting): Promise<Planning> => {
  const found = await readCase(id);
  if (!found) throw new Error('case.missing');
  return { ...found, ...alerting, now: now(), sha256, failed: failedIn(0, []) };
};

const goOver = async ({ incident: { id }, move }: CaseMove, listed: readonly string[]): Promise<void> => {
  const setting = { now: now(), rules: municipality, listed };
  const done = await changeCase(id, (current) => changeHands(current, move, setting));
  if (!done?.changed) return;
  // Who is asked by a list may read the case like anybody who is asked.
  if (move.kind === 'taken' && move.to && listed.includes(move.to.person))
    await markAsked(id, [move.to.person]);
  log.info('succession.went-over', { incident: id, state: `${move.kind} ${move.why}` });
  count('ChangedHands');
};
