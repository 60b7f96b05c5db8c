import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Link } from '../shared/alerts/link.ts';
import { answerSchema, type FollowUpPost } from '../shared/api/requests.ts';
import { type LocalDate, toLocal } from '../shared/calendar/zoned.ts';
import { sayByLink } from '../shared/followups/by-link.ts';
import { purposeOf } from '../shared/followups/purpose.ts';
import { followUpView } from '../shared/followups/view.ts';
import type { Incident } from '../shared/incident/incident.ts';
import { type FieldError, Problem } from '../shared/problem.ts';
import { ERRORS } from '../shared/texts/errors.ts';
import { followUpPage } from '../web/follow-up.tsx';
import { changeCase, readIncident } from './aws/cases.ts';
import { readFields } from './http/fields.ts';
import { httpHandler } from './http/handler.ts';
import { linkGone } from './http/link-gone.ts';
import { openOwnLink } from './http/own-link.ts';
import { page } from './http/page.ts';
import { wantsJson } from './http/request.ts';
import { json } from './http/response.ts';
import { viewerOf } from './http/root.ts';
import { waitingList } from './http/waiting-list.ts';
import { log } from './log.ts';
import { municipality } from './municipality.ts';
import { now } from './time.ts';

/** A link to one reminder. */
type Asked = Link & { readonly step: string; readonly attempt: number };

/**
 * `GET /follow-ups/{token}` shows what is asked; `POST` records the answer, once for each reminder, what the person has
 * asked for, or what has happened. `GET /waiting/{token}` lists several that have gone over to somebody at once.
 */
export const handler = httpHandler(async (event) => {
  if (event.resource === '/waiting/{token}') return waitingList(event);
  const link = await openOwnLink(event.pathParameters?.token ?? '', ['follow-up']);
  if (!link || !isAsked(link)) return linkGone(event);
  if (event.httpMethod !== 'POST') return show(event, link, await read(link));
  try {
    return show(event, link, await record(link, readPost(event)));
  } catch (thrown) {
    // What was chosen wrongly is said beside what else could be; whoever sent JSON reads it there.
    if (!(thrown instanceof Problem && thrown.code === 'invalid') || wantsJson(event)) throw thrown;
    return show(event, link, await read(link), thrown.errors);
  }
});

const isAsked = (link: Link): link is Asked => link.step !== undefined && link.attempt !== undefined;

const show = (
  event: APIGatewayProxyEvent,
  link: Asked,
  incident: Incident,
  errors: readonly FieldError[] = [],
): APIGatewayProxyResult => {
  const facts = followUpView(incident, link, now(), municipality);
  const asked = incident.followUps.find(({ id }) => id === link.step);
  if (!facts || !asked) return linkGone(event);
  if (wantsJson(event)) return json(200, facts);
  const viewer = viewerOf(event);
  const purpose = purposeOf(asked, municipality)[viewer.language];
  const given = { role: link.role, today: today(), errors };
  return page(
    errors.length > 0 ? 422 : 200,
    followUpPage({ ...viewer, municipality, purpose, ...given, ...facts }),
  );
};

const today = (): LocalDate => toLocal(now(), municipality.timeZone).date;

/** @throws Problem as `readFields` does, and `invalid` for a day that has been */
const readPost = (event: APIGatewayProxyEvent): FollowUpPost => {
  const post = readFields(event, answerSchema);
  // A trial may have been: then the contact after it is owed.
  if (post.until === undefined || post.until > today()) return post;
  const message = ERRORS.day_past[viewerOf(event).language];
  throw new Problem('invalid', [{ path: 'until', code: 'day_past', message }]);
};

const read = async ({ incident }: Link): Promise<Incident> => {
  const found = await readIncident(incident);
  if (!found) throw new Problem('not_found');
  return found;
};

const record = async (link: Asked, post: FollowUpPost): Promise<Incident> => {
  const done = await changeCase(link.incident, (incident) =>
    sayByLink(incident, post, link, now(), municipality),
  );
  if (!done) throw new Problem('not_found');
  const state = post.outcome ?? post.choice ?? post.event ?? '';
  if (done.changed) log.info('follow-up.answered', { incident: link.incident, state });
  return done.incident;
};
