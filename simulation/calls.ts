import type { Processes } from './processes.ts';
import type { Random } from './random.ts';
import type { Outage, Trouble } from './trouble.ts';
import type { World } from './world.ts';

/** What the SDK's own tries, time-outs and pauses take before it gives up. */
const GIVES_UP_MS = 10_000;

/** What a call came to: `lied` when it took effect and its answer said that it did not. */
export interface Effect {
  readonly lied: boolean;
}

/** The way from a process to a service: where calls take time, fail, lie, and processes die. */
export class Calls {
  readonly #world: World;
  readonly #processes: Processes;
  readonly #trouble: Trouble;
  readonly #random: Random;

  constructor(world: World, processes: Processes, trouble: Trouble, random: Random) {
    this.#world = world;
    this.#processes = processes;
    this.#trouble = trouble;
    this.#random = random;
  }

  /**
   * @param effect what the service does when the call reaches it
   * @throws what the service answers, or what the SDK throws when there is no answer; for a dead process it never ends
   */
  async make<T>(service: Outage, effect: (how: Effect) => T): Promise<T> {
    const process = this.#processes.current();
    if (process.dead) return never();
    const fate = this.#trouble.call(service);
    await this.#world.sleep(this.#random.wait(15));
    if (process.dead) return never();
    switch (fate) {
      case 'crash-before':
        process.die();
        return never();
      case 'throttled':
        throw serviceError('ThrottlingException', 400, true);
      case 'down':
        await this.#world.sleep(GIVES_UP_MS / 2);
        throw serviceError('ServiceUnavailable', 503, true);
      case 'timeout':
        await this.#world.sleep(GIVES_UP_MS);
        throw serviceError('TimeoutError');
    }
    const result = effect({ lied: fate === 'lie' });
    if (fate === 'crash-after') {
      process.die();
      return never();
    }
    await this.#world.sleep(fate === 'lie' ? GIVES_UP_MS : this.#random.wait(15));
    if (process.dead) return never();
    if (fate === 'lie') throw serviceError('TimeoutError');
    return result;
  }
}

/** As the SDK throws: with the service's code for a name, and the status if there was an answer at all. */
export const serviceError = (name: string, httpStatusCode?: number, retryable = false): Error =>
  Object.assign(new Error('simulated'), {
    name,
    $metadata: { httpStatusCode },
    ...(retryable && { $retryable: {} }),
  });

const never = <T>() => new Promise<T>(() => {});
