import type { VirtualClock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import { failure, refusal } from './faulty.ts';
import { type Endpoint, serve, type WireReply, type WireRequest } from './http.ts';
import type { Bucket, StoredObject } from './s3/bucket.ts';
import { S3Error } from './s3/error.ts';
import { postObject } from './s3/post.ts';
import { read } from './s3/read.ts';
import { authenticate } from './s3/signature.ts';

export interface S3Options {
  readonly clock: VirtualClock;
  readonly faults: Faults;
  readonly bucket: Bucket;
  /** The one origin whose scripts may post here (CORS). */
  readonly origin: string;
  /** Called for each upload, before the client has its answer. */
  onUpload(object: StoredObject): void;
}

/**
 * Amazon S3 as far as evidence goes: one bucket with versions, which takes signed forms and gives what is signed, and
 * refuses everything else. Addressed by path, as the SDK does for an endpoint that is a number.
 */
export const startS3 = ({ clock, faults, bucket, origin, onUpload }: S3Options): Promise<Endpoint> => {
  const allowed = (request: WireRequest): Record<string, string> =>
    request.headers.origin === origin
      ? { 'access-control-allow-origin': origin, 'access-control-allow-methods': 'POST', vary: 'Origin' }
      : {};
  return serve(async (request) => {
    const fault = faults.take('s3');
    const failed = fault && failure('s3', fault);
    if (failed) return failed;
    try {
      const reply = await answer(request);
      return { ...reply, headers: { ...reply.headers, ...allowed(request) } };
    } catch (thrown) {
      if (!(thrown instanceof S3Error)) throw thrown;
      const reply = refusal('s3', thrown.code, thrown.status, thrown.message);
      return { ...reply, headers: { ...reply.headers, ...allowed(request) } };
    }
  });

  async function answer(request: WireRequest): Promise<WireReply> {
    const { method, url } = request;
    const inBucket = url.pathname === `/${bucket.name}` || url.pathname.startsWith(`/${bucket.name}/`);
    if (!inBucket) throw new S3Error('NoSuchBucket', 404, 'The specified bucket does not exist');
    if (method === 'OPTIONS') return preflight(request);
    if (method === 'POST' && url.pathname.replace(/\/$/, '') === `/${bucket.name}` && url.search === '') {
      const { object, reply } = await postObject(request, bucket, clock.now());
      onUpload(object);
      return reply;
    }
    const by = authenticate(request, clock.now());
    if (method === 'GET') return read(url, bucket, by);
    throw new S3Error('AccessDenied', 403, 'Access Denied');
  }

  /** The bucket's rule for scripts: POST, from the service's own pages. */
  function preflight({ headers }: WireRequest): WireReply {
    if (headers.origin !== origin || headers['access-control-request-method'] !== 'POST')
      throw new S3Error('AccessForbidden', 403, 'CORSResponse: This CORS request is not allowed');
    const asked = String(headers['access-control-request-headers'] ?? '');
    return {
      status: 200,
      headers: asked === '' ? {} : { 'access-control-allow-headers': asked },
      body: '',
    };
  }
};
