import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse } from 'aws-lambda';
import { log } from '../functions/log.ts';
import type { TableName } from '../shared/manifest/tables.ts';
import { TABLE_NAMES } from './environment.ts';
import type { Failures } from './failures.ts';
import type { Lambda } from './lambda.ts';
import { Lanes, TRIES } from './lanes.ts';
import { StreamReader, type StreamRecord } from './stream.ts';
import type { Triggers } from './triggers.ts';

interface Parts {
  readonly dynamodb: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly lambda: Lambda;
  readonly failures: Failures;
  readonly triggers: Pick<Triggers, 'streams'>;
  /** Called with every record before any function sees it. */
  onRecord(table: TableName, record: StreamRecord): void;
}

/** Both tables' streams, and the functions that follow them. */
export class Streams {
  readonly #lanes: readonly Lanes[];
  readonly #readers: readonly StreamReader[];

  private constructor(lanes: readonly Lanes[], readers: readonly StreamReader[]) {
    this.#lanes = lanes;
    this.#readers = readers;
  }

  static async start({ lambda, failures, triggers, onRecord, ...clients }: Parts): Promise<Streams> {
    const followers = triggers.streams.map((stream) => ({
      ...stream,
      lanes: new Lanes(
        (Records) => lambda.invoke(stream.name, { Records }) as Promise<DynamoDBBatchResponse | undefined>,
        (given) => {
          log.error('stream.abandoned', { count: 1, state: stream.name });
          failures.streamRecord(stream.name, given, TRIES);
        },
      ),
    }));
    const take = (table: TableName) => (given: StreamRecord) => {
      onRecord(table, given);
      for (const { table: followed, wants, lanes } of followers)
        if (followed === table && wants(given.record)) lanes.push(given);
    };
    const readers = await Promise.all(
      (['incidents', 'directory'] as const).map((table) =>
        StreamReader.start(clients, TABLE_NAMES[table], take(table)),
      ),
    );
    return new Streams(
      followers.map(({ lanes }) => lanes),
      readers,
    );
  }

  /** Reads what there is now. @returns whether anything came */
  async poll(): Promise<boolean> {
    const came = await Promise.all(this.#readers.map((reader) => reader.poll()));
    return came.some((count) => count > 0);
  }

  busy(): boolean {
    return this.#lanes.some((lanes) => lanes.busy());
  }

  /** Waits until every record that has come is handled or given up. */
  async idle(): Promise<void> {
    await Promise.all(this.#lanes.map((lanes) => lanes.idle()));
  }

  close(): void {
    for (const reader of this.#readers) reader.close();
  }
}
