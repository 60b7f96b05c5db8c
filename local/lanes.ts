import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import type { StreamRecord } from './stream.ts';

const LANES = 10;
const BATCH = 10;
/** The first and five more, as infra sets the event source. */
export const TRIES = 6;
const PAUSE_MS = 50;

type Invoke = (records: DynamoDBRecord[]) => Promise<DynamoDBBatchResponse | undefined>;

/**
 * One consumer of a stream, as Lambda's event source mapping runs it: up to ten lanes at once by partition key, order
 * kept within a lane, batches of ten, item failures reported, finite tries, then the failure queue.
 */
export class Lanes {
  readonly #invoke: Invoke;
  readonly #abandon: (given: StreamRecord) => void;
  readonly #waiting: StreamRecord[][] = Array.from({ length: LANES }, () => []);
  readonly #running: (Promise<void> | undefined)[] = [];

  constructor(invoke: Invoke, abandon: (given: StreamRecord) => void) {
    this.#invoke = invoke;
    this.#abandon = abandon;
  }

  push(given: StreamRecord): void {
    const lane = laneOf(given.record.dynamodb?.Keys?.pk?.S ?? '');
    this.#waiting[lane]?.push(given);
    this.#running[lane] ??= this.#drain(lane).finally(() => {
      this.#running[lane] = undefined;
    });
  }

  busy(): boolean {
    return this.#running.some(Boolean);
  }

  /** Waits until every record that was pushed is handled or abandoned. */
  async idle(): Promise<void> {
    while (this.busy()) await Promise.all(this.#running);
  }

  async #drain(lane: number): Promise<void> {
    // Let the reader push what it has in hand, so that a batch is a batch.
    await Promise.resolve();
    const waiting = this.#waiting[lane] ?? [];
    while (waiting.length > 0) await this.#handle(waiting.splice(0, BATCH));
  }

  async #handle(batch: StreamRecord[]): Promise<void> {
    let left = batch;
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      left = await this.#attempt(left);
      if (left.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** (attempt - 1)));
    }
    // Like a bisected batch: only what fails by itself is given up.
    for (const given of left) if ((await this.#attempt([given])).length > 0) this.#abandon(given);
  }

  /** @returns the records that must come again: from the first reported failure on, as Lambda does */
  async #attempt(batch: StreamRecord[]): Promise<StreamRecord[]> {
    try {
      const failed =
        (await this.#invoke(batch.map(({ record }) => record)))?.batchItemFailures.map(
          ({ itemIdentifier }) => itemIdentifier,
        ) ?? [];
      const first = batch.findIndex(({ record }) => failed.includes(record.dynamodb?.SequenceNumber ?? ''));
      return first < 0 ? [] : batch.slice(first);
    } catch {
      return batch;
    }
  }
}

/** Rows under one partition key keep their order, so they share a lane. */
export const laneOf = (partition: string): number =>
  [...partition].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973, 7) % LANES;
