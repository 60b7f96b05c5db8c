import { gunzipSync } from 'node:zlib';
import type { CloudWatchLogsEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Receipt } from '../shared/incident/receive.ts';
import { putMark } from './aws/marks.ts';
import { dynamodb } from './aws/table.ts';
import { environment } from './environment.ts';
import { count, errorFields, log } from './log.ts';
import { recordReceipt } from './tasks/record-receipt.ts';
import { now } from './time.ts';

const batchSchema = z.object({ logEvents: z.array(z.object({ message: z.string() })) });

/** One line of SNS's delivery log (SNS developer guide, "Viewing Amazon CloudWatch metrics and logs for SMS"). */
const lineSchema = z.object({
  notification: z.object({ messageId: z.string(), timestamp: z.string() }),
  delivery: z.object({ destination: z.string(), providerResponse: z.optional(z.string()) }),
  status: z.enum(['SUCCESS', 'FAILURE']),
});

/** The answers of an operator that the next SMS would get too; every other may pass. The words are SNS's. */
const FOR_GOOD: Readonly<Record<string, string>> = {
  'Invalid phone number': 'InvalidNumber',
  'Phone has blocked SMS': 'Blocked',
  'Phone is on a blocked list': 'Blocked',
  'Destination is on a blocked list': 'Blocked',
  'Phone number is opted out': 'OptedOut',
};

/**
 * What SNS says became of our SMSes. It may come days later, or never: nothing waits for it.
 *
 * @throws Error without a message of its own: Lambda tries twice more, then the failure queue
 */
export const handler = async ({ awslogs }: CloudWatchLogsEvent): Promise<void> => {
  let failed = 0;
  for (const { message } of linesIn(awslogs.data)) {
    try {
      await record(message);
    } catch (thrown) {
      failed += 1;
      log.error('sms-receipt.failed', errorFields(thrown));
    }
  }
  if (failed > 0) throw new Error('sms-receipt.failed');
};

/** @throws Error without a message of its own: the parser's would quote what it failed on */
const linesIn = (data: string): readonly { message: string }[] => {
  try {
    return batchSchema.parse(JSON.parse(gunzipSync(Buffer.from(data, 'base64')).toString('utf8'))).logEvents;
  } catch (thrown) {
    log.error('sms-receipt.failed', errorFields(thrown));
    throw new Error('sms-receipt.failed');
  }
};

const record = async (message: string): Promise<void> => {
  const { notification, delivery, status } = lineSchema.parse(JSON.parse(message));
  const answer = delivery.providerResponse ?? '';
  // SNS writes `2026-11-24 11:18:05.123`, in UTC.
  const at = new Date(`${notification.timestamp.replace(' ', 'T').replace(/Z?$/, 'Z')}`).toISOString();
  const why = FOR_GOOD[answer];
  const receipt: Receipt =
    status === 'SUCCESS' ? { kind: 'delivered' } : { kind: 'undelivered', why: why ?? 'NotDelivered' };
  // The log is the whole account's: what became of somebody else's messages is none of our business.
  const isOurs = await recordReceipt(notification.messageId, receipt, at);
  if (!isOurs || status === 'SUCCESS' || !why) return;
  const mark = { channel: 'sms', why: 'refused', at: now() } as const;
  if (await putMark(dynamodb(), environment('DIRECTORY_TABLE'), delivery.destination, mark)) {
    count('ContactUnusable');
    log.warn('contact.unusable', { channel: 'sms', state: 'refused' });
  }
};
