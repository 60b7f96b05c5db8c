import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { municipality } from '../../functions/municipality.ts';
import { addDays, fromLocal, type LocalDate, toLocal } from '../../shared/calendar/zoned.ts';
import type { Person } from '../../shared/directory/person.ts';
import { FUNCTIONS } from '../../shared/manifest/manifest.ts';
import type { Stage } from '../stage.ts';
import { TABLE_NAMES } from '../store.ts';
import type { Journal } from './journal.ts';

type Parts = Pick<Stage, 'world' | 'processes' | 'random' | 'trouble' | 'store' | 'neighbours'> & {
  readonly journal: Journal;
};

/** The directory over a year: people fall ill, go on holiday, leave and are followed by others, or by nobody. */
export class Offices {
  readonly #parts: Parts;
  readonly #people: Map<string, Person>;
  #changed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#people = new Map(parts.neighbours.map(({ person }) => [person.id, person]));
    this.#note();
    this.#nextMorning();
  }

  /** So many changes, some time within so many milliseconds. */
  changeWithin(count: number, ms: number): void {
    const { world, random } = this.#parts;
    for (let left = count; left > 0; left -= 1) world.after(random.next() * ms, () => this.#change());
  }

  #today(): LocalDate {
    return toLocal(this.#parts.world.date().toISOString(), municipality.timeZone).date;
  }

  #change(): void {
    const { random } = this.#parts;
    const person = random.pick([...this.#people.values()]);
    if (!person) return;
    const change = random.pick(['away', 'away', 'away', 'leaves', 'followed'] as const);
    if (change === 'away') {
      const from = addDays(this.#today(), random.pick([0, 0, 1, 14]));
      const absences = [...person.absences, { from, to: addDays(from, random.pick([0, 4, 21])) }];
      this.#put({ ...person, absences });
    } else {
      if (change === 'followed') this.#put({ ...person, id: `${person.id}-b`, absences: [] }, person.id);
      this.#remove(person.id);
    }
    this.#note();
    this.#told();
  }

  #put(person: Person, after = person.id): void {
    const { store, neighbours } = this.#parts;
    this.#people.set(person.id, person);
    store.put(TABLE_NAMES.directory, { pk: 'PEOPLE', sk: person.id, kind: 'person', body: person });
    // Whoever follows somebody has the phone and the mailbox of the post.
    const before = neighbours.findIndex((each) => each.person.id === after);
    const neighbour = neighbours[before];
    if (neighbour) neighbours[before] = { ...neighbour, person };
  }

  #remove(id: string): void {
    this.#people.delete(id);
    const Key = marshall({ pk: 'PEOPLE', sk: id });
    this.#parts.store.model.apply(new DeleteItemCommand({ TableName: TABLE_NAMES.directory, Key }));
  }

  #note(): void {
    const { journal, world } = this.#parts;
    journal.staffed.push({ at: world.now(), date: this.#today(), people: new Map(this.#people) });
  }

  /** The stream tells of the change, or does not. */
  #told(): void {
    const { world, random, trouble } = this.#parts;
    this.#changed = true;
    if (!trouble.lost()) world.after(random.wait(1000), () => void this.#succeed({ Records: [] }));
  }

  /** Every morning; where it would find nothing it would change nothing, so it is run when something may have changed. */
  #nextMorning(): void {
    const { world } = this.#parts;
    const [, { at }] = FUNCTIONS.succession.triggers;
    const [today, tomorrow] = [0, 1].map((days) =>
      Date.parse(fromLocal(addDays(this.#today(), days), at, municipality.timeZone)),
    );
    world.at((today ?? 0) > world.now() ? (today ?? 0) : (tomorrow ?? 0), () => {
      const date = this.#today();
      const begins = [...this.#people.values()].some(({ absences }) =>
        absences.some(({ from, to }) => from <= date && date <= to),
      );
      if (this.#changed || begins) void this.#succeed({});
      this.#changed = false;
      this.#nextMorning();
    });
  }

  async #succeed(event: object): Promise<void> {
    const { processes, world, trouble } = this.#parts;
    for (let attempt = 0; attempt < 4; attempt += 1) {
      if (attempt > 0) await world.sleep(60_000 * attempt);
      if (trouble.isOut('stream')) continue;
      if ((await processes.invoke('succession', event)).state === 'answered') return;
    }
    this.#changed = true;
  }
}
