import { changeCase } from '../../functions/aws/cases.ts';
import { sha256 } from '../../functions/hash.ts';
import { municipality } from '../../functions/municipality.ts';
import { now } from '../../functions/time.ts';
import { addDays, toLocal } from '../../shared/calendar/zoned.ts';
import { type Choice, chooseContacts } from '../../shared/incident/choose-contacts.ts';
import { reopen } from '../../shared/incident/close.ts';
import { identifiersOfCode } from '../../shared/incident/identifiers.ts';
import type { SimulatedAnswer } from '../processes.ts';
import type { Random } from '../random.ts';
import type { Stage } from '../stage.ts';
import type { Journal } from './journal.ts';

const DAY = 86_400_000;
const REPORTER = { kind: 'reporter' } as const;
const IDS = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'];

type Parts = Pick<Stage, 'world' | 'processes' | 'random'> & { readonly journal: Journal };

/**
 * The people of whom the cases are, over the year after their reports: they ask for fewer contacts, none, a pause, all of
 * them again, somebody else or another way; they say yes to occupational health and take it back; some say nothing.
 */
export class Lives {
  readonly #parts: Parts;
  #addresses = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Somebody whose report was answered with this code. */
  reported(receiptCode: string): void {
    const { random, world } = this.#parts;
    const { id } = identifiersOfCode(receiptCode, sha256);
    this.#addresses += 1;
    const address = `192.0.2.${this.#addresses}`;
    for (let times = random.pick([0, 0, 1, 2, 4, 6]); times > 0; times -= 1) {
      const at = random.next() * random.pick([4, 60, 360]) * DAY;
      const wish = random.pick(['contacts', 'contacts', 'consent', 'reopen'] as const);
      world.after(at, () => {
        if (wish === 'contacts') void this.#choose(id);
        else if (wish === 'consent') void this.#consent(id, receiptCode, address);
        else void this.#reopen(id);
      });
    }
  }

  /** As the page of the report does. */
  async #choose(incident: string): Promise<void> {
    const { journal, world } = this.#parts;
    const choice = randomChoice(this.#parts.random, world.date().toISOString());
    const begun = world.now();
    const closed = await this.#insist(async () => {
      const written = await changeCase(incident, (current) =>
        chooseContacts(current, choice, REPORTER, now(), municipality),
      );
      return written?.incident.status === 'closed';
    });
    if (closed === false) journal.chosen.push({ incident, begun, done: world.now(), choice });
  }

  /** As the strategist does who is told that there is more. */
  async #reopen(incident: string): Promise<void> {
    const { journal, world } = this.#parts;
    const begun = world.now();
    const done = await this.#insist(() =>
      changeCase(incident, (current) => reopen(current, { kind: 'system' }, now(), municipality)),
    );
    if (done?.changed) journal.reopened.push({ incident, begun, done: world.now() });
  }

  async #consent(incident: string, receiptCode: string, address: string): Promise<void> {
    const { journal, world, processes, random } = this.#parts;
    const answer = random.pick(['yes', 'yes', 'no', 'withdrawn'] as const);
    const begun = world.now();
    const body = JSON.stringify({ receiptCode, key: random.uuid(), answer });
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const ended = await processes.invoke('report', {
        httpMethod: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        queryStringParameters: null,
        pathParameters: { action: 'occupational-health' },
        isBase64Encoded: false,
        body,
        requestContext: { requestId: 'simulated', identity: { sourceIp: address } },
      });
      const said = ended.state === 'answered' ? (ended.value as SimulatedAnswer) : undefined;
      if (said?.statusCode === 200) {
        journal.consented.push({ incident, begun, done: world.now(), consent: answer === 'yes' });
        return;
      }
      await world.sleep(random.wait(30 * 60_000));
    }
  }

  /** Whoever gets no answer tries again. @returns undefined if there never was one */
  async #insist<T>(work: () => Promise<T>): Promise<T | undefined> {
    const { processes, world, random } = this.#parts;
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const ended = await processes.run('report', work);
      if (ended.state === 'answered') return ended.value as T;
      await world.sleep(random.wait(30 * 60_000));
    }
    return undefined;
  }
}

const randomChoice = (random: Random, at: string): Choice => {
  const today = toLocal(at, municipality.timeZone).date;
  return random.pick<() => Choice>([
    () => ({ stop: true }),
    () => ({ pausedUntil: addDays(today, random.between(1, random.pick([10, 120]))) }),
    () => ({ only: random.some(IDS, 0.5) }),
    () => ({ by: random.pick(['PSA', 'KSS', null] as const) }),
    () => ({ way: random.pick(['phone', 'text', 'meeting', null] as const) }),
    () => ({ stop: false, pausedUntil: null, only: null }),
    () => ({ stop: false, pausedUntil: null, only: null }),
  ])();
};
