import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { isExport } from '../shared/desk/exported.ts';
import { deskItems } from '../shared/desk/tasks.ts';
import { Problem } from '../shared/problem.ts';
import { tasksPage } from '../web/staff/tasks.tsx';
import { deskList, isPlace } from './aws/desk.ts';
import { act } from './desk/act.ts';
import { exportCase } from './desk/export.ts';
import { caseNews } from './desk/news.ts';
import { openCase, showCase } from './desk/show.ts';
import { visibleCases } from './desk/visible.ts';
import { httpHandler } from './http/handler.ts';
import { page } from './http/page.ts';
import { refuseForeign } from './http/report-session.ts';
import { languageOf, wantsJson } from './http/request.ts';
import { json } from './http/response.ts';
import { type Staff, staffOf, staffWatching, toSignIn } from './http/staff-session.ts';
import { municipality } from './municipality.ts';
import { now } from './time.ts';

/**
 * The staff's side. `GET /console` is the list of what waits for somebody, `GET /console/cases/<case>` one case, `POST
 * …/open` opens it with a reason, `POST …/<action>` does something in it, or takes something out of the service. `/console/directory` says who
 * there is. What is shown and what may be done, the access
 * table decides (shared/access), anew at every request.
 */
export const handler = httpHandler(async (event) => {
  const incident = event.pathParameters?.incident;
  const post = event.httpMethod === 'POST';
  if (post) refuseForeign(event);
  const since = post ? undefined : event.queryStringParameters?.since;
  const watching = since !== undefined && wantsJson(event);
  const staff = await (watching ? staffWatching(event) : staffOf(event));
  const place = event.resource?.endsWith('/directory') ? 'directory' : '';
  if (!staff) return toSignIn(event, incident ? `cases/${incident}` : place);
  // Seldom looked at: whoever opens an alert's case at night should not wait for it to load.
  if (place) return (await import('./desk/directory.ts')).directory(event, staff);
  if (incident === undefined) return list(event, staff);
  // A case that the viewer may not know of, and one that there is not, are answered alike.
  if (!/^[a-z0-9]{26}$/.test(incident)) throw new Problem('not_found');
  if (watching) return caseNews(event, staff, incident, since);
  if (!post) return showCase(event, staff, incident);
  const action = event.pathParameters?.action ?? '';
  if (action === 'open') return openCase(event, staff, incident);
  if (isExport(action)) return exportCase(event, staff, incident, action);
  return act(event, staff, incident, action);
});

const list = async (event: APIGatewayProxyEvent, staff: Staff): Promise<APIGatewayProxyResult> => {
  const from = event.queryStringParameters?.from;
  if (from !== undefined && !isPlace(from)) throw new Problem('not_found');
  const desk = { viewer: staff.person, people: staff.people, now: now(), municipality };
  const { cases, next } = await visibleCases((place) => deskList('active', place), desk, from);
  const items = deskItems(cases, desk);
  if (wantsJson(event)) return json(200, { items, ...(next && { next }) });
  return page(
    200,
    tasksPage({
      language: languageOf(event),
      municipality,
      viewer: staff.person,
      base: 'console/',
      items,
      now: now(),
      next,
    }),
  );
};
