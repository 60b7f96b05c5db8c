import { OUTCOMES } from '../shared/followups/outcomes.ts';
import type { Neighbour } from './people.ts';
import type { Processes, SimulatedAnswer } from './processes.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

interface Parts {
  readonly world: World;
  readonly processes: Processes;
  readonly random: Random;
}

const JSON_HEADERS = { accept: 'application/json', 'content-type': 'application/json' };

/** What people do with their messages: open the link, take the case, pass it on, answer, or nothing. */
export class Reactions {
  readonly #parts: Parts;
  readonly #pressed = new Set<string>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Whether somebody has ever pressed the button to take a case, or to pass it on. */
  hasPressed(person: string, action: 'take' | 'pass'): boolean {
    return this.#pressed.has(`${person} ${action}`);
  }

  /** A message is read. A mail scanner opens its link before anybody does, and must set nothing off. */
  arrived({ heeds, person }: Neighbour, text: string): void {
    const [, path, token] = /https?:\/\/\S+\/(alerts|follow-ups)\/(\w+)/.exec(text) ?? [];
    if (!path || !token) return;
    const { world, random } = this.#parts;
    const name = path === 'alerts' ? 'take' : 'follow-up';
    if (random.chance(0.3)) world.after(random.wait(2000), () => void this.#ask(name, token, 'GET'));
    if (!random.chance(heeds)) return;
    const action = random.pick(['take', 'take', 'pass'] as const);
    const body = name === 'take' ? { action } : this.#answer();
    world.after(random.wait(20 * 60_000), () => {
      if (name === 'take') this.#pressed.add(`${person.id} ${action}`);
      void this.#insist(name, token, body);
    });
  }

  #answer(): object {
    const { random } = this.#parts;
    const outcome = random.pick(OUTCOMES);
    return { outcome, ...(outcome === 'later' && { days: random.between(1, 14) }) };
  }

  /** Somebody who sees an error tries again, three times. */
  async #insist(name: 'take' | 'follow-up', token: string, body: object): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const ended = await this.#ask(name, token, 'POST', body);
      if (ended && ended.statusCode < 500) return;
      await this.#parts.world.sleep(30_000 + this.#parts.random.wait(60_000));
    }
  }

  async #ask(
    name: 'take' | 'follow-up',
    token: string,
    httpMethod: 'GET' | 'POST',
    body?: object,
  ): Promise<SimulatedAnswer | undefined> {
    const ended = await this.#parts.processes.invoke(name, {
      httpMethod,
      pathParameters: { token },
      headers: JSON_HEADERS,
      queryStringParameters: null,
      isBase64Encoded: false,
      body: body ? JSON.stringify(body) : null,
      requestContext: { requestId: 'simulated' },
    });
    return ended.state === 'answered' ? (ended.value as SimulatedAnswer) : undefined;
  }
}
