import type { VirtualClock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import { startDynamoDb } from './dynamodb.ts';
import type { Bounce } from './faulty.ts';
import { type Scheduler, startScheduler } from './scheduler.ts';
import { type EmailMessage, startSes } from './ses.ts';
import { type SmsMessage, startSns } from './sns.ts';

export type { Bounce, EmailMessage, SmsMessage };

export interface AwsOptions {
  readonly clock: VirtualClock;
  readonly faults: Faults;
  /** The schedule groups that exist, beside `default`. */
  readonly groups: readonly string[];
  /** Where the tables are kept between runs; without it, in memory. */
  readonly dataDir?: string | undefined;
  /** Each is called before the client has its answer, so that what was sent can be seen as soon as it was. */
  onSms(message: SmsMessage): void;
  onEmail(message: EmailMessage): void;
  onBounce(bounce: Bounce): void;
}

export interface Aws {
  /** `dynamodb`, `sns`, `ses` and `scheduler` are the handlers'; `dynamodbDirect` is the stack's own, without faults. */
  readonly endpoints: Record<'dynamodb' | 'dynamodbDirect' | 'sns' | 'ses' | 'scheduler', string>;
  readonly scheduler: Scheduler;
  /** Ends everything that was started. A second call waits for the first. */
  close(): Promise<void>;
}

/** The part of AWS that Värna uses, on this machine; none of it calls beyond it. */
export async function startAws(options: AwsOptions): Promise<Aws> {
  const starting = [
    startDynamoDb(options),
    startSns(options),
    startSes(options),
    startScheduler(options),
  ] as const;
  const closeAll = async () => {
    const started = await Promise.allSettled(starting);
    await Promise.all(started.map((one) => one.status === 'fulfilled' && one.value.close()));
  };
  try {
    const [dynamodb, sns, ses, scheduler] = await Promise.all(starting);
    let closing: Promise<void> | undefined;
    return {
      endpoints: {
        dynamodb: dynamodb.endpoint,
        dynamodbDirect: dynamodb.directEndpoint,
        sns: sns.endpoint,
        ses: ses.endpoint,
        scheduler: scheduler.endpoint,
      },
      scheduler,
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
