import { GetObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { keyOf, type Place } from '../../shared/evidence/key.ts';
import { FORM_MINUTES, MOST_BYTES } from '../../shared/evidence/limits.ts';
import { environment } from '../environment.ts';
import { now } from '../time.ts';
import { s3, type Version } from './evidence.ts';

/** Of the bytes nothing is said here: a browser that comes upon them saves them and looks at nothing. */
const OCTETS = 'application/octet-stream';

/** How long a link to a file opens it, in seconds: it is followed at once. */
const LINK_SECONDS = 60;

/** A form that takes one file: where it is posted to, and what must stand in it before the file. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Signs a form for exactly one place in the bucket, for half an hour, for at most 10 MB.
 *
 * @param then address of the page that S3 leads on to when it has the file; without it, S3 answers 201
 */
export const signForm = async (place: Place, then?: string): Promise<UploadForm> =>
  createPresignedPost(s3(), {
    Bucket: environment('EVIDENCE_BUCKET'),
    Key: keyOf(place),
    Conditions: [['content-length-range', 1, MOST_BYTES]],
    Fields: {
      'Content-Type': OCTETS,
      ...(then === undefined ? { success_action_status: '201' } : { success_action_redirect: then }),
    },
    Expires: FORM_MINUTES * 60,
  });

/**
 * Signs a link that saves one version of a file, for a minute. The bucket opens it only if GuardDuty has called that
 * version clean.
 *
 * @param name what it is saved as: letters, figures, hyphens and dots only
 */
export const signLink = ({ version, ...place }: Version, name: string): Promise<string> =>
  getSignedUrl(
    s3(),
    new GetObjectCommand({
      Bucket: environment('EVIDENCE_BUCKET'),
      Key: keyOf(place),
      VersionId: version,
      ResponseContentDisposition: `attachment; filename="${name}"`,
      ResponseContentType: OCTETS,
      ResponseCacheControl: 'no-store',
    }),
    { expiresIn: LINK_SECONDS, signingDate: new Date(now()) },
  );
