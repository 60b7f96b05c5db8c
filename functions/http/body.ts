import type { APIGatewayProxyEvent } from 'aws-lambda';
import { Problem } from '../../shared/problem.ts';
import { header, isJson } from './request.ts';

/** The most that a request may hold, in bytes (CONTRACT: 64 KB). */
export const MAX_BODY = 64 * 1024;

/** What was sent: JSON as it was parsed, or a form. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | {
      readonly kind: 'form';
      readonly form: URLSearchParams;
      /** Why it must be refused, whatever stands in it. It is read all the same, to be given back filled in. */
      readonly fault?: 'unreadable' | 'unsupported_type' | 'too_large';
    };

/**
 * Reads a request's body.
 *
 * @throws Problem unsupported_type, too_large, unreadable (no UTF-8, or no JSON). A form has its `fault` instead.
 */
export const readBody = (event: APIGatewayProxyEvent): Body => {
  const type = header(event, 'content-type');
  const form = /^application\/x-www-form-urlencoded\b/i.test(type);
  if (!form && !isJson(event)) throw new Problem('unsupported_type');
  const charset = /charset="?([^";\s]+)/i.exec(type)?.[1] ?? 'utf-8';
  const { text, whole } = textOf(event);
  const faults = {
    unsupported_type: !/^utf-?8$/i.test(charset),
    too_large: isTooLarge(event),
    unreadable: !whole,
  };
  const fault = (['unsupported_type', 'too_large', 'unreadable'] as const).find((each) => faults[each]);
  if (form) return { kind: 'form', form: new URLSearchParams(text), ...(fault && { fault }) };
  if (fault) throw new Problem(fault);
  return { kind: 'json', value: parseJson(text) };
};

const isTooLarge = (event: APIGatewayProxyEvent): boolean =>
  Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8') > MAX_BODY;

/** The body as text, and whether it is UTF-8 throughout: what is not becomes the mark of a failed decoding. */
const textOf = ({ body, isBase64Encoded }: APIGatewayProxyEvent): { text: string; whole: boolean } => {
  if (!isBase64Encoded) return { text: body ?? '', whole: true };
  const bytes = Buffer.from(body ?? '', 'base64');
  const text = bytes.toString('utf8');
  // Not `isUtf8`: to import from node:buffer loads all that it could give, at every start.
  return { text, whole: Buffer.from(text).equals(bytes) };
};

/** The parser's own error quotes the text it failed on, and must not travel on. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('unreadable');
  }
};
