import { randomUUID } from 'node:crypto';
import type { StoredObject } from './bucket.ts';

/** What S3 publishes about an upload (S3 user guide, "EventBridge event message structure"). */
export const createdEvent = (
  { key, version, etag, body, at }: StoredObject,
  { bucket, region }: { bucket: string; region: string },
): object => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: '000000000000',
  time: `${at.toISOString().slice(0, 19)}Z`,
  region,
  resources: [`arn:aws:s3:::${bucket}`],
  detail: {
    version: '0',
    bucket: { name: bucket },
    object: {
      key,
      size: body.length,
      etag: etag.replaceAll('"', ''),
      'version-id': version,
      sequencer: at.getTime().toString(16).toUpperCase().padStart(18, '0'),
    },
    'request-id': randomUUID().slice(0, 16).toUpperCase(),
    requester: '000000000000',
    'source-ip-address': '127.0.0.1',
    reason: 'PostObject',
  },
});
