import { randomUUID } from 'node:crypto';
import type { StoredObject } from './bucket.ts';

/** The tag by which GuardDuty says what it found. */
export const SCAN_TAG = 'GuardDutyMalwareScanStatus';

export type ScanStatus = 'NO_THREATS_FOUND' | 'THREATS_FOUND' | 'UNSUPPORTED';

/**
 * The test file of the European Institute for Computer Antivirus Research, which every scanner takes for malware. In
 * pieces, so that none takes this file for it.
 */
export const EICAR = [
  'X5O!P%@AP[4',
  String.raw`\PZX54(P^)7CC)7}`,
  '$EICAR-STANDARD',
  '-ANTIVIRUS-TEST',
  '-FILE!$H+H*',
].join('');

/** A PDF that asks for a password cannot be looked into. */
const LOCKED = /^%PDF-[\s\S]*\/Encrypt\b/;

/** What a small model of GuardDuty says of a file: clean, unless it holds the test file or is locked. */
export const scan = ({ body }: Pick<StoredObject, 'body'>): ScanStatus => {
  if (body.includes(EICAR)) return 'THREATS_FOUND';
  return LOCKED.test(body.toString('latin1')) ? 'UNSUPPORTED' : 'NO_THREATS_FOUND';
};

/** What GuardDuty publishes about it (GuardDuty user guide, "Monitoring S3 object scans with Amazon EventBridge"). */
export const scanEvent = (
  { key, version, etag }: StoredObject,
  status: ScanStatus,
  { bucket, region, at }: { bucket: string; region: string; at: Date },
): object => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'GuardDuty Malware Protection Object Scan Result',
  source: 'aws.guardduty',
  account: '000000000000',
  time: `${at.toISOString().slice(0, 19)}Z`,
  region,
  resources: [`arn:aws:guardduty:${region}:000000000000:malware-protection-plan/local`],
  detail: {
    schemaVersion: '1.0',
    scanStatus: status === 'UNSUPPORTED' ? 'SKIPPED' : 'COMPLETED',
    resourceType: 'S3_OBJECT',
    s3ObjectDetails: {
      bucketName: bucket,
      objectKey: key,
      eTag: etag.replaceAll('"', ''),
      versionId: version,
      s3Throttled: false,
    },
    scanResultDetails: {
      scanResultStatus: status,
      threats: status === 'THREATS_FOUND' ? [{ name: 'EICAR-Test-File' }] : null,
    },
  },
});
