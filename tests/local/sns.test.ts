import { PublishCommand, type PublishCommandInput, SubscribeCommand } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bounce } from '../../local/aws/faulty.ts';
import type { Endpoint } from '../../local/aws/http.ts';
import { type SmsMessage, startSns } from '../../local/aws/sns.ts';
import { VirtualClock } from '../../local/clock.ts';
import { type FaultMode, Faults } from '../../local/faults.ts';
import { refused, snsClient } from './sdk.ts';

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
let bounces: Bounce[];
let server: Endpoint;
const publish = (input: PublishCommandInput = message) =>
  snsClient(server.endpoint).send(new PublishCommand(input));

beforeEach(async () => {
  clock = new VirtualClock();
  faults = new Faults();
  sent = [];
  bounces = [];
  server = await startSns({
    clock,
    faults,
    onSms: (sms) => sent.push(sms),
    onBounce: (bounce) => bounces.push(bounce),
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
  expect(await refused(publish())).toEqual({ name, status });
  expect(sent).toEqual([]);
  await publish();
  expect(sent).toHaveLength(1);
});

test('a bounced SMS looks sent to the client, arrives nowhere and is reported', async () => {
  faults.add({ service: 'sns', mode: 'bounce', to });
  const { MessageId } = await publish();
  expect(sent).toEqual([]);
  expect(bounces).toEqual([{ service: 'sns', to, messageId: MessageId }]);
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
