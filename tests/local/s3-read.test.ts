import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Endpoint } from '../../local/aws/http.ts';
import { Bucket, type StoredObject } from '../../local/aws/s3/bucket.ts';
import { SCAN_TAG } from '../../local/aws/s3/guard-duty.ts';
import { startS3 } from '../../local/aws/s3.ts';
import { VirtualClock } from '../../local/clock.ts';
import { type FaultMode, Faults } from '../../local/faults.ts';
import { refused, s3Client } from './sdk.ts';

const clock = new VirtualClock();
const faults = new Faults();
const at = new Date('2027-01-15T08:00:00Z');
const named = { Bucket: 'varna-evidence' };

let bucket: Bucket;
let server: Endpoint;
let first: StoredObject;
beforeAll(async () => {
  bucket = new Bucket('varna-evidence');
  const put = (key: string, body: string) =>
    bucket.put({ key, body: Buffer.from(body), contentType: 'application/octet-stream', at });
  first = put('evidence/case/1', 'first');
  put('evidence/case/1', 'second');
  put('evidence/case/10', 'tenth');
  const options = { clock, faults, bucket, origin: 'http://localhost:3000', onUpload: () => {} };
  server = await startS3(options);
});
afterAll(() => server.close());
beforeEach(() => faults.clear());

const s3 = () => s3Client(server.endpoint);
const get = (Key: string, VersionId?: string) =>
  s3().send(new GetObjectCommand({ ...named, Key, ...(VersionId && { VersionId }) }));
const link = (VersionId: string, more = {}, expiresIn = 60) =>
  getSignedUrl(s3(), new GetObjectCommand({ ...named, Key: 'evidence/case/1', VersionId, ...more }), {
    expiresIn,
  });

describe('an object', () => {
  test('is read by the SDK in the version that is asked for, else in its latest', async () => {
    const { Body, VersionId } = await get('evidence/case/1', first.version);
    expect(await Body?.transformToString()).toBe('first');
    expect(VersionId).toBe(first.version);
    expect(await (await get('evidence/case/1')).Body?.transformToString()).toBe('second');
  });

  test('that is not there is missed', async () => {
    expect(await refused(get('evidence/case/9'))).toEqual({ name: 'NoSuchKey', status: 404 });
    expect(await refused(get('evidence/case/1', 'x'))).toEqual({ name: 'NoSuchVersion', status: 404 });
  });

  test('has its versions listed, the latest first, by how their keys begin', async () => {
    const { Versions = [] } = await s3().send(
      new ListObjectVersionsCommand({ ...named, Prefix: 'evidence/case/1' }),
    );
    expect(Versions.map(({ Key, IsLatest, Size }) => [Key, IsLatest, Size])).toEqual([
      ['evidence/case/1', true, 6],
      ['evidence/case/1', false, 5],
      ['evidence/case/10', true, 5],
    ]);
    expect(Versions[1]?.VersionId).toBe(first.version);
    const none = await s3().send(new ListObjectVersionsCommand({ ...named, Prefix: 'x' }));
    expect(none.Versions ?? []).toEqual([]);
  });

  test('shows its tags, or that it has none', async () => {
    const tags = async () =>
      (
        await s3().send(
          new GetObjectTaggingCommand({ ...named, Key: 'evidence/case/1', VersionId: first.version }),
        )
      ).TagSet;
    expect(await tags()).toEqual([]);
    bucket.tag(first, { [SCAN_TAG]: 'UNSUPPORTED' });
    expect(await tags()).toEqual([{ Key: SCAN_TAG, Value: 'UNSUPPORTED' }]);
  });
});

