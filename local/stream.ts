import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';

const IDLE_MS = 100;

/** Reads one table's stream from its beginning and hands every record over, in order. */
export class StreamReader {
  readonly #streams: DynamoDBStreamsClient;
  readonly #stream: string;
  readonly #take: (record: DynamoDBRecord) => void;
  readonly #iterators = new Map<string, string | undefined>();
  #polling: Promise<number> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  private constructor(
    streams: DynamoDBStreamsClient,
    stream: string,
    take: (record: DynamoDBRecord) => void,
  ) {
    this.#streams = streams;
    this.#stream = stream;
    this.#take = take;
  }

  static async start(
    clients: { dynamodb: DynamoDBClient; streams: DynamoDBStreamsClient },
    table: string,
    take: (record: DynamoDBRecord) => void,
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
    if (![...this.#iterators.values()].some(Boolean)) await this.#findShards();
    let came = 0;
    for (const [shard, iterator] of this.#iterators) {
      if (!iterator) continue;
      const page = await this.#streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 }));
      this.#iterators.set(shard, page.NextShardIterator);
      for (const record of page.Records ?? []) this.#take(record as DynamoDBRecord);
      came += page.Records?.length ?? 0;
    }
    return came;
  }

  async #findShards(): Promise<void> {
    const { StreamDescription } = await this.#streams.send(
      new DescribeStreamCommand({ StreamArn: this.#stream }),
    );
    for (const { ShardId = '' } of StreamDescription?.Shards ?? []) {
      if (this.#iterators.has(ShardId)) continue;
      const { ShardIterator } = await this.#streams.send(
        new GetShardIteratorCommand({ StreamArn: this.#stream, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
      );
      this.#iterators.set(ShardId, ShardIterator);
    }
  }
}
