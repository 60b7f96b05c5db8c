import { join } from 'node:path';
import type { VirtualClock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import { startDynamoDb } from './dynamodb.ts';
import { Queues } from './queues.ts';
import { Bucket, type StoredObject } from './s3/bucket.ts';
import { startS3 } from './s3.ts';
import { type Scheduler, startScheduler } from './scheduler.ts';
import { type EmailMessage, type MailEvent, startSes } from './ses.ts';
import { startSesV2 } from './sesv2.ts';
import { type SmsMessage, type SmsStatus, startSns } from './sns.ts';
import { startSqs } from './sqs.ts';
import { SuppressionList } from './suppression-list.ts';

export type { EmailMessage, MailEvent, SmsMessage, SmsStatus };

export interface AwsOptions {
  readonly clock: VirtualClock;
  readonly faults: Faults;
  /** The schedule groups that exist, beside `default`. */
  readonly groups: readonly string[];
  /** The bucket of evidence, and the one origin whose scripts may post to it. */
  readonly evidence: { readonly bucket: string; readonly origin: string };
  /** Where the tables and the files are kept between runs; without it, in memory. */
  readonly dataDir?: string | undefined;
  /** A database that runs already, to be used instead of one of its own: see `startDynamoDb`. */
  readonly running?: string | undefined;
  /** Each is called before the client has its answer, so that what was sent can be seen as soon as it was. */
  onSms(message: SmsMessage): void;
  onEmail(message: EmailMessage): void;
  /** What became of a message; called before the client has its answer, so that nobody waits for it. */
  onSmsStatus(status: SmsStatus): void;
  onMailEvent(event: MailEvent): void;
  /** A file that was taken; called before the client has its answer. */
  onUpload(object: StoredObject): void;
}

export interface Aws {
  /** `dynamodbDirect` is the stack's own, without faults; `sqs` is for commands, the others are the handlers'. */
  readonly endpoints: Record<
    'dynamodb' | 'dynamodbDirect' | 'sns' | 'ses' | 'sesv2' | 'scheduler' | 'sqs' | 's3',
    string
  >;
  readonly scheduler: Scheduler;
  readonly queues: Queues;
  readonly bucket: Bucket;
  /** Ends everything that was started. A second call waits for the first. */
  close(): Promise<void>;
}

/** The part of AWS that Värna uses, on this machine; none of it calls beyond it. */
export async function startAws(options: AwsOptions): Promise<Aws> {
  const suppressed = new SuppressionList();
  const queues = new Queues(options.clock);
  const { dataDir } = options;
  const bucket = new Bucket(options.evidence.bucket, dataDir && join(dataDir, 'evidence'));
  const starting = [
    startDynamoDb(options),
    startSns(options),
    startSes({ ...options, suppressed }),
    startSesV2({ ...options, suppressed }),
    startScheduler(options),
    startSqs(queues),
    startS3({ ...options, bucket, origin: options.evidence.origin }),
  ] as const;
  const closeAll = async () => {
    const started = await Promise.allSettled(starting);
    await Promise.all(started.map((one) => one.status === 'fulfilled' && one.value.close()));
  };
  try {
    const [dynamodb, sns, ses, sesv2, scheduler, sqs, s3] = await Promise.all(starting);
    let closing: Promise<void> | undefined;
    return {
      endpoints: {
        dynamodb: dynamodb.endpoint,
        dynamodbDirect: dynamodb.directEndpoint,
        sns: sns.endpoint,
        ses: ses.endpoint,
        sesv2: sesv2.endpoint,
        scheduler: scheduler.endpoint,
        sqs: sqs.endpoint,
        s3: s3.endpoint,
      },
      scheduler,
      queues,
      bucket,
      close: () => {
        closing ??= closeAll();
        return closing;
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
