import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { WireRequest } from '../http.ts';
import { S3Error } from './error.ts';

/** The one key that exists here, as the stack's environment gives it to the handlers. */
const KEYS: Readonly<Record<string, string>> = { local: 'local' };

const ALGORITHM = 'AWS4-HMAC-SHA256';
const SKEW_MS = 15 * 60_000;

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

/** `<key>/<yyyymmdd>/<region>/s3/aws4_request`. */
export interface Credential {
  readonly scope: string;
  readonly secret: string;
  readonly date: string;
}

/** @throws S3Error if it has not that form, or nobody has that key */
export const readCredential = (text: string): Credential => {
  const [, id = '', date = '', region = '', end] =
    /^([^/]+)\/(\d{8})\/([a-z0-9-]+)\/s3\/(aws4_request)$/.exec(text) ?? [];
  if (!end) throw new S3Error('AuthorizationQueryParametersError', 400, 'The credential is malformed');
  const secret = Object.hasOwn(KEYS, id) ? KEYS[id] : undefined;
  if (!secret)
    throw new S3Error('InvalidAccessKeyId', 403, 'The AWS Access Key Id you provided does not exist');
  return { secret, date, scope: `${date}/${region}/s3/aws4_request` };
};

/** Checks a signature of Signature Version 4 over a text. @throws S3Error SignatureDoesNotMatch */
export const checkSignature = ({ secret, scope }: Credential, text: string, given: string): void => {
  const key = scope.split('/').reduce<string | Buffer>((each, part) => hmac(each, part), `AWS4${secret}`);
  const expected = hmac(key, text);
  const signature = Buffer.from(/^[0-9a-f]{64}$/.test(given) ? given : '', 'hex');
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected))
    throw new S3Error('SignatureDoesNotMatch', 403, 'The request signature we calculated does not match');
};

/**
 * Who asks: `service` for a request that a function's own client signed, `link` for an address that was signed for
 * somebody else to open.
 *
 * @throws S3Error for a request that nobody has signed, or not so, or too long ago
 */
export const authenticate = (request: WireRequest, now: Date): 'service' | 'link' => {
  if (request.url.searchParams.has('X-Amz-Signature')) return checkLink(request, now);
  if (request.headers.authorization !== undefined) return checkHeader(request, now);
  throw new S3Error('AccessDenied', 403, 'Access Denied');
};

const checkHeader = (request: WireRequest, now: Date): 'service' => {
  const { headers, body } = request;
  const [, credential = '', signed = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\S+)$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  const given = readCredential(credential);
  const date = String(headers['x-amz-date'] ?? '');
  if (!(Math.abs(momentOf(date) - now.getTime()) <= SKEW_MS))
    throw new S3Error(
      'RequestTimeTooSkewed',
      403,
      'The difference between the request time and ours is too large',
    );
  const hash = String(headers['x-amz-content-sha256'] ?? '');
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(body))
    throw new S3Error('XAmzContentSHA256Mismatch', 400, 'The body is not what was signed');
  checkSignature(given, toSign(request, { date, scope: given.scope, signed, hash }), signature);
  return 'service';
};

const checkLink = (request: WireRequest, now: Date): 'link' => {
  const query = request.url.searchParams;
  const given = readCredential(query.get('X-Amz-Credential') ?? '');
  const date = query.get('X-Amz-Date') ?? '';
  const seconds = Number(query.get('X-Amz-Expires') ?? '');
  const signed = query.get('X-Amz-SignedHeaders') ?? '';
  if (query.get('X-Amz-Algorithm') !== ALGORITHM || !(seconds > 0 && seconds <= 604_800))
    throw new S3Error('AuthorizationQueryParametersError', 400, 'The query is no signed address');
  const hash = 'UNSIGNED-PAYLOAD';
  checkSignature(
    given,
    toSign(request, { date, scope: given.scope, signed, hash }),
    query.get('X-Amz-Signature') ?? '',
  );
  if (!(now.getTime() <= momentOf(date) + seconds * 1000))
    throw new S3Error('AccessDenied', 403, 'Request has expired');
  return 'link';
};

interface Signed {
  readonly date: string;
  readonly scope: string;
  /** Names of headers, with semicolons between them. */
  readonly signed: string;
  readonly hash: string;
}

/** What a client signs (AWS, "Create a canonical request"). */
const toSign = ({ method, url, headers }: WireRequest, { date, scope, signed, hash }: Signed): string => {
  const names = signed.split(';');
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort();
  const lines = names.map(
    (name) =>
      `${name}:${String(headers[name] ?? '')
        .trim()
        .replace(/\s+/g, ' ')}\n`,
  );
  const canonical = [method, url.pathname, query.join('&'), lines.join(''), signed, hash].join('\n');
  return [ALGORITHM, date, scope, sha256(canonical)].join('\n');
};

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`);

/** `20260302T130500Z` as a moment; NaN for anything else, which is never within any time. */
const momentOf = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'));
