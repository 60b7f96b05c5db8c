import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { Problem } from '../shared/problem.ts';
import { httpHandler } from './http/handler.ts';
import { refuseForeign, reportSession, stopSession } from './http/report-session.ts';
import { languageOf, wantsJson } from './http/request.ts';
import { json } from './http/response.ts';
import { act } from './report/act.ts';
import { askCode, backTo, showReport } from './report/answer.ts';
import { open } from './report/open.ts';

/**
 * The way back to one's own report. `POST /report` opens it by its receipt code, which stands in the body and nowhere
 * else; `GET` shows it within a session; `POST /report/<action>` does something with it.
 */
export const handler = httpHandler(async (event) => {
  const action = event.pathParameters?.action;
  if (event.httpMethod === 'GET') return action === undefined ? show(event) : backTo(event);
  refuseForeign(event);
  if (action === undefined) return open(event);
  return action === 'leave' ? leave(event) : act(event, action);
});

const show = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const asPage = !wantsJson(event);
  const session = await reportSession(event);
  if (!session) {
    if (!asPage) throw new Problem('no_session');
    return askCode(event, undefined, { language: languageOf(event), asPage });
  }
  return showReport(event, session.incident, { ...session, asPage });
};

const leave = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const asPage = !wantsJson(event);
  const session = await reportSession(event);
  const headers = await stopSession(event);
  const language = session?.language ?? languageOf(event);
  const answer = asPage
    ? askCode(event, undefined, { language, asPage, notice: 'left' })
    : json(200, { status: 'left' });
  return { ...answer, headers: { ...answer.headers, ...headers } };
};
