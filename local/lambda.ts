import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import { FUNCTIONS, type FunctionName, functions, type Trigger } from '../shared/manifest/manifest.ts';

type Handler = (event: unknown, context: Context) => Promise<unknown>;

/** What wakes a function that people wait for no answer of. */
const UNHURRIED: readonly Trigger['kind'][] = ['stream', 'mail-events', 'sms-log', 'evidence'];

/**
 * How many of a function run at once; more wait their turn. In Lambda each has a machine to itself. Here they share
 * one, and one database: what two hundred reports at once set off would wait for it until it times out. A stream's
 * function makes up to a hundred calls for one batch, and every message has its receipt.
 */
const atOnce = (name: FunctionName): number =>
  FUNCTIONS[name].triggers.some(({ kind }) => UNHURRIED.includes(kind)) ? 2 : 10;

/** The functions on this machine: each loaded when first woken, and counted while it waits or runs. */
export class Lambda {
  #running = 0;
  readonly #turns = new Map<FunctionName, { taken: number; readonly waiting: (() => void)[] }>();
  #idle: (() => void)[] = [];
  readonly #loaded = new Map<FunctionName, Promise<Handler>>();

  /** Runs a function with an event, as Lambda would. @throws whatever the function throws */
  async invoke(name: FunctionName, event: unknown): Promise<unknown> {
    this.#running += 1;
    const turns = this.#turns.get(name) ?? { taken: 0, waiting: [] };
    this.#turns.set(name, turns);
    turns.taken += 1;
    if (turns.taken > atOnce(name)) await new Promise<void>((turn) => turns.waiting.push(turn));
    try {
      const handler = await this.#handler(name);
      return await handler(event, { awsRequestId: randomUUID(), functionName: name } as Context);
    } finally {
      this.#running -= 1;
      turns.taken -= 1;
      turns.waiting.shift()?.();
      if (this.#running === 0) for (const wake of this.#idle.splice(0)) wake();
    }
  }

  /** Loads every function, so that the first report does not wait for what Lambda would have compiled long ago. */
  async warm(): Promise<void> {
    await Promise.all(functions().map(([name]) => this.#handler(name)));
  }

  busy(): boolean {
    return this.#running > 0;
  }

  /** Waits until no function runs. */
  async idle(): Promise<void> {
    if (this.busy()) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #handler(name: FunctionName): Promise<Handler> {
    const known = this.#loaded.get(name);
    if (known) return known;
    const loading = import(`../functions/${name}.ts`).then(({ handler }: { handler: Handler }) => handler);
    this.#loaded.set(name, loading);
    return loading;
  }
}
