import type { TableSpec } from '../../shared/manifest/tables.ts';
import { equalItems } from './comparing.ts';
import { compareStrings } from './order.ts';
import { checkedSize } from './size.ts';
import type { Item } from './values.ts';
import { type Row, View } from './view.ts';

/** What of a row stands in an index: all of it, or the keys of the table and of the index. */
export type Projection = 'ALL' | 'KEYS_ONLY';

/** A table as the model takes it: the manifest's description, whose indexes may hold whole rows too. */
export type StoreSpec = Omit<TableSpec, 'indexes'> & { readonly indexes: readonly IndexSpec[] };
type IndexSpec = Omit<TableSpec['indexes'][number], 'projection'> & {
  /** Without it, whole rows. */
  readonly projection?: Projection | undefined;
};

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Something that a Query reads: the table or one of its indexes. */
export interface Readable {
  readonly view: View;
  readonly partitionKey: string;
  readonly sortKey: string;
  /** The attributes of an exclusive start key. Those after the partition key are what the view's order is made of. */
  readonly keys: readonly string[];
  readonly projection: Projection;
}

/** One table with its indexes, which follow it at once. */
export class Table {
  readonly name: string;
  readonly spec: StoreSpec;
  readonly own: Readable;
  readonly indexes: ReadonlyMap<string, Readable>;

  constructor(name: string, spec: StoreSpec) {
    this.name = name;
    this.spec = spec;
    this.own = readable(spec, [], 'ALL');
    this.indexes = new Map(
      spec.indexes.map((index) => [
        index.name,
        readable(index, [spec.partitionKey, spec.sortKey], index.projection),
      ]),
    );
  }

  row({ pk, sk }: Key): Row | undefined {
    return this.own.view.find(pk, [sk]);
  }

  /** Every item, by partition key and then by sort key. */
  items(): Readonly<Item>[] {
    const { view } = this.own;
    return [...view.partitions()]
      .sort(compareStrings)
      .flatMap((partition) => view.entries(partition).map(({ row }) => row.item));
  }

  /** What a row becomes: the old one if nothing changes. Refuses an item that is too large. */
  rowFor(old: Row | undefined, item: Readonly<Item> | undefined): Row | undefined {
    if (!item || (old && equalItems(old.item, item))) return item && old;
    return { item, size: checkedSize(item) };
  }

  replace(old: Row | undefined, next: Row | undefined): void {
    this.own.view.replace(old, next);
    for (const { view } of this.indexes.values()) view.replace(old, next);
  }
}

const readable = (
  { partitionKey, sortKey }: Pick<TableSpec, 'partitionKey' | 'sortKey'>,
  more: readonly string[],
  projection: Projection = 'ALL',
): Readable => {
  if (projection !== 'ALL' && projection !== 'KEYS_ONLY')
    throw new Error(`The store model has no projection ${projection}`);
  return {
    view: new View(partitionKey, [sortKey, ...more]),
    partitionKey,
    sortKey,
    keys: [partitionKey, sortKey, ...more],
    projection,
  };
};
