import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { sameContact } from '../shared/directory/mark.ts';
import type { Person } from '../shared/directory/person.ts';
import { placeInConsole, signInEnds } from '../shared/staff/session.ts';
import { type SignInState, signInPage } from '../web/staff/sign-in.tsx';
import { readDirectory } from './aws/people.ts';
import { putSignIn, takeSignIn } from './aws/staff-sessions.ts';
import { newToken, sha256Hex } from './hash.ts';
import { cookie, cookieIn, noCookie } from './http/cookies.ts';
import { httpHandler } from './http/handler.ts';
import { page } from './http/page.ts';
import { refuseForeign } from './http/report-session.ts';
import { viewerOf } from './http/root.ts';
import { redirect, redirectTo, startStaffSession, stopStaffSession } from './http/staff-session.ts';
import { errorFields, log } from './log.ts';
import { municipality } from './municipality.ts';
import { beginSignIn, finishSignIn } from './staff/issuer.ts';
import { now } from './time.ts';

/** Ties a sign-in to the browser that began it, until the issuer has answered. */
const NAME = '__Host-sign-in';

/**
 * `GET /console/sign-in` sends the browser to the issuer, `GET /console/callback` takes its answer, `POST
 * /console/sign-out` ends the session at the server. Who somebody is comes from the issuer; what they may do, from the
 * directory.
 */
export const handler = httpHandler(async (event) => {
  if (event.httpMethod === 'POST') return signOut(event);
  return event.resource.endsWith('/callback') ? callback(event) : begin(event);
});

const begin = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const { state, nonce, verifier, href } = await beginSignIn();
  const browser = newToken();
  await putSignIn(state, {
    browser: sha256Hex(browser),
    nonce,
    verifier,
    to: placeInConsole(event.queryStringParameters?.to),
    endsAt: signInEnds(now()),
  });
  // Lax: the issuer's answer is a link from another host.
  return redirectTo(href, [cookie(NAME, browser, 'Lax')]);
};

const callback = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const query = new URLSearchParams((event.queryStringParameters ?? {}) as Record<string, string>);
  const state = query.get('state') ?? '';
  const browser = cookieIn(event, NAME) ?? '';
  const signIn = state && browser ? await takeSignIn(state, browser, now()) : null;
  if (!signIn) return say(event, 'over');
  let address: string | null;
  try {
    address = await finishSignIn(query, { ...signIn, state });
  } catch (thrown) {
    // The issuer's own words may name somebody: only the error's name is logged.
    log.warn('sign-in.refused', errorFields(thrown));
    return say(event, query.has('error') ? 'declined' : 'failed');
  }
  const person = address === null ? undefined : whoHas(address, (await readDirectory()).people);
  if (!person) {
    log.info('sign-in.unknown', { state: address === null ? 'unverified' : 'not-in-directory' });
    return say(event, address === null ? 'unverified' : 'unknown');
  }
  log.info('sign-in.done');
  return redirect(signIn.to ? `console/${signIn.to}` : 'console', [
    await startStaffSession(person.id, event),
    noCookie(NAME, 'Lax'),
  ]);
};

/** Whoever has an address in the directory; nobody if two have it, because it says then not who it is. */
const whoHas = (address: string, people: readonly Person[]): Person | undefined => {
  const theirs = people.filter(({ email }) => email && sameContact(email) === sameContact(address));
  return theirs.length === 1 ? theirs[0] : undefined;
};

const signOut = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  refuseForeign(event);
  const forget = await stopStaffSession(event);
  return say(event, 'signed-out', [forget]);
};

const STATUS: Readonly<Record<SignInState, number>> = {
  over: 400,
  failed: 400,
  declined: 403,
  unverified: 403,
  unknown: 403,
  'signed-out': 200,
};

const say = (
  event: APIGatewayProxyEvent,
  state: SignInState,
  cookies = [noCookie(NAME, 'Lax')],
): APIGatewayProxyResult => ({
  ...page(STATUS[state], signInPage({ ...viewerOf(event), municipality, state })),
  multiValueHeaders: { 'set-cookie': cookies },
});
