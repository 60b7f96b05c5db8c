import { gunzipSync } from 'node:zlib';
import { PublishCommand, type PublishCommandInput, SubscribeCommand } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Endpoint } from '../../local/aws/http.ts';
import { type SmsMessage, type SmsStatus, startSns } from '../../local/aws/sns.ts';
import { VirtualClock } from '../../local/clock.ts';
import { type FaultMode, Faults } from '../../local/faults.ts';
import { asking, refused, snsClient } from './sdk.ts';

const to = '+46701740605';
const message: PublishCommandInput = {
  PhoneNumber: to,
  Message: 'Värna Oxelösund: ett ärende väntar & är <brådskande>',
  MessageAttributes: {
    'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: 'Varna' },
    'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
    'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue: '0.50' },
  },
};

let clock: VirtualClock;
let faults: Faults;
let sent: SmsMessage[];
let statuses: SmsStatus[];
let server: Endpoint;
const publish = (input: PublishCommandInput = message) =>
  snsClient(server.endpoint).send(new PublishCommand(input));

beforeEach(async () => {
  clock = new VirtualClock();
  faults = new Faults();
  sent = [];
  statuses = [];
  server = await startSns({
    clock,
    faults,
    onSms: (sms) => sent.push(sms),
    onSmsStatus: (status) => statuses.push(status),
  });
});
afterEach(() => server.close());

test('an SMS published with the SDK arrives word for word, with its sender, at the local time', async () => {
  clock.moveTo(new Date('2030-01-15T08:00:00Z'));
  const { MessageId } = await publish();
  expect(sent).toMatchObject([
    { messageId: MessageId, to, text: message.Message, senderId: 'Varna', smsType: 'Transactional' },
  ]);
  expect(sent[0]?.at.toISOString()).toMatch(/^2030-01-15T08:00:0/);
});

test('an SMS without attributes arrives too', async () => {
  await publish({ PhoneNumber: to, Message: 'Hej' });
  expect(sent).toMatchObject([{ text: 'Hej', senderId: undefined }]);
});

test.each([
  ['a national number', { ...message, PhoneNumber: '0701740605' }],
  ['no number', { Message: 'Hej' }],
  ['no text', { ...message, Message: '' }],
  ['a text past what SNS takes', { ...message, Message: 'x'.repeat(1601) }],
  [
    'a sender with a letter no operator shows',
    {
      ...message,
      MessageAttributes: { 'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: 'Värna' } },
    },
  ],
])('%s is refused as SNS refuses it', async (_, input) => {
  expect(await refused(publish(input))).toEqual({ name: 'InvalidParameterException', status: 400 });
  expect(sent).toEqual([]);
});

test('a topic is not there, and an action other than Publish is not known', async () => {
  const TopicArn = 'arn:aws:sns:eu-north-1:000000000000:topic';
  expect(await refused(publish({ TopicArn, Message: 'Hej' }))).toEqual({
    name: 'NotFoundException',
    status: 404,
  });
  const subscribe = new SubscribeCommand({ TopicArn, Protocol: 'sms' });
  expect(await refused(snsClient(server.endpoint).send(subscribe))).toEqual({
    name: 'InvalidAction',
    status: 400,
  });
});

test.each<[FaultMode, string, number | undefined]>([
  ['throttle', 'ThrottledException', 429],
  ['reject', 'InvalidParameterException', 400],
  ['down', 'ServiceUnavailable', 503],
  ['timeout', 'TimeoutError', undefined],
])('the fault %s reaches the SNS client as %s, once, and nothing is sent', async (mode, name, status) => {
  faults.add({ service: 'sns', mode, count: 1, to });
  expect(await asking(mode, () => refused(publish()))).toEqual({ name, status });
  expect(sent).toEqual([]);
  await publish();
  expect(sent).toHaveLength(1);
});

/** What a function finds in the event that CloudWatch Logs hands it. */
const logged = ({ event }: SmsStatus) =>
  JSON.parse(gunzipSync(Buffer.from(event.awslogs.data, 'base64')).toString());

test('what became of an SMS is told as SNS logs it, with the time at which it was published, in UTC', async () => {
  clock.moveTo(new Date('2030-01-15T08:00:00Z'));
  const { MessageId } = await publish();
  expect(statuses.map(({ messageId }) => messageId)).toEqual([MessageId]);
  const [{ logGroup, logEvents }] = statuses.map(logged);
  expect(logGroup).toBe('sns/eu-north-1/000000000000/DirectPublishToPhoneNumber');
  expect(logEvents.map(({ message }: { message: string }) => JSON.parse(message))).toEqual([
    {
      notification: {
        messageId: MessageId,
        timestamp: expect.stringMatching(/^2030-01-15 08:00:0\d\.\d{3}$/),
      },
      delivery: {
        phoneCarrier: expect.any(String),
        mnc: expect.any(Number),
        destination: to,
        priceInUSD: expect.any(Number),
        smsType: 'Transactional',
        mcc: 240,
        providerResponse: 'Message has been accepted by phone',
        dwellTimeMs: expect.any(Number),
        dwellTimeMsUntilDeviceAck: expect.any(Number),
      },
      status: 'SUCCESS',
    },
  ]);
});

test('a bounced SMS looks sent to the client, arrives nowhere and is told as one that a phone did not take', async () => {
  faults.add({ service: 'sns', mode: 'bounce', to });
  const { MessageId } = await publish();
  expect(sent).toEqual([]);
  const [{ logGroup, logEvents }] = statuses.map(logged);
  expect(logGroup).toMatch(/\/Failure$/);
  expect(JSON.parse(logEvents[0].message)).toMatchObject({
    notification: { messageId: MessageId },
    delivery: { destination: to, providerResponse: 'Phone is currently unreachable/unavailable' },
    status: 'FAILURE',
  });
});

test('of an SMS that was refused nothing is told', async () => {
  faults.add({ service: 'sns', mode: 'reject', count: 1 });
  await refused(publish());
  expect(statuses).toEqual([]);
});

test('a fault for one number lets an SMS to another number through', async () => {
  faults.add({ service: 'sns', mode: 'down', to });
  await publish({ ...message, PhoneNumber: '+46701740606' });
  expect(sent).toHaveLength(1);
});

test('a client that retries gets through a throttled SNS by itself', async () => {
  faults.add({ service: 'sns', mode: 'throttle', count: 1 });
  await snsClient(server.endpoint, 3).send(new PublishCommand(message));
  expect(sent).toHaveLength(1);
});

test('closing ends a request that is held open', async () => {
  faults.add({ service: 'sns', mode: 'timeout', count: 1 });
  const ended = expect(fetch(server.endpoint, { method: 'POST', body: 'Action=Publish' })).rejects.toThrow();
  await vi.waitFor(() => expect(faults.list()).toEqual([]));
  await server.close();
  await ended;
});
