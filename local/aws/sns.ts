import { randomUUID } from 'node:crypto';
import type { CloudWatchLogsEvent } from 'aws-lambda';
import type { VirtualClock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import { accepted, failure, refusal } from './faulty.ts';
import { type Endpoint, serve, type WireReply } from './http.ts';
import { smsStatusEvent } from './sms-status.ts';

/** A text message that was handed over for sending. */
export interface SmsMessage {
  readonly messageId: string;
  readonly to: string;
  readonly text: string;
  readonly senderId: string | undefined;
  readonly smsType: string | undefined;
  readonly at: Date;
}

/** What SNS logs about an SMS that it took, as CloudWatch Logs hands it on. */
export interface SmsStatus {
  readonly messageId: string;
  readonly event: CloudWatchLogsEvent;
}

export interface SnsOptions {
  readonly clock: VirtualClock;
  readonly faults: Faults;
  onSms(message: SmsMessage): void;
  onSmsStatus(status: SmsStatus): void;
}

const E164 = /^\+[1-9]\d{1,14}$/;
const SENDER_ID = /^(?=.*[a-z])[a-z0-9]{1,11}$/i;

/** Amazon SNS as far as sending text messages goes: Publish to a telephone number, in the awsQuery protocol. */
export function startSns({ clock, faults, onSms, onSmsStatus }: SnsOptions): Promise<Endpoint> {
  return serve(async ({ body }) => {
    const form = new URLSearchParams(body.toString());
    const to = form.get('PhoneNumber') ?? '';
    const fault = faults.take('sns', to);
    const failed = fault && failure('sns', fault);
    if (failed) {
      return failed;
    }
    const attributes = attributesOf(form);
    const refused = refuse(form, attributes);
    if (refused) {
      return refused;
    }
    const messageId = randomUUID();
    const at = clock.now();
    const smsType = attributes.get('AWS.SNS.SMS.SMSType');
    if (fault !== 'bounce') {
      const senderId = attributes.get('AWS.SNS.SMS.SenderID');
      onSms({ messageId, to, text: form.get('Message') ?? '', senderId, smsType, at });
    }
    const taken = { messageId, to, smsType: smsType ?? 'Promotional', at };
    const outcome = fault === 'bounce' ? 'unreachable' : 'delivered';
    onSmsStatus({ messageId, event: smsStatusEvent(taken, outcome, clock.now()) });
    return accepted('sns', 'Publish', messageId);
  });
}

/** What SNS itself would refuse. Its words name the number, as the real ones do: a handler must not log them. */
function refuse(form: URLSearchParams, attributes: Map<string, string>): WireReply | undefined {
  const invalid = (parameter: string, reason: string) =>
    refusal('sns', 'InvalidParameter', 400, `Invalid parameter: ${parameter} Reason: ${reason}`);
  const action = form.get('Action');
  const to = form.get('PhoneNumber');
  const text = form.get('Message') ?? '';
  const senderId = attributes.get('AWS.SNS.SMS.SenderID');
  const smsType = attributes.get('AWS.SNS.SMS.SMSType');
  if (action !== 'Publish') {
    return refusal('sns', 'InvalidAction', 400, 'The local SNS knows the action Publish only');
  }
  if (form.has('TopicArn') || form.has('TargetArn')) {
    return refusal('sns', 'NotFound', 404, 'Topic does not exist');
  }
  if (to === null) {
    return invalid('PhoneNumber', 'no value for required parameter');
  }
  if (!E164.test(to)) {
    return invalid('PhoneNumber', `${to} is not valid to publish to`);
  }
  if (text === '') {
    return invalid('Message', 'Empty message');
  }
  if (text.length > 1600) {
    return invalid('Message', 'Message too long');
  }
  if (senderId !== undefined && !SENDER_ID.test(senderId)) {
    return invalid('AWS.SNS.SMS.SenderID', '1 to 11 letters and digits, at least one letter');
  }
  if (smsType !== undefined && smsType !== 'Transactional' && smsType !== 'Promotional') {
    return invalid('AWS.SNS.SMS.SMSType', 'Transactional or Promotional');
  }
  return undefined;
}

/** MessageAttributes as the protocol numbers them: `MessageAttributes.entry.1.Name`, `…entry.1.Value.StringValue`. */
function attributesOf(form: URLSearchParams): Map<string, string> {
  const attributes = new Map<string, string>();
  for (let n = 1; form.has(`MessageAttributes.entry.${n}.Name`); n += 1) {
    const entry = `MessageAttributes.entry.${n}`;
    attributes.set(form.get(`${entry}.Name`) ?? '', form.get(`${entry}.Value.StringValue`) ?? '');
  }
  return attributes;
}
