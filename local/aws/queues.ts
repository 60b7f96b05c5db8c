import { createHash, randomUUID } from 'node:crypto';
import type { VirtualClock } from '../clock.ts';

export type Attributes = Readonly<
  Record<string, { readonly DataType: string; readonly StringValue: string }>
>;

export interface QueuedMessage {
  readonly id: string;
  readonly body: string;
  readonly md5: string;
  readonly attributes: Attributes;
  readonly sentAt: Date;
  /** Names this receiving of it; deleting it takes the latest. */
  readonly handle: string;
  /** Until when nobody else gets it. */
  readonly hiddenUntil: Date;
  readonly receives: number;
}

const DAY_MS = 86_400_000;
const RETENTION_DAYS = 14;

/** Standard queues, in memory, by the clock that can be moved. What lies longer than two weeks is gone, as in AWS. */
export class Queues {
  readonly #clock: VirtualClock;
  readonly #held = new Map<string, QueuedMessage[]>();

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  create(name: string): void {
    if (!this.#held.has(name)) this.#held.set(name, []);
  }

  /** The names of all queues, in the order in which they were made. */
  names(): readonly string[] {
    return [...this.#held.keys()];
  }

  /** @throws Error if there is no such queue */
  send(name: string, body: string, attributes: Attributes = {}): QueuedMessage {
    const now = this.#clock.now();
    const message = {
      id: randomUUID(),
      body,
      md5: createHash('md5').update(body).digest('hex'),
      attributes,
      sentAt: now,
      handle: randomUUID(),
      hiddenUntil: now,
      receives: 0,
    };
    this.#keep(name, [...this.#messages(name), message]);
    return message;
  }

  /** The oldest that nobody has, hidden from others from now on. */
  receive(
    name: string,
    { most, hideSeconds }: { most: number; hideSeconds: number },
  ): readonly QueuedMessage[] {
    const now = this.#clock.now();
    const given = this.#messages(name)
      .filter(({ hiddenUntil }) => hiddenUntil <= now)
      .slice(0, most)
      .map((message) => ({
        ...message,
        handle: randomUUID(),
        hiddenUntil: new Date(now.getTime() + hideSeconds * 1000),
        receives: message.receives + 1,
      }));
    const all = this.#messages(name).map((old) => given.find(({ id }) => id === old.id) ?? old);
    this.#keep(name, all);
    return given;
  }

  /** Hides a message for so long from now on; 0 gives it back. @returns false if the handle is not known */
  hide(name: string, handle: string, seconds: number): boolean {
    const hiddenUntil = new Date(this.#clock.now().getTime() + seconds * 1000);
    const all = this.#messages(name);
    this.#keep(
      name,
      all.map((each) => (each.handle === handle ? { ...each, hiddenUntil } : each)),
    );
    return all.some((each) => each.handle === handle);
  }

  delete(name: string, handle: string): void {
    this.#keep(
      name,
      this.#messages(name).filter((each) => each.handle !== handle),
    );
  }

  /** How many can be received now, and how many somebody has. */
  count(name: string): { readonly visible: number; readonly hidden: number } {
    const now = this.#clock.now();
    const messages = this.#messages(name);
    const visible = messages.filter(({ hiddenUntil }) => hiddenUntil <= now).length;
    return { visible, hidden: messages.length - visible };
  }

  #messages(name: string): QueuedMessage[] {
    const messages = this.#held.get(name);
    if (!messages) throw new Error('no such queue');
    const oldest = this.#clock.now().getTime() - RETENTION_DAYS * DAY_MS;
    return messages.filter(({ sentAt }) => sentAt.getTime() >= oldest);
  }

  #keep(name: string, messages: QueuedMessage[]): void {
    this.#held.set(name, messages);
  }
}
