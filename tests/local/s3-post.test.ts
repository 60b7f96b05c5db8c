import { createHmac } from 'node:crypto';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Endpoint } from '../../local/aws/http.ts';
import { Bucket, type StoredObject } from '../../local/aws/s3/bucket.ts';
import { startS3 } from '../../local/aws/s3.ts';
import { VirtualClock } from '../../local/clock.ts';
import { Faults } from '../../local/faults.ts';
import { s3Client } from './sdk.ts';

const ORIGIN = 'http://localhost:3000';
const KEY = 'evidence/case/1';
const OCTETS = 'application/octet-stream';

let clock: VirtualClock;
let bucket: Bucket;
let server: Endpoint;
let uploaded: StoredObject[] = [];
const faults = new Faults();

beforeAll(async () => {
  clock = new VirtualClock();
  bucket = new Bucket('varna-evidence');
  server = await startS3({ clock, faults, bucket, origin: ORIGIN, onUpload: (it) => uploaded.push(it) });
});
afterAll(() => server.close());
beforeEach(() => {
  uploaded = [];
  faults.clear();
});

/** A form as a function signs it, by the SDK's own client. */
const signed = (changes: Partial<PresignedPostOptions> = {}) =>
  createPresignedPost(s3Client(server.endpoint), {
    Bucket: 'varna-evidence',
    Key: KEY,
    Conditions: [['content-length-range', 1, 1000]],
    Fields: { 'Content-Type': OCTETS, success_action_status: '201' },
    Expires: 600,
    ...changes,
  });

interface Sent {
  readonly url: string;
  readonly fields: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
}

const post = async ({ url, fields, body = 'a picture', headers = {} }: Sent) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new File([body], 'brev.jpg', { type: 'image/jpeg' }));
  return fetch(url, { method: 'POST', body: form, headers, redirect: 'manual' });
};

/** Status and S3's own code of what was refused. */
const refused = async (response: Response) => {
  expect(uploaded).toEqual([]);
  return `${response.status} ${/<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]}`;
};

describe('a form that the SDK has signed', () => {
  test('brings the file into the bucket, byte for byte, and names its version', async () => {
    const response = await post({ ...(await signed()), body: new Uint8Array([0, 255, 13, 10, 45, 45]) });
    expect(response.status).toBe(201);
    expect(await response.text()).toContain(`<Key>${KEY}</Key>`);
    expect(uploaded).toMatchObject([{ key: KEY, contentType: OCTETS }]);
    expect([...(uploaded[0]?.body ?? [])]).toEqual([0, 255, 13, 10, 45, 45]);
    expect(response.headers.get('x-amz-version-id')).toBe(uploaded[0]?.version);
  });

  test('goes to an address with the bucket in its path, of the endpoint itself', async () => {
    const { url } = await signed();
    expect(new URL(url).origin).toBe(server.endpoint);
    expect(new URL(url).pathname).toBe('/varna-evidence');
  });

  test('leads on to the page that it names, telling bucket, key and etag', async () => {
    const redirect = 'http://localhost:3000/report/evidence/sent?lang=fi';
    const fields = { 'Content-Type': OCTETS, success_action_redirect: redirect };
    const response = await post(await signed({ Fields: fields }));
    expect(response.status).toBe(303);
    const to = new URL(response.headers.get('location') ?? '');
    expect(to.href).toMatch(new RegExp(`^${redirect.replace('?', '\\?')}&bucket=varna-evidence&`));
    expect(to.searchParams.get('etag')).toBe(uploaded[0]?.etag);
  });

  test('used again gives another version, and the first stays', async () => {
    const form = await signed();
    await post({ ...form, body: 'first' });
    await post({ ...form, body: 'second' });
    const [first, second] = uploaded;
    expect(first?.version).not.toBe(second?.version);
    expect(bucket.get(KEY, first?.version)?.body.toString()).toBe('first');
    expect(bucket.get(KEY)?.body.toString()).toBe('second');
  });

  test('takes exactly as much as it says and not a byte more or less', async () => {
    const form = await signed();
    expect((await post({ ...form, body: 'x'.repeat(1000) })).status).toBe(201);
    uploaded = [];
    expect(await refused(await post({ ...form, body: 'x'.repeat(1001) }))).toBe('400 EntityTooLarge');
    expect(await refused(await post({ ...form, body: '' }))).toBe('400 EntityTooSmall');
  });

  test('holds a type that only begins somehow to its beginning', async () => {
    const form = await signed({ Conditions: [['starts-with', '$Content-Type', 'image/']], Fields: {} });
    const as = (type: string) => post({ ...form, fields: { ...form.fields, 'Content-Type': type } });
    expect(await refused(await as('text/html'))).toBe('403 AccessDenied');
    expect((await as('image/png')).status).toBe(204);
  });
});

