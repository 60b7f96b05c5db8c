import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Language } from '../../shared/languages.ts';
import { Problem } from '../../shared/problem.ts';
import { openSession, type Session } from '../../shared/reporter/session.ts';
import { endSession, putSession, sayInSession, useSession } from '../aws/sessions.ts';
import { newToken } from '../hash.ts';
import { now } from '../time.ts';
import { cookie, cookieIn, noCookie } from './cookies.ts';
import { header, isLanguage } from './request.ts';

const NAME = '__Host-report';

/**
 * Whose case a request is about, by the session that its cookie opens; using it keeps it open for another while.
 *
 * @returns null without a session, or when it is over
 */
export const reportSession = async (event: APIGatewayProxyEvent): Promise<Session | null> => {
  const token = cookieIn(event, NAME);
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
  return { 'set-cookie': cookie(NAME, token, 'Strict') };
};

/** Says on the session's next page what was done. */
export const sayNext = async (event: APIGatewayProxyEvent, done: string): Promise<void> => {
  const token = cookieIn(event, NAME);
  if (token) await sayInSession(token, done);
};

/** Ends the session at the server. @returns the headers that make the browser forget it and what it kept */
export const stopSession = async (event: APIGatewayProxyEvent): Promise<Record<string, string>> => {
  const token = cookieIn(event, NAME);
  if (token) await endSession(token, now());
  return { 'set-cookie': noCookie(NAME, 'Strict'), 'clear-site-data': '"cache"' };
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
