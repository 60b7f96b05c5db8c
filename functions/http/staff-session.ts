import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { type Directory, usable } from '../../shared/directory/marked.ts';
import type { Person } from '../../shared/directory/person.ts';
import { SAFE_HEADERS } from '../../shared/manifest/headers.ts';
import { Problem } from '../../shared/problem.ts';
import { openStaffSession } from '../../shared/staff/session.ts';
import { readDirectory } from '../aws/people.ts';
import {
  endStaffSession,
  putStaffSession,
  readStaffSession,
  rememberOpened,
  useStaffSession,
} from '../aws/staff-sessions.ts';
import { environment } from '../environment.ts';
import { newToken } from '../hash.ts';
import { now } from '../time.ts';
import { cookie, cookieIn, noCookie } from './cookies.ts';
import { isLanguage, wantsJson } from './request.ts';

const NAME = '__Host-staff';

/** Somebody who has signed in, and the directory as it is at this moment. */
export interface Staff {
  readonly person: Person;
  /** Everybody, with only the contacts that work. */
  readonly people: readonly Person[];
  readonly directory: Directory;
  /** Cases that were opened in this session. */
  readonly opened: ReadonlySet<string>;
}

/**
 * Who is at the desk. The directory is read afresh, so that somebody who has been taken out of it is out at the next
 * click.
 *
 * @returns null without a session, when it is over, or when the directory does not know the person any more
 */
export const staffOf = (event: APIGatewayProxyEvent): Promise<Staff | null> =>
  staffBy(event, useStaffSession);

/** The same for a page that asks by itself whether anything has changed: it does not keep the session from ending. */
export const staffWatching = (event: APIGatewayProxyEvent): Promise<Staff | null> =>
  staffBy(event, readStaffSession);

const staffBy = async (
  event: APIGatewayProxyEvent,
  sessionOf: typeof useStaffSession,
): Promise<Staff | null> => {
  const token = cookieIn(event, NAME);
  if (!token) return null;
  const [session, directory] = await Promise.all([sessionOf(token, now()), readDirectory()]);
  const person = directory.people.find(({ id }) => id === session?.person);
  return person && session
    ? { person, people: usable(directory), directory, opened: new Set(session.opened) }
    : null;
};

/**
 * Opens a session for somebody of the directory. One that the browser had before ends at the server: its cookie is about
 * to be forgotten, and nobody would sign out of it any more.
 *
 * @returns the cookie that gives it to the browser
 */
export const startStaffSession = async (person: string, event?: APIGatewayProxyEvent): Promise<string> => {
  const [token, before] = [newToken(), event && cookieIn(event, NAME)];
  await Promise.all([
    putStaffSession(token, openStaffSession(person, now())),
    before && endStaffSession(before, now()),
  ]);
  // Lax: the link of an alert in a mail leads here, and must find the session.
  return cookie(NAME, token, 'Lax');
};

/** Remembers in the session that a case was opened. */
export const nowOpened = async (event: APIGatewayProxyEvent, incident: string): Promise<void> => {
  const token = cookieIn(event, NAME);
  if (token) await rememberOpened(token, incident);
};

/** Ends the session at the server. @returns the cookie that makes the browser forget it */
export const stopStaffSession = async (event: APIGatewayProxyEvent): Promise<string> => {
  const token = cookieIn(event, NAME);
  if (token) await endStaffSession(token, now());
  return noCookie(NAME, 'Lax');
};

/**
 * The answer to somebody who has not signed in: a browser is led there and back again.
 *
 * @param place where it was, below `/console/`
 * @throws Problem signed_out for JSON
 */
export const toSignIn = (event: APIGatewayProxyEvent, place: string): APIGatewayProxyResult => {
  if (wantsJson(event)) throw new Problem('signed_out');
  const query = place ? `?to=${encodeURIComponent(place)}` : '';
  return redirect(`console/sign-in${query}`);
};

/** Sends a browser to another page of the service. @param path below the service's address, without a slash before it */
export const redirect = (path: string, cookies: readonly string[] = []): APIGatewayProxyResult =>
  redirectTo(`${environment('BASE_URL')}/${path}`, cookies);

/** The same, in the language that was chosen on the page. */
export const redirectBack = (event: APIGatewayProxyEvent, path: string): APIGatewayProxyResult => {
  const chosen = event.queryStringParameters?.lang;
  return redirect(isLanguage(chosen) ? `${path}${path.includes('?') ? '&' : '?'}lang=${chosen}` : path);
};

/** The same, to any address. */
export const redirectTo = (location: string, cookies: readonly string[] = []): APIGatewayProxyResult => ({
  statusCode: 303,
  headers: { ...SAFE_HEADERS, location },
  ...(cookies.length > 0 && { multiValueHeaders: { 'set-cookie': [...cookies] } }),
  body: '',
});
