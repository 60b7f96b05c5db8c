import { PREFIX } from '../evidence/key.ts';

/** Which of the events about evidence: that a file was uploaded, or what its scan found. */
export type EvidenceEvents = 'uploads' | 'scans';

interface Told {
  /** Which of AWS's events it is. */
  readonly source: string;
  readonly detailType: string;
  /** What its `detail` must hold, in EventBridge's own words. */
  readonly detail: (bucket: string) => Readonly<Record<string, unknown>>;
  /**
   * All that a function gets of it: by name, the path in the event. What else stands there stays behind, above all the
   * address of whoever uploaded.
   */
  readonly fields: Readonly<Record<string, `$.${string}`>>;
}

const KEYS = [{ prefix: PREFIX }];

/** The events, as S3 and GuardDuty publish them on EventBridge. `infra` and `local` both pick what is told from here. */
export const EVIDENCE_EVENTS: Readonly<Record<EvidenceEvents, Told>> = {
  uploads: {
    source: 'aws.s3',
    detailType: 'Object Created',
    detail: (bucket) => ({ bucket: { name: [bucket] }, object: { key: KEYS } }),
    fields: { key: '$.detail.object.key', version: '$.detail.object.version-id' },
  },
  scans: {
    source: 'aws.guardduty',
    detailType: 'GuardDuty Malware Protection Object Scan Result',
    detail: (bucket) => ({ s3ObjectDetails: { bucketName: [bucket], objectKey: KEYS } }),
    fields: {
      key: '$.detail.s3ObjectDetails.objectKey',
      version: '$.detail.s3ObjectDetails.versionId',
      status: '$.detail.scanResultDetails.scanResultStatus',
    },
  },
};
