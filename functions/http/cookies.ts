import type { APIGatewayProxyEvent } from 'aws-lambda';
import { header } from './request.ts';

/** The prefix makes browsers refuse a cookie from any other host, without TLS or for a part of the paths. */
type HostCookie = `__Host-${string}`;

/** A cookie's value, if the browser sent one. */
export const cookieIn = (event: APIGatewayProxyEvent, name: HostCookie): string | undefined =>
  header(event, 'cookie')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/**
 * A cookie that goes with the browser's session and that no script reads.
 *
 * @param sameSite `Strict`: a page elsewhere can neither send it nor follow a link with it; `Lax`: it can follow a link
 */
export const cookie = (name: HostCookie, value: string, sameSite: 'Strict' | 'Lax'): string =>
  `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=${sameSite}`;

/** Makes the browser forget a cookie. */
export const noCookie = (name: HostCookie, sameSite: 'Strict' | 'Lax'): string =>
  `${name}=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=${sameSite}`;
