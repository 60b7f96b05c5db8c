import type { APIGatewayProxyEvent } from 'aws-lambda';
import { Problem } from '../../shared/problem.ts';
import { header, isJson } from './request.ts';

/** The most that a request may hold, in bytes (CONTRACT: 64 KB). */
export const MAX_BODY = 64 * 1024;

/** What was sent: JSON as it was parsed, or a form. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'form'; readonly form: URLSearchParams };

/**
 * Reads a request's body.
 *
 * @throws Problem unsupported_type, too_large, unreadable (no UTF-8, or no JSON). A form that is too large is not
 *   refused here: it is read, so that it can be given back filled in; see `isTooLarge`.
 */
export const readBody = (event: APIGatewayProxyEvent): Body => {
  const type = header(event, 'content-type');
  const form = /^application\/x-www-form-urlencoded\b/i.test(type);
  if (!form && !isJson(event)) throw new Problem('unsupported_type');
  const charset = /charset="?([^";\s]+)/i.exec(type)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw new Problem('unsupported_type');
  if (!form && isTooLarge(event)) throw new Problem('too_large');
  const text = textOf(event);
  return form ? { kind: 'form', form: new URLSearchParams(text) } : { kind: 'json', value: parseJson(text) };
};

export const isTooLarge = (event: APIGatewayProxyEvent): boolean =>
  Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8') > MAX_BODY;

const textOf = ({ body, isBase64Encoded }: APIGatewayProxyEvent): string => {
  if (!isBase64Encoded) return body ?? '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body ?? '', 'base64'));
  } catch {
    throw new Problem('unreadable');
  }
};

/** The parser's own error quotes the text it failed on, and must not travel on. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('unreadable');
  }
};
