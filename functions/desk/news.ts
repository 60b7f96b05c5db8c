import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { newsSince } from '../../shared/desk/news.ts';
import { deskView } from '../../shared/desk/view.ts';
import { Problem } from '../../shared/problem.ts';
import { headline } from '../../web/staff/news.tsx';
import { languageOf } from '../http/request.ts';
import { json } from '../http/response.ts';
import type { Staff } from '../http/staff-session.ts';
import { municipality } from '../municipality.ts';
import { now } from '../time.ts';
import { accessTo } from './access-to.ts';

/**
 * `GET /console/cases/<case>?since=<version>` as JSON: the case's version, and in words what has happened since, for a page
 * that stands open. No look at the case: nothing that was written is in it, and it does not keep a session alive.
 *
 * @throws Problem not_found, reason_needed
 */
export const caseNews = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  incident: string,
  since: string,
): Promise<APIGatewayProxyResult> => {
  const { access, ...whole } = await accessTo(staff, incident);
  if (!staff.opened.has(incident) && !access.responsible) throw new Problem('reason_needed');
  if (!/^\d{1,9}$/.test(since)) throw new Problem('invalid');
  const view = deskView(whole, access, municipality.steps, now());
  const part = { language: languageOf(event), people: staff.directory.people };
  const lines = newsSince(view, Number(since), staff.person.id).map((line) => headline(line, part));
  return json(200, { version: whole.incident.version, lines });
};
