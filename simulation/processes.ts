import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context } from 'aws-lambda';
import { FUNCTIONS } from '../shared/manifest/manifest.ts';
import { HANDLERS, type SimulatedFunction } from './handlers.ts';
import type { World } from './world.ts';

/** One run of a function. A dead one goes no further than the call at which it died. */
export interface Process {
  readonly id: number;
  readonly name: SimulatedFunction;
  dead: boolean;
  die(): void;
}

export type Ended =
  | { readonly state: 'answered'; readonly value: unknown }
  /** It threw, or it died: whoever woke it cannot tell the difference. */
  | { readonly state: 'failed' };

/** Runs the real handlers as Lambda would, each by itself; any of them may die at any call it makes. */
export class Processes {
  readonly #world: World;
  readonly #current = new AsyncLocalStorage<Process>();
  #count = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** The process in which the code that asks is running. */
  current(): Process {
    const process = this.#current.getStore();
    if (!process) throw new Error('A call was made outside every process');
    return process;
  }

  invoke(name: SimulatedFunction, event: unknown): Promise<Ended> {
    return this.run(name, (id) => {
      const context = { awsRequestId: `simulated-${id}`, functionName: name } as Context;
      return HANDLERS[name](event as never, context as never);
    });
  }

  /** Runs a piece of code as a function of that name would run it. */
  run(name: SimulatedFunction, work: (id: number) => Promise<unknown>): Promise<Ended> {
    return new Promise((resolve) => {
      this.#count += 1;
      const process: Process = {
        id: this.#count,
        name,
        dead: false,
        die: () => {
          if (process.dead) return;
          process.dead = true;
          resolve({ state: 'failed' });
        },
      };
      let over = false;
      this.#world.after(FUNCTIONS[name].timeoutSeconds * 1000, () => {
        if (!over) process.die();
      });
      this.#current.run(process, async () => {
        try {
          const value = await work(process.id);
          over = true;
          // What a dead process would have answered, nobody hears.
          if (!process.dead) resolve({ state: 'answered', value });
        } catch {
          over = true;
          if (!process.dead) resolve({ state: 'failed' });
        }
      });
    });
  }
}

/** What a function behind the API answers. */
export interface SimulatedAnswer {
  readonly statusCode: number;
  readonly body: string;
}
