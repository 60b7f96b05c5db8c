import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Language } from '../../shared/languages.ts';
import { Problem } from '../../shared/problem.ts';
import { openSession, type Session } from '../../shared/reporter/session.ts';
import { endSession, putSession, sayInSession, useSession } from '../aws/sessions.ts';
import { newToken } from '../hash.ts';
import { now } from '../time.ts';
import { header, isLanguage } from './request.ts';

/** The prefix makes browsers refuse the cookie from any other host, without TLS or for a part of the paths. */
const NAME = '__Host-report';
// No Max-Age: it goes with the browser. Strict: a page elsewhere can neither send it nor follow a link with it.
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';

/**
 * Whose case a request is about, by the session that its cookie opens; using it keeps it open for another while.
 *
 * @returns null without a session, or when it is over
 */
export const reportSession = async (event: APIGatewayProxyEvent): Promise<Session | null> => {
  const token = tokenIn(event);
  const asked = event.queryStringParameters?.lang;
  return token ? useSession(token, now(), isLanguage(asked) ? asked : undefined) : null;
};

/** Opens a session of a case. @returns the header that gives it to the browser */
export const startSession = async (
  incident: string,
  language: Language,
  done?: string,
): Promise<{ 'set-cookie': string }> => {
  const token = newToken();
  await putSession(token, { ...openSession(incident, language, now()), ...(done && { done }) });
  return { 'set-cookie': `${NAME}=${token}; ${ATTRIBUTES}` };
};

/** Says on the session's next page what was done. */
export const sayNext = async (event: APIGatewayProxyEvent, done: string): Promise<void> => {
  const token = tokenIn(event);
  if (token) await sayInSession(token, done);
};

/** Ends the session at the server. @returns the headers that make the browser forget it and what it kept */
export const stopSession = async (event: APIGatewayProxyEvent): Promise<Record<string, string>> => {
  const token = tokenIn(event);
  if (token) await endSession(token, now());
  return { 'set-cookie': `${NAME}=; Max-Age=0; ${ATTRIBUTES}`, 'clear-site-data': '"cache"' };
};

/**
 * Refuses what a page of somebody else has sent: it could write into a case that is open here, or open another one
 * under the person's eyes. Our pages send no referrer, so that browsers say `Origin: null` for them: what counts is
 * `Sec-Fetch-Site`. Browsers too old for it still keep the cookie to themselves.
 *
 * @throws Problem foreign
 */
export const refuseForeign = (event: APIGatewayProxyEvent): void => {
  const site = header(event, 'sec-fetch-site');
  const origin = header(event, 'origin');
  const foreign = site
    ? site !== 'same-origin' && site !== 'none'
    : origin !== '' && origin !== 'null' && URL.parse(origin)?.host !== header(event, 'host');
  if (foreign) throw new Problem('foreign');
};

const tokenIn = (event: APIGatewayProxyEvent): string | undefined =>
  header(event, 'cookie')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${NAME}=`))
    ?.slice(NAME.length + 1);
