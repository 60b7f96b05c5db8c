import { randomUUID } from 'node:crypto';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { log } from '../functions/log.ts';
import type { FunctionName } from '../shared/manifest/manifest.ts';
import type { MailEvent, SmsStatus } from './aws/index.ts';
import type { VirtualClock } from './clock.ts';
import type { Failures } from './failures.ts';
import type { Lambda } from './lambda.ts';
import type { Triggers } from './triggers.ts';

/** As infra sets the queue of mail events, and as Lambda does for what CloudWatch Logs hands it. */
const MAIL_TRIES = 5;
const SMS_TRIES = 3;
const PAUSE_MS = 100;

interface Parts {
  readonly clock: VirtualClock;
  readonly lambda: Pick<Lambda, 'invoke' | 'idle'>;
  readonly failures: Pick<Failures, 'message' | 'event'>;
  readonly triggers: Pick<Triggers, 'mailEvents' | 'smsLog'>;
}

/** @throws whatever the function throws */
interface How {
  attempt(received: number): Promise<void>;
  giveUp(thrown: unknown): void;
}

/**
 * Brings what SES and SNS say became of a message to the functions that record it; nobody waits for that. In AWS a
 * receipt takes a second and more, by when the sender has long recorded its message. Here it waits for that record, or
 * until no function runs any more that could make it: then it comes too early, and comes again, finitely often.
 */
export class Receipts {
  readonly #parts: Parts;
  readonly #unrecorded = new Map<string, (() => void)[]>();
  readonly #underWay = new Set<Promise<void>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  mail({ messageId, event }: MailEvent): void {
    const { failures, triggers } = this.#parts;
    const body = JSON.stringify(event);
    for (const name of triggers.mailEvents)
      this.#carry(messageId, MAIL_TRIES, {
        attempt: (received) => this.#receive(name, body, received),
        giveUp: () => failures.message(name, body),
      });
  }

  sms({ messageId, event }: SmsStatus): void {
    const { lambda, failures, triggers } = this.#parts;
    for (const name of triggers.smsLog)
      this.#carry(messageId, SMS_TRIES, {
        attempt: async () => void (await lambda.invoke(name, event)),
        giveUp: (thrown) => failures.event(name, event, thrown, SMS_TRIES),
      });
  }

  /** To be called for every message whose sender has recorded it. */
  recorded(messageId: string): void {
    for (const known of this.#unrecorded.get(messageId) ?? []) known();
    this.#unrecorded.delete(messageId);
  }

  busy(): boolean {
    return this.#underWay.size > 0;
  }

  /** Waits until every receipt is recorded or given up. */
  async idle(): Promise<void> {
    while (this.busy()) await Promise.all(this.#underWay);
  }

  #carry(messageId: string, tries: number, how: How): void {
    const recorded = new Promise<void>((known) => {
      this.#unrecorded.set(messageId, [...(this.#unrecorded.get(messageId) ?? []), known]);
    });
    const ready = Promise.race([recorded, this.#parts.lambda.idle()]).then(() => this.recorded(messageId));
    const carrying = ready
      .then(() => this.#deliver(tries, how))
      .finally(() => this.#underWay.delete(carrying));
    this.#underWay.add(carrying);
  }

  async #deliver(tries: number, { attempt, giveUp }: How): Promise<void> {
    for (let received = 1; ; received += 1) {
      try {
        await attempt(received);
        return;
      } catch (thrown) {
        log.warn('receipt.again', { count: received });
        if (received === tries) return giveUp(thrown);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** (received - 1)));
      }
    }
  }

  /** @throws Error if the function reports the message as failed */
  async #receive(name: FunctionName, body: string, received: number): Promise<void> {
    const at = String(this.#parts.clock.now().getTime());
    const event: SQSEvent = {
      Records: [
        {
          messageId: randomUUID(),
          receiptHandle: randomUUID(),
          body,
          attributes: {
            ApproximateReceiveCount: String(received),
            SentTimestamp: at,
            SenderId: 'sns.amazonaws.com',
            ApproximateFirstReceiveTimestamp: at,
          },
          messageAttributes: {},
          md5OfBody: '',
          eventSource: 'aws:sqs',
          eventSourceARN: 'arn:aws:sqs:eu-north-1:000000000000:mail-events',
          awsRegion: 'eu-north-1',
        },
      ],
    };
    const failed = (await this.#parts.lambda.invoke(name, event)) as SQSBatchResponse;
    if (failed.batchItemFailures.length > 0) throw new Error('receipt.refused');
  }
}