describe('a signed link', () => {
  test.each([undefined, 'THREATS_FOUND', 'UNSUPPORTED'])(
    'opens nothing that is tagged %s, as the policy of the bucket says',
    async (status) => {
      bucket.tag(first, status ? { [SCAN_TAG]: status } : {});
      expect((await fetch(await link(first.version))).status).toBe(403);
    },
  );

  test('opens what is tagged as clean, as the attachment that was signed', async () => {
    bucket.tag(first, { [SCAN_TAG]: 'NO_THREATS_FOUND' });
    const response = await fetch(
      await link(first.version, {
        ResponseContentDisposition: 'attachment; filename="bevis-1.jpg"',
        ResponseContentType: 'application/octet-stream',
      }),
    );
    expect(await response.text()).toBe('first');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="bevis-1.jpg"');
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
  });

  test.each([
    ['another version', 'versionId', 'x'],
    ['shown instead of saved', 'response-content-disposition', 'inline'],
    ['another type', 'response-content-type', 'text/html'],
    ['longer', 'X-Amz-Expires', '604800'],
    ['its tags', 'tagging', ''],
  ])('that was changed opens nothing: %s', async (_, name, value) => {
    bucket.tag(first, { [SCAN_TAG]: 'NO_THREATS_FOUND' });
    const url = new URL(await link(first.version));
    url.searchParams.set(name, value);
    const response = await fetch(url);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('SignatureDoesNotMatch');
  });

  test('to another key, or made into a list, opens nothing', async () => {
    bucket.tag(first, { [SCAN_TAG]: 'NO_THREATS_FOUND' });
    const url = await link(first.version);
    expect((await fetch(url.replace('/case/1?', '/case/10?'))).status).toBe(403);
    expect((await fetch(url.replace('/evidence/case/1?', '?'))).status).toBe(403);
  });

  test('opens nothing once its time is over', async () => {
    bucket.tag(first, { [SCAN_TAG]: 'NO_THREATS_FOUND' });
    const url = await link(first.version, {}, 60);
    expect((await fetch(url)).status).toBe(200);
    clock.moveTo(new Date(Date.now() + 62_000));
    expect((await fetch(url)).status).toBe(403);
  });
});

describe('the bucket', () => {
  test('takes nothing and gives nothing without a signature', async () => {
    for (const path of ['', '/', '/evidence/case/1', '/?versions', '/evidence/case/1?tagging']) {
      const response = await fetch(`${server.endpoint}/varna-evidence${path}`);
      expect(response.status, path).toBe(403);
    }
    const put = await fetch(`${server.endpoint}/varna-evidence/evidence/x`, { method: 'PUT', body: 'x' });
    expect(put.status).toBe(403);
  });

  test.each([
    ['a file put by itself', new PutObjectCommand({ ...named, Key: 'x', Body: 'x' })],
    ['a file deleted', new DeleteObjectCommand({ ...named, Key: 'evidence/case/1' })],
    ['a list', new ListObjectsV2Command(named)],
  ])('refuses %s, whoever has signed it', async (_, command) => {
    expect(await refused(s3().send(command as never))).toEqual({ name: 'AccessDenied', status: 403 });
  });

  test('is the only one', async () => {
    const other = s3().send(new GetObjectCommand({ Bucket: 'another', Key: 'x' }));
    expect(await refused(other)).toEqual({ name: 'NoSuchBucket', status: 404 });
  });

  test('does not know a client whose key is not known, nor one whose clock is wrong', async () => {
    const client = s3Client(server.endpoint, 'guessed');
    const command = new GetObjectCommand({ ...named, Key: 'evidence/case/1' });
    expect(await refused(client.send(command))).toEqual({ name: 'SignatureDoesNotMatch', status: 403 });
    clock.moveTo(new Date(Date.now() + 3_600_000));
    expect(await refused(get('evidence/case/1'))).toEqual({ name: 'RequestTimeTooSkewed', status: 403 });
  });

  test.each<[FaultMode, string, number | undefined]>([
    ['throttle', 'SlowDown', 503],
    ['reject', 'AccessDenied', 403],
    ['down', 'ServiceUnavailable', 503],
    ['timeout', 'TimeoutError', undefined],
  ])('the fault %s reaches the S3 client as %s', async (mode, name, status) => {
    faults.add({ service: 's3', mode, count: 1 });
    expect(await refused(get('evidence/case/1'))).toEqual({ name, status });
  });

  test('keeps what it has in a directory, versions and tags included', () => {
    const dir = mkdtempSync(join(tmpdir(), 'varna-s3-'));
    try {
      const before = new Bucket('b', dir);
      const old = before.put({ key: 'k', body: Buffer.from([0, 255]), contentType: 't', at });
      before.tag(old, { [SCAN_TAG]: 'NO_THREATS_FOUND' });
      const [after] = new Bucket('b', dir).versions('');
      expect(after).toEqual({ ...old, tags: { [SCAN_TAG]: 'NO_THREATS_FOUND' } });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
