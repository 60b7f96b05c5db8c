import type { Municipality } from '../shared/municipality/municipality.ts';
import type { Neighbour } from './people.ts';
import type { Processes, SimulatedAnswer } from './processes.ts';
import type { Random } from './random.ts';
import { randomReport } from './reports.ts';
import type { Returners } from './returners.ts';
import type { World } from './world.ts';

/** A report that was answered as stored: with the answer, by which it must be found. */
export interface Answered {
  readonly submissionId: string;
  readonly reference: string;
  readonly receiptCode: string;
}

interface Parts {
  readonly world: World;
  readonly processes: Processes;
  readonly random: Random;
  readonly municipality: Municipality;
  readonly neighbours: readonly Neighbour[];
  readonly returners: Pick<Returners, 'reported'>;
}

/** People who report: they press twice, and try again when they get no answer. */
export class Reporters {
  readonly #parts: Parts;
  readonly answered: Answered[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** One report, some time within so many milliseconds. */
  reportWithin(ms: number): void {
    const { world, random, municipality, neighbours } = this.#parts;
    const report = randomReport(random, municipality, neighbours);
    world.after(random.next() * ms, () => {
      void this.#send(report);
      if (random.chance(0.2)) world.after(random.wait(1000), () => void this.#send(report));
    });
  }

  async #send(report: Record<string, unknown>): Promise<void> {
    const { world, processes, random } = this.#parts;
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const ended = await processes.invoke('submit', {
        httpMethod: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        queryStringParameters: null,
        pathParameters: null,
        isBase64Encoded: false,
        body: JSON.stringify(report),
        requestContext: { requestId: 'simulated' },
      });
      const answer = ended.state === 'answered' ? (ended.value as SimulatedAnswer) : undefined;
      if (answer && answer.statusCode < 300) {
        const { reference, receiptCode } = JSON.parse(answer.body);
        this.answered.push({ submissionId: String(report.submissionId), reference, receiptCode });
        this.#parts.returners.reported(receiptCode);
        return;
      }
      if (answer && answer.statusCode < 500)
        throw new Error(`A report was refused with ${answer.statusCode}`);
      await world.sleep(random.wait(30 * 60_000));
    }
  }
}
