import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';

const LANES = 10;
const BATCH = 10;
const TRIES = 6;
const PAUSE_MS = 100;

type Invoke = (records: DynamoDBRecord[]) => Promise<DynamoDBBatchResponse | undefined>;

/**
 * One consumer of a stream, as Lambda's event source mapping runs it: up to ten lanes at once by partition key, order
 * kept within a lane, batches of ten, item failures reported, finite tries, then the failure queue.
 */
export class Lanes {
  readonly #invoke: Invoke;
  readonly #abandon: (records: readonly DynamoDBRecord[]) => void;
  readonly #waiting: DynamoDBRecord[][] = Array.from({ length: LANES }, () => []);
  readonly #running: (Promise<void> | undefined)[] = [];

  constructor(invoke: Invoke, abandon: (records: readonly DynamoDBRecord[]) => void) {
    this.#invoke = invoke;
    this.#abandon = abandon;
  }

  push(record: DynamoDBRecord): void {
    const lane = laneOf(record);
    this.#waiting[lane]?.push(record);
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

  async #handle(batch: DynamoDBRecord[]): Promise<void> {
    let left = batch;
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      left = await this.#attempt(left);
      if (left.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** (attempt - 1)));
    }
    // Like a bisected batch: only what fails by itself is given up.
    for (const record of left) if ((await this.#attempt([record])).length > 0) this.#abandon([record]);
  }

  /** @returns the records that must come again: from the first reported failure on, as Lambda does */
  async #attempt(records: DynamoDBRecord[]): Promise<DynamoDBRecord[]> {
    try {
      const failed =
        (await this.#invoke(records))?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) ?? [];
      const first = records.findIndex(({ dynamodb }) => failed.includes(dynamodb?.SequenceNumber ?? ''));
      return first < 0 ? [] : records.slice(first);
    } catch {
      return records;
    }
  }
}

const laneOf = ({ dynamodb }: DynamoDBRecord): number => {
  const key = JSON.stringify(dynamodb?.Keys?.pk);
  return [...key].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973, 7) % LANES;
};
