import type { Link } from '../shared/alerts/link.ts';
import { answerSchema } from '../shared/api/requests.ts';
import { answerFollowUp, type FollowUpAnswer } from '../shared/incident/answer-follow-up.ts';
import type { Incident } from '../shared/incident/incident.ts';
import { Problem } from '../shared/problem.ts';
import { followUpPage } from '../web/follow-up.tsx';
import { changeCase, readIncident } from './aws/cases.ts';
import { openLink } from './aws/links.ts';
import { readFields } from './http/fields.ts';
import { httpHandler } from './http/handler.ts';
import { linkGone } from './http/link-gone.ts';
import { page } from './http/page.ts';
import { wantsJson } from './http/request.ts';
import { json } from './http/response.ts';
import { viewerOf } from './http/root.ts';
import { log } from './log.ts';
import { caseRules, followUps, identity } from './municipality.ts';
import { now } from './time.ts';

/** `GET /follow-ups/{token}` asks how the person is; `POST` records the answer, once for each reminder. */
export const handler = httpHandler(async (event) => {
  const link = await openLink(event.pathParameters?.token ?? '', ['follow-up'], now());
  if (!link?.step || !link.attempt) return linkGone(event);
  const asked = { step: link.step, attempt: link.attempt };
  const incident =
    event.httpMethod === 'POST'
      ? await answer(link, { ...asked, ...readFields(event, answerSchema) })
      : await read(link);
  const facts = { reference: incident.reference, step: asked.step, ...stateOf(incident, asked) };
  if (wantsJson(event)) return json(200, facts);
  const viewer = viewerOf(event);
  const purpose = followUps.find(({ id }) => id === asked.step)?.purpose[viewer.language] ?? '';
  return page(200, followUpPage({ ...viewer, municipality: identity, purpose, ...facts }));
});

const read = async ({ incident }: Link): Promise<Incident> => {
  const found = await readIncident(incident);
  if (!found) throw new Problem('not_found');
  return found;
};

const answer = async (link: Link, given: FollowUpAnswer): Promise<Incident> => {
  const decide = (incident: Incident) => answerFollowUp(incident, given, link, now(), caseRules);
  const done = await changeCase(link.incident, decide);
  if (!done) throw new Problem('not_found');
  if (done.changed) log.info('follow-up.answered', { incident: link.incident, state: given.outcome });
  return done.incident;
};

const stateOf = (incident: Incident, { step, attempt }: { step: string; attempt: number }) => {
  const contact = incident.followUps.find(({ id }) => id === step);
  const waiting = contact?.attempt === attempt && contact.state === 'due';
  if (incident.status === 'closed') return { state: 'closed' as const };
  if (waiting || !contact) return { state: 'waiting' as const };
  const { outcome, answeredAt } = contact;
  return { state: 'answered' as const, ...(outcome && { outcome }), ...(answeredAt && { answeredAt }) };
};
