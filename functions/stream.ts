import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type Entry, entrySchema } from '../shared/incident/entry.ts';
import { type Work, workOf } from '../shared/incident/work.ts';
import { errorFields, log } from './log.ts';

/**
 * A Lambda behind the stream of entries, for those that call for its kind of work. Each record is handled by itself, whatever the others do: those that fail are
 * reported and come again, and after finite tries go to the failure queue. One that cannot be read holds up nobody.
 */
export const entryHandler =
  (work: Work, handle: (entry: Entry) => Promise<void>) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failures = await Promise.all(event.Records.map((record) => attempt(record, work, handle)));
    return {
      batchItemFailures: failures.flatMap((itemIdentifier) => (itemIdentifier ? [{ itemIdentifier }] : [])),
    };
  };

const attempt = async (record: DynamoDBRecord, work: Work, handle: (entry: Entry) => Promise<void>) => {
  try {
    const entry = entryOf(record);
    if (workOf(entry).includes(work)) await handle(entry);
    return null;
  } catch (thrown) {
    log.error('entry.failed', errorFields(thrown));
    return record.dynamodb?.SequenceNumber ?? '';
  }
};

const entryOf = (record: DynamoDBRecord): Entry => {
  const image = record.dynamodb?.NewImage as Parameters<typeof unmarshall>[0] | undefined;
  return entrySchema.parse(image && unmarshall(image).body);
};
