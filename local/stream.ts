import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { mendImage } from './image.ts';

const IDLE_MS = 100;

/** A record as Lambda gets it, and where in the stream it stands: by that it can be read again. */
export interface StreamRecord {
  readonly record: DynamoDBRecord;
  readonly shardId: string;
}

interface Shard {
  iterator: string | undefined;
  /** The sequence number of the last record that came. */
  last?: string | undefined;
}

/** Reads one table's stream from its beginning and hands every record over, in order. */
export class StreamReader {
  readonly #streams: DynamoDBStreamsClient;
  readonly #stream: string;
  readonly #take: (record: StreamRecord) => void;
  readonly #shards = new Map<string, Shard>();
  #polling: Promise<number> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  private constructor(streams: DynamoDBStreamsClient, stream: string, take: (record: StreamRecord) => void) {
    this.#streams = streams;
    this.#stream = stream;
    this.#take = take;
  }

  static async start(
    clients: { dynamodb: DynamoDBClient; streams: DynamoDBStreamsClient },
    table: string,
    take: (record: StreamRecord) => void,
  ): Promise<StreamReader> {
    const { Table } = await clients.dynamodb.send(new DescribeTableCommand({ TableName: table }));
    const reader = new StreamReader(clients.streams, Table?.LatestStreamArn ?? '', take);
    reader.#next(0);
    return reader;
  }

  /** Reads what there is now. @returns how many records came */
  async poll(): Promise<number> {
    // Whoever asks while a reading is under way wants what was written before asking: wait for it, then read again.
    while (this.#polling) await this.#polling;
    this.#polling = this.#read().finally(() => {
      this.#polling = undefined;
    });
    return this.#polling;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #next(ms: number): void {
    if (this.#closed) return;
    this.#timer = setTimeout(async () => {
      const came = await this.poll().catch(() => 0);
      this.#next(came > 0 ? 0 : IDLE_MS);
    }, ms);
  }

  async #read(): Promise<number> {
    if (![...this.#shards.values()].some(({ iterator }) => iterator)) await this.#findShards();
    let came = 0;
    for (const [id, shard] of this.#shards) if (shard.iterator) came += await this.#readShard(id, shard);
    return came;
  }

  async #readShard(id: string, shard: Shard): Promise<number> {
    try {
      const page = await this.#streams.send(
        new GetRecordsCommand({ ShardIterator: shard.iterator, Limit: 1000 }),
      );
      const records = page.Records ?? [];
      for (const record of records) this.#take({ record: asDelivered(record, this.#stream), shardId: id });
      shard.iterator = page.NextShardIterator;
      shard.last = records.at(-1)?.dynamodb?.SequenceNumber ?? shard.last;
      return records.length;
    } catch (thrown) {
      if (!(thrown instanceof TrimmedDataAccessException || thrown instanceof ExpiredIteratorException))
        throw thrown;
      // DynamoDB Local gives up iterators of a shard that has been empty: go on after the last record that came.
      shard.iterator = await this.#iterator(id, shard.last);
      return this.#readShard(id, shard);
    }
  }

  async #findShards(): Promise<void> {
    const { StreamDescription } = await this.#streams.send(
      new DescribeStreamCommand({ StreamArn: this.#stream }),
    );
    for (const { ShardId = '' } of StreamDescription?.Shards ?? []) {
      if (!this.#shards.has(ShardId)) this.#shards.set(ShardId, { iterator: await this.#iterator(ShardId) });
    }
  }

  async #iterator(ShardId: string, after?: string): Promise<string | undefined> {
    const from = after
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after }
      : { ShardIteratorType: 'TRIM_HORIZON' as const };
    const found = await this.#streams.send(
      new GetShardIteratorCommand({ StreamArn: this.#stream, ShardId, ...from }),
    );
    return found.ShardIterator;
  }
}

/** The record as Lambda gets it. */
const asDelivered = (record: _Record, stream: string): DynamoDBRecord =>
  ({
    ...record,
    eventSourceARN: stream,
    dynamodb: {
      ...record.dynamodb,
      NewImage: mendImage(record.dynamodb?.NewImage),
      OldImage: mendImage(record.dynamodb?.OldImage),
    },
  }) as DynamoDBRecord;
