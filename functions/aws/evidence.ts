import {
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListObjectVersionsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { keyOf, type Place } from '../../shared/evidence/key.ts';
import { environment } from '../environment.ts';
import { now } from '../time.ts';
import { lazyClient } from './client.ts';
import { CLIENT_SETTINGS } from './failure.ts';

const client = lazyClient('evidence', () => new S3Client(CLIENT_SETTINGS));

/** The client, whose signatures carry the handlers' own time: on the local stack that is not the machine's. */
export const s3 = (): S3Client => {
  const found = client();
  found.config.systemClockOffset = Date.parse(now()) - Date.now();
  return found;
};

/** One version of a file, as the bucket knows it. */
export interface Version extends Place {
  readonly version: string;
}

const named = ({ version, ...place }: Version) => ({
  Bucket: environment('EVIDENCE_BUCKET'),
  Key: keyOf(place),
  VersionId: version,
});

/** The bytes of one version, part by part. @throws the SDK's error */
export async function* readEvidence(version: Version): AsyncGenerator<Uint8Array> {
  const { Body } = await s3().send(new GetObjectCommand(named(version)));
  for await (const part of (Body ?? []) as AsyncIterable<Uint8Array>) yield part;
}

/** The versions of one file that the bucket holds, the oldest first. */
export const versionsOf = async (place: Place): Promise<readonly string[]> => {
  const Prefix = keyOf(place);
  const { Versions = [] } = await s3().send(
    new ListObjectVersionsCommand({ Bucket: environment('EVIDENCE_BUCKET'), Prefix }),
  );
  // Other keys begin in the same way: that of the tenth file as that of the first.
  return Versions.flatMap(({ Key, VersionId }) => (Key === Prefix && VersionId ? [VersionId] : [])).reverse();
};

/** The tag by which GuardDuty says what it found. */
const SCAN_TAG = 'GuardDutyMalwareScanStatus';

/** What GuardDuty has tagged one version with; undefined if it has not looked yet. */
export const scanTagOf = async (version: Version): Promise<string | undefined> => {
  const { TagSet = [] } = await s3().send(new GetObjectTaggingCommand(named(version)));
  return TagSet.find(({ Key }) => Key === SCAN_TAG)?.Value;
};
