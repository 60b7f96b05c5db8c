import type { DynamoDBRecord } from 'aws-lambda';
import { beforeEach, expect, test } from 'vitest';
import { Queues } from '../../local/aws/queues.ts';
import { VirtualClock } from '../../local/clock.ts';
import { Failures } from '../../local/failures.ts';
import { FAILING, failureQueueName } from '../../shared/manifest/failures.ts';

let queues: Queues;
let failures: Failures;
beforeEach(() => {
  const clock = new VirtualClock();
  clock.moveTo(new Date('2027-01-15T08:00:00Z'));
  queues = new Queues(clock);
  failures = new Failures(queues, clock);
});
const lyingIn = (name: string) => {
  const [{ body, attributes } = { body: 'null', attributes: {} }] = queues.receive(
    `varna-oxelosund-${name}-failed`,
    {
      most: 1,
      hideSeconds: 0,
    },
  );
  return { body: JSON.parse(body), attributes };
};

test('there is a queue for everything that may be given up, called as where the service is deployed', () => {
  expect(queues.names()).toEqual(FAILING.map((failing) => failureQueueName('oxelosund', failing)));
  expect(queues.names()).toContain('varna-oxelosund-alert-failed');
});

test('a record of a stream that was given up lies there as the place in the stream at which it can be read', () => {
  const record = {
    eventSourceARN: 'arn:aws:dynamodb:ddblocal:000000000000:table/varna-incidents/stream/1',
    dynamodb: {
      SequenceNumber: '000000000000000000042',
      ApproximateCreationDateTime: Date.parse('2027-01-15T07:59:00Z'),
    },
  } as DynamoDBRecord;
  failures.streamRecord('alert', { record, shardId: 'shard-1' }, 6);
  expect(lyingIn('alert').body).toEqual({
    version: '1.0',
    timestamp: expect.stringMatching(/^2027-01-15T08:00/),
    requestContext: {
      requestId: expect.any(String),
      functionArn: 'arn:aws:lambda:eu-north-1:000000000000:function:varna-oxelosund-alert',
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: 6,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    DDBStreamBatchInfo: {
      shardId: 'shard-1',
      startSequenceNumber: '000000000000000000042',
      endSequenceNumber: '000000000000000000042',
      approximateArrivalOfFirstRecord: '2027-01-15T07:59:00.000Z',
      approximateArrivalOfLastRecord: '2027-01-15T07:59:00.000Z',
      batchSize: 1,
      streamArn: record.eventSourceARN,
    },
  });
});

test('an event that nobody waited for lies there with its payload and what the function said', () => {
  failures.event('clock', { incident: 'a', deadline: 'a.ack-1' }, new Error('deadline.failed'), 3);
  expect(lyingIn('clock').body).toMatchObject({
    requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
    requestPayload: { incident: 'a', deadline: 'a.ack-1' },
    responsePayload: { errorType: 'Error', errorMessage: 'deadline.failed' },
  });
});

test('a schedule that could wake nobody lies there as what it was to send, with whom it was to wake', () => {
  const target = 'arn:aws:lambda:eu-north-1:000000000000:function:varna-oxelosund-gone';
  const input = { incident: 'a', deadline: 'a.ack-1' };
  failures.schedule({
    name: 'a.ack-1',
    at: '2027-01-15T09:00:00+01:00',
    timezone: 'Europe/Stockholm',
    target,
    input,
  });
  const { body, attributes } = lyingIn('schedule');
  expect(body).toEqual(input);
  expect(attributes).toMatchObject({
    TARGET_ARN: { DataType: 'String', StringValue: target },
    SCHEDULED_TIME: { StringValue: '2027-01-15T08:00:00.000Z' },
    IS_PAYLOAD_TRUNCATED: { StringValue: 'false' },
  });
});

test('a message of another queue lies there word for word, and is counted', () => {
  failures.message('mail-receipts', '{"eventType":"Delivery"}');
  expect(lyingIn('mail-receipts')).toEqual({ body: { eventType: 'Delivery' }, attributes: {} });
  expect(failures.lying()).toEqual([{ failing: 'mail-receipts', count: 1 }]);
});
