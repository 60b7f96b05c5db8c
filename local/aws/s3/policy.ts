import * as z from 'zod/mini';
import { S3Error } from './error.ts';

const condition = z.union([
  z.record(z.string(), z.string()).check(z.refine((it) => Object.keys(it).length === 1)),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().check(z.startsWith('$')), z.string()]),
  z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()]),
]);
const policySchema = z.object({ expiration: z.iso.datetime(), conditions: z.array(condition) });

/** Fields that need no condition of their own. */
const FREE = ['x-amz-signature', 'policy', 'file'];

export interface Posted {
  /** The form's fields before its file, their names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly bucket: string;
  readonly size: number;
  readonly now: Date;
}

/**
 * Holds a form against its policy (AWS, "Creating a POST policy"): every condition must hold, every field have one.
 *
 * @throws S3Error in S3's own codes
 */
export const checkPolicy = (encoded: string, posted: Posted): void => {
  const { expiration, conditions } = parsed(encoded);
  if (posted.now >= new Date(expiration)) throw denied('Policy expired.');
  const values = new Map([...posted.fields, ['bucket', posted.bucket]]);
  const named = new Set(FREE);
  for (const each of conditions) {
    if (!Array.isArray(each)) {
      for (const [name, value] of Object.entries(each)) {
        named.add(name.toLowerCase());
        if (values.get(name.toLowerCase()) !== value) throw failed(each);
      }
      continue;
    }
    if (each[0] === 'content-length-range') {
      checkSize(posted.size, each[1], each[2]);
      continue;
    }
    const name = each[1].slice(1).toLowerCase();
    named.add(name);
    const value = values.get(name);
    const holds = each[0] === 'eq' ? value === each[2] : value?.startsWith(each[2]);
    if (!holds) throw failed(each);
  }
  const extra = [...posted.fields.keys()].filter((name) => !named.has(name) && !name.startsWith('x-ignore-'));
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(', ')}`);
};

const parsed = (encoded: string) => {
  try {
    return policySchema.parse(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')));
  } catch {
    throw new S3Error('InvalidPolicyDocument', 400, 'Invalid Policy: it cannot be read');
  }
};

const checkSize = (size: number, least: number, most: number): void => {
  if (size < least) throw new S3Error('EntityTooSmall', 400, 'Your proposed upload is too small');
  if (size > most) throw new S3Error('EntityTooLarge', 400, 'Your proposed upload exceeds the allowed size');
};

const denied = (why: string) => new S3Error('AccessDenied', 403, `Invalid according to Policy: ${why}`);
const failed = (which: unknown) => denied(`Policy Condition failed: ${JSON.stringify(which)}`);
