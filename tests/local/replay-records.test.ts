import {
  type DynamoDBStreamsClient,
  GetShardIteratorCommand,
  InternalServerError,
  ResourceNotFoundException,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { expect, test } from 'vitest';
import { asHandedOver, readRecords } from '../../commands/replay/records.ts';

const BATCH = {
  shardId: 'shard',
  streamArn: 'arn:aws:dynamodb:eu-north-1:000000000000:table/varna-oxelosund-incidents/stream/1',
  startSequenceNumber: '900000000000000000009',
  endSequenceNumber: '900000000000000000011',
};

/** A stream whose pages hold the records with these sequence numbers' last digits; it ends after the last. */
const stream = (...pages: readonly (readonly string[])[]): DynamoDBStreamsClient =>
  ({
    send: async (command: unknown) => {
      if (command instanceof GetShardIteratorCommand) return { ShardIterator: '0' };
      const page = Number((command as { input: { ShardIterator: string } }).input.ShardIterator);
      return {
        Records: (pages[page] ?? []).map((last) => ({
          dynamodb: { SequenceNumber: `9000000000000000000${last}` },
        })),
        ...(page + 1 < pages.length && { NextShardIterator: String(page + 1) }),
      };
    },
  }) as unknown as DynamoDBStreamsClient;
const failing = (error: Error) =>
  ({ send: async () => Promise.reject(error) }) as unknown as DynamoDBStreamsClient;

const read = async (client: DynamoDBStreamsClient) =>
  (await readRecords(client, BATCH))?.map(({ dynamodb }) => dynamodb?.SequenceNumber?.slice(-2)) ?? null;

test('a batch is read page by page, over empty ones too, to its last record and no further', async () => {
  expect(await read(stream(['09'], [], ['10', '11', '12'], ['13']))).toEqual(['09', '10', '11']);
});

test('a batch that the stream no longer holds to its end is as good as gone', async () => {
  expect(await read(stream(['09'], ['10']))).toBeNull();
  expect(await read(stream(...Array.from({ length: 500 }, () => [])))).toBeNull();
});

test('what was trimmed, or stands in a shard that is gone, is gone; that the stream does not answer is another thing', async () => {
  const told = { message: '', $metadata: {} };
  expect(await read(failing(new TrimmedDataAccessException(told)))).toBeNull();
  expect(await read(failing(new ResourceNotFoundException(told)))).toBeNull();
  await expect(read(failing(new InternalServerError(told)))).rejects.toThrow(InternalServerError);
});

test('a record is handed over as Lambda does: its time in seconds, and from which stream it is', () => {
  const record = {
    eventName: 'INSERT' as const,
    dynamodb: { ApproximateCreationDateTime: new Date(90_500) },
  };
  expect(asHandedOver(record, BATCH.streamArn)).toEqual({
    eventName: 'INSERT',
    eventSourceARN: BATCH.streamArn,
    dynamodb: { ApproximateCreationDateTime: 90.5 },
  });
});
