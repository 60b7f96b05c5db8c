import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Processes } from './processes.ts';
import type { Random } from './random.ts';
import type { Trouble } from './trouble.ts';
import type { World } from './world.ts';

type Image = Record<string, AttributeValue>;

interface StreamRecord {
  readonly eventName: 'INSERT';
  readonly dynamodb: { readonly SequenceNumber: string; readonly NewImage: Image };
}

const BATCH = 10;
const TRIES = 6;

/**
 * The stream of new entries with one function behind it, as Lambda's event source mapping runs it: order within a case,
 * batches, failures that come again, and after finite tries nothing. It also loses, repeats and delays.
 */
export class Consumer {
  readonly #name: 'alert' | 'deadlines';
  readonly #parts: { world: World; processes: Processes; trouble: Trouble; random: Random };
  readonly #lanes = new Map<string, StreamRecord[]>();
  #sequence = 0;

  constructor(
    name: 'alert' | 'deadlines',
    parts: { world: World; processes: Processes; trouble: Trouble; random: Random },
  ) {
    this.#name = name;
    this.#parts = parts;
  }

  push(partition: string, NewImage: Image): void {
    const { world, random, trouble } = this.#parts;
    if (trouble.lost()) return;
    this.#sequence += 1;
    const record: StreamRecord = {
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: String(this.#sequence), NewImage },
    };
    world.after(random.wait(200) + trouble.lateBy(), () => this.#enqueue(partition, record));
    if (trouble.twice()) world.after(random.wait(60_000), () => this.#enqueue(partition, record));
  }

  #enqueue(partition: string, record: StreamRecord): void {
    const lane = this.#lanes.get(partition);
    if (lane) {
      lane.push(record);
      return;
    }
    const started = [record];
    this.#lanes.set(partition, started);
    void this.#drain(partition, started);
  }

  async #drain(partition: string, lane: StreamRecord[]): Promise<void> {
    while (lane.length > 0) await this.#handle(lane.splice(0, BATCH));
    this.#lanes.delete(partition);
  }

  async #handle(batch: StreamRecord[]): Promise<void> {
    let left = batch;
    for (let attempt = 0; attempt < TRIES && left.length > 0; attempt += 1) {
      if (attempt > 0) await this.#parts.world.sleep(1000 * 2 ** attempt);
      left = await this.#attempt(left);
    }
  }

  async #attempt(Records: StreamRecord[]): Promise<StreamRecord[]> {
    const { trouble, processes } = this.#parts;
    if (trouble.isOut('stream')) return Records;
    const ended = await processes.invoke(this.#name, { Records });
    if (ended.state === 'failed') return Records;
    const { batchItemFailures } = ended.value as { batchItemFailures: { itemIdentifier: string }[] };
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const first = Records.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber));
    return first < 0 ? [] : Records.slice(first);
  }
}