describe('a form that is not what was signed', () => {
  const changed = (fields: Record<string, string>) => signed().then((it) => ({ ...it.fields, ...fields }));
  const url = async () => (await signed()).url;

  test.each([
    ['another key', { key: 'evidence/case/2' }, '403 AccessDenied'],
    ['another type', { 'Content-Type': 'text/html' }, '403 AccessDenied'],
    ['another answer', { success_action_status: '200' }, '403 AccessDenied'],
    ['a field that nobody spoke of', { acl: 'public-read' }, '403 AccessDenied'],
    ['a tag of its own', { tagging: '<Tagging/>' }, '403 AccessDenied'],
    ['another signature', { 'X-Amz-Signature': 'a'.repeat(64) }, '403 SignatureDoesNotMatch'],
    ['no signature to speak of', { 'X-Amz-Signature': '' }, '403 SignatureDoesNotMatch'],
    ['another algorithm', { 'X-Amz-Algorithm': 'AWS4-ECDSA-P256-SHA256' }, '400 InvalidArgument'],
    [
      "somebody's key that does not exist",
      { 'X-Amz-Credential': 'other/20300101/eu-north-1/s3/aws4_request' },
      '403 InvalidAccessKeyId',
    ],
    ['a credential that is none', { 'X-Amz-Credential': 'local' }, '400 AuthorizationQueryParametersError'],
  ])('%s: refused', async (_, fields, code) => {
    expect(await refused(await post({ url: await url(), fields: await changed(fields) }))).toBe(code);
  });

  test.each(['key', 'Policy', 'X-Amz-Signature', 'X-Amz-Credential', 'X-Amz-Date', 'X-Amz-Algorithm'])(
    'without %s: refused',
    async (name) => {
      const { [name]: _, ...fields } = (await signed()).fields;
      expect(await refused(await post({ url: await url(), fields }))).toBe('400 InvalidArgument');
    },
  );

  test('without a field that has a condition: refused', async () => {
    const { success_action_status: _, ...fields } = (await signed()).fields;
    expect(await refused(await post({ url: await url(), fields }))).toBe('403 AccessDenied');
  });

  test('a policy that was widened by hand: its signature does not fit any more', async () => {
    const { Policy = '', ...rest } = (await signed()).fields;
    const policy = JSON.parse(Buffer.from(Policy, 'base64').toString());
    policy.conditions = policy.conditions.map((each: unknown) =>
      Array.isArray(each) ? ['content-length-range', 1, 1_000_000] : each,
    );
    const fields = { ...rest, Policy: Buffer.from(JSON.stringify(policy)).toString('base64') };
    expect(await refused(await post({ url: await url(), fields }))).toBe('403 SignatureDoesNotMatch');
  });

  test('a policy that is none, signed by somebody who may: refused as unreadable', async () => {
    const { fields } = await signed();
    const Policy = Buffer.from('{"conditions": "all"}').toString('base64');
    const scope = (fields['X-Amz-Credential'] ?? '').split('/').slice(1);
    const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
    const key = scope.reduce<string | Buffer>(hmac, 'AWS4local');
    const forged = { ...fields, Policy, 'X-Amz-Signature': hmac(key, Policy).toString('hex') };
    expect(await refused(await post({ url: await url(), fields: forged }))).toBe('400 InvalidPolicyDocument');
  });

  test('a file that comes before the fields: they do not count', async () => {
    const { url, fields } = await signed();
    const form = new FormData();
    form.append('file', new File(['x'], 'x'));
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    expect(await refused(await fetch(url, { method: 'POST', body: form }))).toBe('400 InvalidArgument');
  });

  test('no file, another kind of form, or no form at all: refused', async () => {
    const { url, fields } = await signed();
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    expect(await refused(await fetch(url, { method: 'POST', body: form }))).toBe(
      '400 IncorrectNumberOfFilesInPostRequest',
    );
    const plain = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
    expect(await refused(plain)).toBe('412 PreconditionFailed');
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await refused(await fetch(url, { method: 'POST', body: 'junk', headers }))).toBe(
      '400 MalformedPOSTRequest',
    );
  });

  test('after its time: refused, to the second', async () => {
    const form = await signed({ Expires: 600 });
    const { Policy = '' } = form.fields;
    const { expiration } = JSON.parse(Buffer.from(Policy, 'base64').toString());
    clock.moveTo(new Date(Date.parse(expiration) - 5000));
    expect((await post(form)).status).toBe(201);
    uploaded = [];
    clock.moveTo(new Date(expiration));
    expect(await refused(await post(form))).toBe('403 AccessDenied');
  });
});

describe('a script', () => {
  const preflight = (origin: string, method = 'POST') =>
    fetch(`${server.endpoint}/varna-evidence`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method },
    });

  test("of the service's own pages may post a form and read the answer", async () => {
    const answer = await preflight(ORIGIN);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    const form = await signed({ Fields: {}, Conditions: [] });
    const response = await post({ ...form, headers: { origin: ORIGIN } });
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  });

  test('of another page, or with another method, may not', async () => {
    expect((await preflight('https://example.com')).status).toBe(403);
    expect((await preflight(ORIGIN, 'PUT')).status).toBe(403);
    const other = await preflight('https://example.com');
    expect(other.headers.has('access-control-allow-origin')).toBe(false);
  });
});
