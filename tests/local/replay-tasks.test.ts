import { describe, expect, test } from 'vitest';
import { taskOf } from '../../commands/replay/task.ts';
import type { Failing } from '../../shared/manifest/failures.ts';

const task = (failing: Failing, body: unknown, attributes: Record<string, string> = {}) => {
  const MessageAttributes = Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );
  const Body = typeof body === 'string' ? body : JSON.stringify(body);
  return taskOf({ MessageId: 'id', Body, MessageAttributes }, failing, 'oxelosund');
};
const DUE = { incident: 'a', deadline: 'a.ack-1' };
const arn = (name: string) => `arn:aws:lambda:eu-north-1:000000000000:function:varna-oxelosund-${name}`;
const BATCH = {
  shardId: 'shard',
  streamArn: 'arn',
  startSequenceNumber: '1',
  endSequenceNumber: '2',
};
const asEvent = (requestPayload: unknown) => ({
  requestContext: { functionArn: arn('any') },
  requestPayload,
});

describe('what a message in a failure queue asks for', () => {
  test('records of a stream, for the function that follows it', () => {
    const body = {
      requestContext: { functionArn: arn('alert') },
      DDBStreamBatchInfo: { ...BATCH, batchSize: 2 },
    };
    expect(task('alert', body)).toEqual({ kind: 'records', function: 'alert', batch: BATCH });
  });

  test('the event of a run that nobody waited for, of a function that follows a stream too', () => {
    expect(task('clock', asEvent(DUE))).toEqual({ kind: 'event', function: 'clock', event: DUE });
    expect(task('coverage', asEvent({}))).toEqual({ kind: 'event', function: 'coverage', event: {} });
  });

  test('what a schedule was to send, to whom it was to send it; a deadline, if it does not say', () => {
    expect(task('schedule', {}, { TARGET_ARN: arn('sweep') })).toEqual({
      kind: 'schedule',
      function: 'sweep',
      event: {},
    });
    expect(task('schedule', DUE)).toEqual({ kind: 'schedule', function: 'clock', event: DUE });
  });

  test('a message of the queue of mail events, as Lambda hands it over', () => {
    expect(task('mail-receipts', '{"eventType":"Delivery"}')).toMatchObject({
      kind: 'message',
      function: 'mail-receipts',
      event: { Records: [{ messageId: 'id', body: '{"eventType":"Delivery"}', eventSource: 'aws:sqs' }] },
    });
  });

  test.each<[string, Failing, unknown, Record<string, string>]>([
    ['another shape', 'alert', { hello: 1 }, {}],
    ['no JSON', 'clock', 'Hej', {}],
    ['a schedule whose input was cut off', 'schedule', DUE, { IS_PAYLOAD_TRUNCATED: 'true' }],
    ['a schedule for a function that is none of ours', 'schedule', {}, { TARGET_ARN: arn('elsewhere') }],
    ['records for a function that follows no stream', 'sweep', { DDBStreamBatchInfo: BATCH }, {}],
  ])('%s is not known, and nothing is done with it', (_, failing, body, attributes) => {
    expect(task(failing, body, attributes)).toEqual({ kind: 'unknown' });
  });
});
