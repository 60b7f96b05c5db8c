import {
  type _Record,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { Batch } from './task.ts';

/** A page may be empty though more follows; so many in a row mean that nothing does. */
const EMPTY_PAGES = 50;

/**
 * Reads a batch's records from the stream again, in order, those that stand between them included.
 *
 * @returns null if the stream does not hold them any more, 24 hours after they came
 */
export const readRecords = async (
  streams: DynamoDBStreamsClient,
  batch: Batch,
): Promise<readonly _Record[] | null> => {
  const { shardId: ShardId, streamArn: StreamArn, startSequenceNumber: SequenceNumber } = batch;
  const end = BigInt(batch.endSequenceNumber);
  const records: _Record[] = [];
  try {
    let { ShardIterator: from } = await streams.send(
      new GetShardIteratorCommand({
        StreamArn,
        ShardId,
        ShardIteratorType: 'AT_SEQUENCE_NUMBER',
        SequenceNumber,
      }),
    );
    for (let empty = 0; from !== undefined && empty < EMPTY_PAGES; ) {
      const page: GetRecordsCommandOutput = await streams.send(
        new GetRecordsCommand({ ShardIterator: from }),
      );
      const { Records = [] } = page;
      records.push(...Records.filter((record) => sequenceOf(record) <= end));
      if (Records.some((record) => sequenceOf(record) >= end)) return records;
      empty = Records.length === 0 ? empty + 1 : 0;
      from = page.NextShardIterator;
    }
    return null;
  } catch (thrown) {
    if (thrown instanceof TrimmedDataAccessException || thrown instanceof ResourceNotFoundException)
      return null;
    throw thrown;
  }
};

const sequenceOf = ({ dynamodb }: _Record): bigint => BigInt(dynamodb?.SequenceNumber ?? 0);

/** A record as Lambda hands it over: times in seconds, bytes in base64. */
export const asHandedOver = (record: _Record, streamArn: string): object => ({
  ...record,
  eventSourceARN: streamArn,
  dynamodb: {
    ...record.dynamodb,
    ApproximateCreationDateTime: (record.dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000,
  },
});
