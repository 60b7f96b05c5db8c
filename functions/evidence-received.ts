import * as z from 'zod/mini';
import { placeOf } from '../shared/evidence/key.ts';
import { errorFields, log } from './log.ts';
import { recordUpload } from './tasks/record-evidence.ts';

/** What EventBridge hands on of S3's event (shared/manifest/evidence-events.ts). */
const told = z.object({ key: z.string(), version: z.string() });

/**
 * A file has arrived in the bucket.
 *
 * @throws Error without a message of its own: Lambda tries again, then the failure queue; the file's deadline looks too
 */
export const handler = async (event: unknown): Promise<void> => {
  try {
    const { key, version } = told.parse(event);
    const place = placeOf(key);
    if (place) await recordUpload({ ...place, version });
  } catch (thrown) {
    log.error('evidence-received.failed', errorFields(thrown));
    throw new Error('evidence-received.failed');
  }
};
