import type { WireReply, WireRequest } from '../http.ts';
import type { Bucket, StoredObject } from './bucket.ts';
import { S3Error } from './error.ts';
import { checkPolicy } from './policy.ts';
import { checkSignature, readCredential } from './signature.ts';
import { xml } from './xml.ts';

/** The most that a form's fields before its file may hold together (AWS, MaxPostPreDataLengthExceeded). */
const MOST_BEFORE = 20_000;

interface Form {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: File;
}

/**
 * Takes a file from a form, as S3 does (AWS, "POST Object"): who signed the policy answers for it, so its signature,
 * its time and each of its conditions are checked.
 *
 * @throws S3Error for what S3 refuses
 */
export const postObject = async (
  request: WireRequest,
  bucket: Bucket,
  now: Date,
): Promise<{ object: StoredObject; reply: WireReply }> => {
  const { fields, file } = await readForm(request);
  const key = needed(fields, 'key');
  const policy = needed(fields, 'policy');
  if (needed(fields, 'x-amz-algorithm') !== 'AWS4-HMAC-SHA256')
    throw new S3Error('InvalidArgument', 400, 'Only AWS4-HMAC-SHA256 is known');
  const credential = readCredential(needed(fields, 'x-amz-credential'));
  if (!needed(fields, 'x-amz-date').startsWith(`${credential.date}T`))
    throw new S3Error('InvalidArgument', 400, 'X-Amz-Date is of another day than the credential');
  checkSignature(credential, policy, needed(fields, 'x-amz-signature'));
  checkPolicy(policy, { fields, bucket: bucket.name, size: file.size, now });
  const body = Buffer.from(await file.arrayBuffer());
  const contentType = fields.get('content-type') ?? 'binary/octet-stream';
  const object = bucket.put({
    key: key.replace(`\${filename}`, () => file.name),
    body,
    contentType,
    at: now,
  });
  return { object, reply: answer(object, fields, bucket) };
};

/** The fields before the file, and the file; whatever comes after it is ignored, as in S3. */
const readForm = async ({ headers, body }: WireRequest): Promise<Form> => {
  const type = headers['content-type'] ?? '';
  if (!/^multipart\/form-data\b/i.test(type))
    throw new S3Error('PreconditionFailed', 412, 'The form must be multipart/form-data');
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new S3Error('MalformedPOSTRequest', 400, 'The body is not well-formed multipart/form-data');
  });
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    if (name.toLowerCase() === 'file') return { fields, file: asFile(value) };
    if (typeof value !== 'string') continue;
    fields.set(name.toLowerCase(), value);
    if ([...fields].join('').length > MOST_BEFORE)
      throw new S3Error('MaxPostPreDataLengthExceeded', 400, 'The fields before the file are too long');
  }
  throw new S3Error('IncorrectNumberOfFilesInPostRequest', 400, 'POST requires exactly one file upload');
};

const asFile = (value: string | File): File =>
  typeof value === 'string' ? new File([value], '', { type: 'text/plain' }) : value;

const needed = (fields: Form['fields'], name: string): string => {
  const value = fields.get(name);
  if (value === undefined)
    throw new S3Error(
      'InvalidArgument',
      400,
      `Bucket POST must contain a field named '${name}' before the file`,
    );
  return value;
};

const answer = (
  { key, etag, version }: StoredObject,
  fields: Form['fields'],
  { name }: Bucket,
): WireReply => {
  const headers = { etag, 'x-amz-version-id': version, location: `/${name}/${key}` };
  const redirect = fields.get('success_action_redirect') ?? '';
  if (URL.canParse(redirect)) {
    const told = Object.entries({ bucket: name, key, etag }).map(([k, v]) => `${k}=${encodeURIComponent(v)}`);
    const location = `${redirect}${redirect.includes('?') ? '&' : '?'}${told.join('&')}`;
    return { status: 303, headers: { ...headers, location }, body: '' };
  }
  const status = Number(fields.get('success_action_status'));
  if (status === 201) {
    const body = xml('PostResponse', { Location: headers.location, Bucket: name, Key: key, ETag: etag });
    return { status, headers: { ...headers, 'content-type': 'application/xml' }, body };
  }
  return { status: status === 200 ? 200 : 204, headers, body: '' };
};
