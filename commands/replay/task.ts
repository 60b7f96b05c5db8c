import type { Message } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { type Failing, functionName } from '../../shared/manifest/failures.ts';
import { FUNCTIONS, type FunctionName, functions, type Trigger } from '../../shared/manifest/manifest.ts';

/** Where in a table's stream the records stand that a function has failed for. */
export interface Batch {
  readonly shardId: string;
  readonly streamArn: string;
  readonly startSequenceNumber: string;
  readonly endSequenceNumber: string;
}

/** What a message in a failure queue asks for. */
export type Task =
  | { readonly kind: 'records'; readonly function: FunctionName; readonly batch: Batch }
  /** A function that was to run for an event that nobody waits for. */
  | { readonly kind: 'event'; readonly function: FunctionName; readonly event: unknown }
  /** A function that a schedule could not wake. */
  | { readonly kind: 'schedule'; readonly function: FunctionName; readonly event: unknown }
  /** A message of another queue, as it stood there. */
  | { readonly kind: 'message'; readonly function: FunctionName; readonly event: object }
  | { readonly kind: 'unknown' };

const UNKNOWN: Task = { kind: 'unknown' };

const recordsSchema = z.object({
  DDBStreamBatchInfo: z.object({
    shardId: z.string(),
    streamArn: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
  }),
});
const eventSchema = z.object({
  requestContext: z.object({ functionArn: z.string() }),
  requestPayload: z.unknown(),
});

/**
 * Reads what a message asks for from the shape that AWS has left it in.
 *
 * @param failing which queue it lies in
 */
export const taskOf = (message: Message, failing: Failing, municipality: string): Task => {
  if (failing === 'schedule') return scheduled(message, municipality);
  const body = parsed(message.Body);
  const records = recordsSchema.safeParse(body).data;
  if (records && follows(failing, 'stream'))
    return { kind: 'records', function: failing, batch: records.DDBStreamBatchInfo };
  const event = eventSchema.safeParse(body).data;
  if (event) return { kind: 'event', function: failing, event: event.requestPayload };
  if (follows(failing, 'mail-events'))
    return { kind: 'message', function: failing, event: asReceived(message) };
  return UNKNOWN;
};

const follows = (name: FunctionName, kind: Trigger['kind']): boolean =>
  FUNCTIONS[name].triggers.some((trigger) => trigger.kind === kind);

/** The target's input is the body, and its ARN an attribute; where there is none, it was a deadline. */
const scheduled = ({ Body, MessageAttributes }: Message, municipality: string): Task => {
  const event = parsed(Body);
  const truncated = MessageAttributes?.IS_PAYLOAD_TRUNCATED?.StringValue === 'true';
  if (event === undefined || truncated) return UNKNOWN;
  const target = MessageAttributes?.TARGET_ARN?.StringValue?.split(':').at(-1);
  const named = functions().find(([name]) => functionName(municipality, name) === target)?.[0];
  const clock = functions().find(([name]) => follows(name, 'deadline'))?.[0];
  const name = named ?? (target === undefined ? clock : undefined);
  return name ? { kind: 'schedule', function: name, event } : UNKNOWN;
};

/** The event in which Lambda hands over a message of a queue. */
const asReceived = ({ MessageId = '', ReceiptHandle = '', Body = '', Attributes, MD5OfBody }: Message) => ({
  Records: [
    {
      messageId: MessageId,
      receiptHandle: ReceiptHandle,
      body: Body,
      attributes: { ApproximateReceiveCount: '1', ...Attributes },
      messageAttributes: {},
      md5OfBody: MD5OfBody,
      eventSource: 'aws:sqs',
    },
  ],
});

const parsed = (body: string | undefined): unknown => {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return undefined;
  }
};
