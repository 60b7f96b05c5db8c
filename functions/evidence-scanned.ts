import * as z from 'zod/mini';
import { placeOf } from '../shared/evidence/key.ts';
import { errorFields, log } from './log.ts';
import { recordScan } from './tasks/record-evidence.ts';

/** What EventBridge hands on of GuardDuty's event (shared/manifest/evidence-events.ts). */
const told = z.object({ key: z.string(), version: z.string(), status: z.string() });

/**
 * A file in the bucket was scanned.
 *
 * @throws Error without a message of its own: Lambda tries again, then the failure queue; the file's deadline looks too
 */
export const handler = async (event: unknown): Promise<void> => {
  try {
    const { key, version, status } = told.parse(event);
    const place = placeOf(key);
    if (place) await recordScan({ ...place, version }, status);
  } catch (thrown) {
    log.error('evidence-scanned.failed', errorFields(thrown));
    throw new Error('evidence-scanned.failed');
  }
};
