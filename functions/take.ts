import type { Link } from '../shared/alerts/link.ts';
import { takeSchema } from '../shared/api/requests.ts';
import type { Incident } from '../shared/incident/incident.ts';
import { passOn, take } from '../shared/incident/take.ts';
import { Problem } from '../shared/problem.ts';
import { type TakeState, takePage } from '../web/take.tsx';
import { changeCase, readIncident } from './aws/cases.ts';
import { readFields } from './http/fields.ts';
import { httpHandler } from './http/handler.ts';
import { linkGone } from './http/link-gone.ts';
import { openOwnLink } from './http/own-link.ts';
import { page } from './http/page.ts';
import { wantsJson } from './http/request.ts';
import { json } from './http/response.ts';
import { viewerOf } from './http/root.ts';
import { log, seconds } from './log.ts';
import { caseRules, identity } from './municipality.ts';
import { now } from './time.ts';

/**
 * `GET /alerts/{token}` says that a case waits and how urgent it is; only a POST takes it or passes it on, so that a
 * mail scanner that follows links acknowledges nothing.
 */
export const handler = httpHandler(async (event) => {
  const link = await openOwnLink(event.pathParameters?.token ?? '', ['alert', 'notice']);
  if (!link) return linkGone(event);
  const incident =
    event.httpMethod === 'POST' ? await act(link, readFields(event, takeSchema).action) : await read(link);
  const state = stateFor(incident, link);
  const facts = {
    reference: incident.reference,
    state,
    level: incident.level,
    ...(state === 'waiting' && { answerBy: incident.answerBy }),
    ...(incident.taken && { takenAt: incident.taken.at, takenByRole: incident.taken.role }),
  };
  if (wantsJson(event)) return json(200, facts);
  const caseHref = `../console/cases/${incident.id}`;
  return page(200, takePage({ ...viewerOf(event), municipality: identity, ...facts, caseHref }));
});

const read = async ({ incident }: Link): Promise<Incident> => {
  const found = await readIncident(incident);
  if (!found) throw new Problem('not_found');
  return found;
};

const act = async (link: Link, action: 'take' | 'pass'): Promise<Incident> => {
  if (link.purpose !== 'alert') return read(link);
  const done = await changeCase(link.incident, (incident) =>
    action === 'take' ? take(incident, link, now(), caseRules) : passOn(incident, link, now(), caseRules),
  );
  if (!done) throw new Problem('not_found');
  if (!done.changed) return done.incident;
  log.info(action === 'take' ? 'case.taken' : 'case.passed-on', { incident: link.incident });
  const { level, receivedAt } = done.incident;
  if (action === 'take')
    seconds('Taken', (Date.parse(now()) - Date.parse(receivedAt)) / 1000, { Level: level });
  return done.incident;
};

/** What the page says to this link's owner. */
const stateFor = (incident: Incident, { person, purpose }: Link): TakeState => {
  if (incident.status === 'closed') return 'closed';
  if (incident.taken) return incident.taken.person === person ? 'taken-by-you' : 'taken-by-other';
  if (purpose === 'notice') return 'notice';
  // Everybody has been asked: whoever passed it on may still take it.
  if (incident.status === 'unanswered') return 'unanswered';
  return incident.passedOn.includes(person) ? 'passed-on' : 'waiting';
};
