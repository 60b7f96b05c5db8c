import { compareLists, firstWhere } from './order.ts';
import { attributeOf, type Item } from './values.ts';

/** An item as it stands in a table. It is never changed, only replaced. */
export interface Row {
  readonly item: Readonly<Item>;
  /** In bytes, as DynamoDB's limits count. */
  readonly size: number;
}

/** A row's place within its partition. */
export interface Entry {
  readonly at: readonly string[];
  readonly row: Row;
}

/** The rows of a table in one order: the table's own or an index's. Rows that lack one of the keys are left out. */
export class View {
  readonly #partitionKey: string;
  readonly #order: readonly string[];
  readonly #partitions = new Map<string, Entry[]>();

  /** @param order the attributes that put a partition's rows in order; together with the partition they name one row */
  constructor(partitionKey: string, order: readonly string[]) {
    this.#partitionKey = partitionKey;
    this.#order = order;
  }

  /** A partition's rows in order. */
  entries(partition: string): readonly Entry[] {
    return this.#partitions.get(partition) ?? [];
  }

  partitions(): Iterable<string> {
    return this.#partitions.keys();
  }

  find(partition: string, at: readonly string[]): Row | undefined {
    const entries = this.entries(partition);
    const found = entries[placeOf(entries, at)];
    return found && compareLists(found.at, at) === 0 ? found.row : undefined;
  }

  replace(old: Row | undefined, next: Row | undefined): void {
    if (old) this.#remove(old);
    if (next) this.#add(next);
  }

  #add(row: Row): void {
    const place = this.#place(row);
    if (!place) return;
    const entries = this.#partitions.get(place.partition);
    if (entries) entries.splice(placeOf(entries, place.at), 0, { at: place.at, row });
    else this.#partitions.set(place.partition, [{ at: place.at, row }]);
  }

  #remove(row: Row): void {
    const place = this.#place(row);
    const entries = place && this.#partitions.get(place.partition);
    if (!entries) return;
    entries.splice(placeOf(entries, place.at), 1);
    if (entries.length === 0) this.#partitions.delete(place.partition);
  }

  #place({ item }: Row): { partition: string; at: readonly string[] } | undefined {
    const partition = attributeOf(item, this.#partitionKey)?.S;
    const at = this.#order.flatMap((name) => attributeOf(item, name)?.S ?? []);
    return partition === undefined || at.length < this.#order.length ? undefined : { partition, at };
  }
}

const placeOf = (entries: readonly Entry[], at: readonly string[]): number =>
  firstWhere(entries, (entry) => compareLists(entry.at, at) >= 0);
