import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Endpoint } from '../../local/aws/http.ts';
import { Queues } from '../../local/aws/queues.ts';
import { startSqs } from '../../local/aws/sqs.ts';
import { VirtualClock } from '../../local/clock.ts';
import { refused, sqsClient } from './sdk.ts';

let clock: VirtualClock;
let server: Endpoint;
let QueueUrl: string;
const client = () => sqsClient(server.endpoint);
const send = (MessageBody: string) =>
  client().send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody,
      MessageAttributes: { TARGET_ARN: { DataType: 'String', StringValue: 'arn' } },
    }),
  );
const receive = async (VisibilityTimeout = 60) => {
  const asked = { QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout, MessageAttributeNames: ['All'] };
  return (await client().send(new ReceiveMessageCommand(asked))).Messages ?? [];
};
const bodies = async () => (await receive()).map(({ Body }) => Body);

beforeEach(async () => {
  clock = new VirtualClock();
  const queues = new Queues(clock);
  queues.create('alert-failed');
  server = await startSqs(queues);
  ({ QueueUrl = '' } = await client().send(new GetQueueUrlCommand({ QueueName: 'alert-failed' })));
});
afterEach(() => server.close());

test('a message sent with the SDK is received word for word with its attributes, and passes the checksum of the SDK', async () => {
  const { MessageId } = await send('{"å":"ö"}');
  expect(await receive()).toMatchObject([
    { MessageId, Body: '{"å":"ö"}', MessageAttributes: { TARGET_ARN: { StringValue: 'arn' } } },
  ]);
});

test('a message that somebody has is hidden from others until its time is over, and then comes again', async () => {
  await send('one');
  expect(await bodies()).toEqual(['one']);
  expect(await bodies()).toEqual([]);
  clock.moveTo(new Date(clock.now().getTime() + 61_000));
  expect(await bodies()).toEqual(['one']);
});

test('a message that is given back can be received at once', async () => {
  await send('one');
  const [{ ReceiptHandle } = {}] = await receive();
  await client().send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
  expect(await bodies()).toEqual(['one']);
});

test('a message that is deleted never comes again; the others stay, in order', async () => {
  for (const body of ['one', 'two', 'three']) await send(body);
  const [, { ReceiptHandle } = {}] = await receive(0);
  await client().send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  expect(await bodies()).toEqual(['one', 'three']);
});

test('how many lie there is told, those that somebody has apart', async () => {
  for (const body of ['one', 'two']) await send(body);
  await client().send(new ReceiveMessageCommand({ QueueUrl }));
  const { Attributes } = await client().send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
  );
  expect(Attributes).toMatchObject({
    ApproximateNumberOfMessages: '1',
    ApproximateNumberOfMessagesNotVisible: '1',
  });
});

test('what has lain for two weeks is gone', async () => {
  await send('old');
  clock.moveTo(new Date(clock.now().getTime() + 14 * 86_400_000 + 1000));
  expect(await bodies()).toEqual([]);
});

test('a queue that is not there, and an action that the local SQS does not know, are refused as the SDK names it', async () => {
  const unknown = new GetQueueUrlCommand({ QueueName: 'other' });
  expect(await refused(client().send(unknown))).toMatchObject({ name: 'QueueDoesNotExist', status: 400 });
  expect(await refused(client().send(new ListQueuesCommand({})))).toMatchObject({ status: 400 });
});
