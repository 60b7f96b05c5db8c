import type { Processes, SimulatedAnswer } from './processes.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** Something that a person sent with the receipt code and that was answered as done. */
export interface Said {
  readonly receiptCode: string;
  readonly action: string;
  readonly key: string;
}

interface Parts {
  readonly world: World;
  readonly processes: Processes;
  readonly random: Random;
  /** For how long people come back, in milliseconds. */
  readonly lasting: number;
}

const ANSWERS = ['yes', 'no', 'not-now', 'withdrawn'] as const;

/**
 * People who come back with their code: they write, add and decide, press twice, and try again when they get no answer.
 */
export class Returners {
  readonly #parts: Parts;
  readonly said: Said[] = [];
  #addresses = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Somebody whose report was answered; now and then they come back, some of them several times. */
  reported(receiptCode: string): void {
    const { world, random, lasting } = this.#parts;
    // Each from an address of their own: nobody waits for somebody else's wrong codes.
    this.#addresses += 1;
    const address = `192.0.2.${this.#addresses}`;
    for (let times = random.pick([0, 0, 1, 3]); times > 0; times -= 1)
      world.after(random.next() * lasting, () => {
        const key = random.uuid();
        const [action, fields] = random.pick([
          ['message', { text: 'Ring mig' }],
          ['addition', { text: 'Det hände igen' }],
          ['police-report', { answer: random.pick(ANSWERS) }],
        ] as const);
        const send = () => void this.#send({ receiptCode, action, key }, fields, address);
        send();
        if (random.chance(0.2)) world.after(random.wait(1000), send);
      });
  }

  async #send(said: Said, fields: object, address: string): Promise<void> {
    const { world, processes, random } = this.#parts;
    const { action, ...carried } = said;
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const ended = await processes.invoke('report', {
        httpMethod: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        queryStringParameters: null,
        pathParameters: { action },
        isBase64Encoded: false,
        body: JSON.stringify({ ...carried, ...fields }),
        requestContext: { requestId: 'simulated', identity: { sourceIp: address } },
      });
      const answer = ended.state === 'answered' ? (ended.value as SimulatedAnswer) : undefined;
      if (answer?.statusCode === 200) {
        this.said.push(said);
        return;
      }
      // Two tries of one address at the same moment may have to wait for each other; a right code is never wrong.
      if (answer && answer.statusCode < 500 && answer.statusCode !== 429)
        throw new Error(`Somebody who came back was refused with ${answer.statusCode}`);
      await world.sleep(random.wait(30 * 60_000));
    }
  }
}
