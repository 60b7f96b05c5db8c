import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { roomFor } from '../shared/evidence/file.ts';
import { MOST_BYTES } from '../shared/evidence/limits.ts';
import { filesOf } from '../shared/evidence/view.ts';
import { Problem } from '../shared/problem.ts';
import { REPORTER } from '../shared/reporter/action.ts';
import { evidencePage } from '../web/report/evidence-page.tsx';
import { evidenceSentPage } from '../web/report/evidence-sent.tsx';
import { readIncident } from './aws/cases.ts';
import { environment } from './environment.ts';
import { httpHandler } from './http/handler.ts';
import { page } from './http/page.ts';
import { refuseForeign, reportSession } from './http/report-session.ts';
import { languageOf, wantsJson } from './http/request.ts';
import { json } from './http/response.ts';
import { identity as municipality } from './municipality.ts';
import { askCode, baseOf } from './report/answer.ts';
import { askForForm } from './report/ask-for-form.ts';
import { handOutEvidence } from './tasks/hand-out-evidence.ts';
import { now } from './time.ts';

/**
 * The files of one's own case. `GET /report/evidence` shows them and how to send more; `POST` gives a form for one file,
 * which goes straight to the bucket; `GET /report/evidence/{file}` leads to a file's own link. The page that S3 leads on
 * to says only that a file has arrived: a browser that comes from there brings no cookie.
 */
export const handler = httpHandler(async (event) => {
  if (event.resource.endsWith('/sent')) return sent(event);
  if (event.httpMethod === 'POST') {
    refuseForeign(event);
    return askForForm(event);
  }
  const file = event.pathParameters?.file;
  const session = await reportSession(event);
  const incident = session && (await readIncident(session.incident));
  if (!session || !incident) return withoutSession(event);
  if (file !== undefined) return download(event, session.incident, file);
  const facts = { files: filesOf(incident), room: roomFor(incident, now()), mostBytes: MOST_BYTES };
  if (wantsJson(event)) return json(200, facts);
  const { language } = session;
  const html = evidencePage({ language, municipality, base: baseOf(event), key: randomUUID(), ...facts });
  return page(200, html, { files: environment('EVIDENCE_ORIGIN') });
});

const withoutSession = (event: APIGatewayProxyEvent): APIGatewayProxyResult => {
  const asking = { language: languageOf(event), asPage: !wantsJson(event) };
  return asking.asPage ? askCode(event, undefined, asking) : askCode(event, 'no_session', asking);
};

const download = async (
  event: APIGatewayProxyEvent,
  incident: string,
  file: string,
): Promise<APIGatewayProxyResult> => {
  const url = /^[1-9]\d?$/.test(file) ? await handOutEvidence(incident, Number(file), REPORTER) : null;
  if (url === null) throw new Problem('not_found');
  if (wantsJson(event)) return json(200, { url });
  const headers = { location: url, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
  return { statusCode: 302, headers, body: '' };
};

const sent = (event: APIGatewayProxyEvent): APIGatewayProxyResult =>
  page(200, evidenceSentPage({ language: languageOf(event), municipality, base: baseOf(event) }));
