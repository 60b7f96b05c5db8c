import type { WireReply } from '../http.ts';
import type { Bucket, StoredObject } from './bucket.ts';
import { S3Error } from './error.ts';
import { SCAN_TAG } from './guard-duty.ts';
import { xml } from './xml.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/**
 * Answers a GET of the bucket or of an object in it.
 *
 * @param by a link opens only what the bucket's policy lets anybody have: what GuardDuty has tagged as clean
 * @throws S3Error
 */
export const read = (url: URL, bucket: Bucket, by: 'service' | 'link'): WireReply => {
  const key = decodeURIComponent(url.pathname.slice(`/${bucket.name}/`.length));
  const query = url.searchParams;
  if (key === '') {
    if (by === 'service' && query.has('versions')) return listVersions(bucket, query.get('prefix') ?? '');
    throw new S3Error('AccessDenied', 403, 'Access Denied');
  }
  const object = bucket.get(key, query.get('versionId') ?? undefined);
  if (!object) throw missing(query.has('versionId'));
  if (query.has('tagging')) {
    if (by === 'link') throw new S3Error('AccessDenied', 403, 'Access Denied');
    return tagging(object);
  }
  if (by === 'link' && object.tags[SCAN_TAG] !== 'NO_THREATS_FOUND')
    throw new S3Error('AccessDenied', 403, 'Access Denied');
  const disposition = query.get('response-content-disposition');
  return {
    status: 200,
    headers: {
      'content-type': query.get('response-content-type') ?? object.contentType,
      ...(disposition !== null && { 'content-disposition': disposition }),
      ...(query.has('response-cache-control') && {
        'cache-control': query.get('response-cache-control') ?? '',
      }),
      'content-length': String(object.body.length),
      etag: object.etag,
      'last-modified': object.at.toUTCString(),
      'x-amz-version-id': object.version,
      'x-amz-server-side-encryption': 'aws:kms',
    },
    body: object.body,
  };
};

const missing = (ofVersion: boolean) =>
  new S3Error(ofVersion ? 'NoSuchVersion' : 'NoSuchKey', 404, 'The specified key or version does not exist');

const tagging = ({ tags }: StoredObject): WireReply => {
  const Tag = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  return document(xml('Tagging', { TagSet: Tag.length > 0 ? { Tag } : '' }, NAMESPACE));
};

const listVersions = (bucket: Bucket, prefix: string): WireReply => {
  const found = bucket.versions(prefix);
  const Version = found.map(({ key, version, etag, body, at }, index) => ({
    Key: key,
    VersionId: version,
    IsLatest: String(found[index - 1]?.key !== key),
    LastModified: at.toISOString(),
    ETag: etag,
    Size: String(body.length),
    StorageClass: 'STANDARD',
  }));
  return document(
    xml(
      'ListVersionsResult',
      { Name: bucket.name, Prefix: prefix, MaxKeys: '1000', IsTruncated: 'false', Version },
      NAMESPACE,
    ),
  );
};

const document = (body: string): WireReply => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body,
});
