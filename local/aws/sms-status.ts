import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { CloudWatchLogsEvent } from 'aws-lambda';

/** An SMS that SNS took. */
export interface TakenSms {
  readonly messageId: string;
  readonly to: string;
  readonly smsType: string;
  readonly at: Date;
}

/** `unreachable`: not now; SNS has given it up, the next SMS may arrive. */
export type SmsOutcome = 'delivered' | 'unreachable';

const SAID = {
  delivered: { status: 'SUCCESS', providerResponse: 'Message has been accepted by phone' },
  unreachable: { status: 'FAILURE', providerResponse: 'Phone is currently unreachable/unavailable' },
} as const;

const LOG_GROUP = 'sns/eu-north-1/000000000000/DirectPublishToPhoneNumber';

/**
 * What SNS logs about an SMS, as CloudWatch Logs hands it to a function: one line, gzipped (SNS developer guide,
 * "Viewing Amazon CloudWatch metrics and logs for SMS deliveries"; CloudWatch Logs, "Subscription filters").
 */
export const smsStatusEvent = (sms: TakenSms, outcome: SmsOutcome, at: Date): CloudWatchLogsEvent => {
  const batch = {
    messageType: 'DATA_MESSAGE',
    owner: '000000000000',
    logGroup: outcome === 'delivered' ? LOG_GROUP : `${LOG_GROUP}/Failure`,
    logStream: randomUUID(),
    subscriptionFilters: ['receipts'],
    logEvents: [
      { id: randomUUID(), timestamp: at.getTime(), message: JSON.stringify(lineOf(sms, outcome, at)) },
    ],
  };
  return { awslogs: { data: gzipSync(JSON.stringify(batch)).toString('base64') } };
};

const lineOf = ({ messageId, to, smsType, at: sentAt }: TakenSms, outcome: SmsOutcome, at: Date) => ({
  notification: { messageId, timestamp: sentAt.toISOString().replace('T', ' ').replace('Z', '') },
  delivery: {
    phoneCarrier: 'Example Mobile',
    mnc: 1,
    destination: to,
    priceInUSD: 0.0515,
    smsType,
    mcc: 240,
    providerResponse: SAID[outcome].providerResponse,
    dwellTimeMs: at.getTime() - sentAt.getTime(),
    dwellTimeMsUntilDeviceAck: at.getTime() - sentAt.getTime(),
  },
  status: SAID[outcome].status,
});
