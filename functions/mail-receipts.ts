import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Receipt } from '../shared/incident/receive.ts';
import { putMark } from './aws/marks.ts';
import { dynamodb } from './aws/table.ts';
import { environment } from './environment.ts';
import { count, errorFields, log } from './log.ts';
import { recordReceipt } from './tasks/record-receipt.ts';
import { now } from './time.ts';

const recipients = z.array(z.object({ emailAddress: z.string() }));

/** SES's events as far as they say what became of a message (SES developer guide, "Event data Amazon SES publishes"). */
const eventSchema = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Delivery'), delivery: z.object({ timestamp: z.string() }) }),
  z.object({
    eventType: z.literal('DeliveryDelay'),
    deliveryDelay: z.object({ timestamp: z.string() }),
  }),
  z.object({
    eventType: z.literal('Bounce'),
    bounce: z.object({
      timestamp: z.string(),
      bounceType: z.string(),
      bounceSubType: z.string(),
      bouncedRecipients: recipients,
    }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    complaint: z.object({ timestamp: z.string(), complainedRecipients: recipients }),
  }),
  z.object({ eventType: z.literal('Reject'), mail: z.object({ timestamp: z.string() }) }),
]);
type MailEvent = z.output<typeof eventSchema>;

const mailSchema = z.object({ mail: z.object({ messageId: z.string() }) });

/** What SES says became of our mail. An event that fails comes again; after finite tries it lands in the failure queue. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  // One after the other: receipts of one case would only wait for each other.
  for (const record of Records) {
    if (!(await attempt(record))) batchItemFailures.push({ itemIdentifier: record.messageId });
  }
  return { batchItemFailures };
};

const attempt = async ({ body }: SQSRecord): Promise<boolean> => {
  try {
    // SES says so once, when its events are first sent here.
    if (body.startsWith('Successfully validated')) return true;
    const raw: unknown = JSON.parse(body);
    const { mail } = mailSchema.parse(raw);
    const event = eventSchema.parse(raw);
    const { receipt, at } = receiptIn(event);
    const isOurs = await recordReceipt(mail.messageId, receipt, at);
    if (isOurs) await markAll(event);
    return true;
  } catch (thrown) {
    // One that only overtook the record of its own message is no failure that anybody must look at.
    const early = thrown instanceof Error && thrown.message === 'receipt.early';
    if (early) log.info('mail-receipt.early');
    else log.error('mail-receipt.failed', errorFields(thrown));
    return false;
  }
};

const receiptIn = (event: MailEvent): { receipt: Receipt; at: string } => {
  switch (event.eventType) {
    case 'Delivery':
      return { receipt: { kind: 'delivered' }, at: event.delivery.timestamp };
    case 'DeliveryDelay':
      return { receipt: { kind: 'delayed' }, at: event.deliveryDelay.timestamp };
    case 'Complaint':
      return { receipt: { kind: 'complained' }, at: event.complaint.timestamp };
    case 'Bounce': {
      const { bounceType, bounceSubType, timestamp } = event.bounce;
      return { receipt: { kind: 'undelivered', why: `${bounceType}.${bounceSubType}` }, at: timestamp };
    }
    case 'Reject':
      return { receipt: { kind: 'undelivered', why: 'Reject' }, at: event.mail.timestamp };
  }
};

/** A hard bounce or a complaint means that the next mail would not arrive either. A full mailbox may. */
const markAll = async (event: MailEvent): Promise<void> => {
  const marks =
    event.eventType === 'Complaint'
      ? { why: 'complained' as const, of: event.complaint.complainedRecipients }
      : event.eventType === 'Bounce' && event.bounce.bounceType === 'Permanent'
        ? { why: 'bounced' as const, of: event.bounce.bouncedRecipients }
        : undefined;
  for (const { emailAddress } of marks?.of ?? []) {
    const mark = { channel: 'email', why: marks?.why ?? 'bounced', at: now() } as const;
    const isNew = await putMark(dynamodb(), environment('DIRECTORY_TABLE'), emailAddress, mark);
    if (!isNew) continue;
    count('ContactUnusable');
    log.warn('contact.unusable', { channel: 'email', state: mark.why });
  }
};
