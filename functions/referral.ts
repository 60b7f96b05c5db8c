import type { Link } from '../shared/alerts/link.ts';
import { referralSchema } from '../shared/api/requests.ts';
import { TASK_IDS } from '../shared/followups/tasks.ts';
import { answerFollowUp } from '../shared/incident/answer-follow-up.ts';
import type { Incident } from '../shared/incident/incident.ts';
import { openReferral, reachOf, referralFor } from '../shared/incident/open-referral.ts';
import { Problem } from '../shared/problem.ts';
import { referralPage } from '../web/referral.tsx';
import { changeCase, readIncident } from './aws/cases.ts';
import { readFields } from './http/fields.ts';
import { httpHandler } from './http/handler.ts';
import { linkGone } from './http/link-gone.ts';
import { openOwnLink } from './http/own-link.ts';
import { page } from './http/page.ts';
import { languageOf, wantsJson } from './http/request.ts';
import { json } from './http/response.ts';
import { log } from './log.ts';
import { caseRules, identity } from './municipality.ts';
import { now } from './time.ts';

/**
 * `GET /referrals/{token}` tells the occupational health service that there is a referral; only a POST shows whom to
 * contact, and is noted, or answers. The link dies with the consent.
 */
export const handler = httpHandler(async (event) => {
  const link = await openOwnLink(event.pathParameters?.token ?? '', ['referral']);
  if (!link?.attempt) return linkGone(event);
  const { attempt } = link;
  const action = event.httpMethod === 'POST' ? readFields(event, referralSchema).action : undefined;
  const incident = action ? await act(link, attempt, action) : await read(link);
  const stands = referralFor(incident, attempt);
  if (!stands) return linkGone(event);
  const reach = action === 'open' ? reachOf(incident) : undefined;
  const facts = { reference: incident.reference, ...stands, ...(reach && { reach }) };
  if (wantsJson(event))
    return json(200, { state: stands.answers.length > 0 ? 'waiting' : 'answered', ...facts });
  return page(200, referralPage({ language: languageOf(event), municipality: identity, ...facts }));
});

const read = async ({ incident }: Link): Promise<Incident> => {
  const found = await readIncident(incident);
  if (!found) throw new Problem('not_found');
  return found;
};

const act = async (
  link: Link,
  attempt: number,
  action: 'open' | 'taken' | 'met' | 'declined',
): Promise<Incident> => {
  const done = await changeCase(link.incident, (incident) => {
    if (action === 'open') return openReferral(incident, attempt, link, now());
    const answer = { step: TASK_IDS.referral, attempt, outcome: action };
    return answerFollowUp(incident, answer, link, now(), caseRules);
  });
  if (!done) throw new Problem('not_found');
  if (done.changed) log.info('referral.answered', { incident: link.incident, state: action });
  return done.incident;
};
