/** The two tables, as infra creates them and the local stack does. All key attributes are strings. */
export interface TableSpec {
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Attribute with the second, since 1970, after which a row may go by itself. Only rows that carry it ever do. */
  readonly passes?: string;
  /** Sparse indexes: only rows that carry the partition key stand in them. */
  readonly indexes: readonly {
    readonly name: string;
    readonly partitionKey: string;
    readonly sortKey: string;
    /** What of a row stands in it: its keys and those of the index, or all of it. */
    readonly projection: 'KEYS_ONLY' | 'ALL';
  }[];
}

export const TABLES = {
  /** Incidents, their timelines, deliveries, deadlines and links. Sessions and counted attempts, which alone pass. */
  incidents: {
    partitionKey: 'pk',
    sortKey: 'sk',
    passes: 'passes',
    // What still waits carries `open`, and only that: finding it never costs more for what is done. `work` for entries
    // whose alerts or deadlines are not yet made, deadlines that are not yet spoken and SMSes that are held together;
    // `ahead` for deadlines too far ahead for the Scheduler; `untaken-<level>` for cases that nobody has taken, by when
    // they were received.
    // The cases themselves stand in `desk`, whole, so that the staff's list is one query and no more: `active`, the most
    // urgent first, or `closed-<year>`.
    indexes: [
      { name: 'open', partitionKey: 'open', sortKey: 'due', projection: 'KEYS_ONLY' },
      { name: 'desk', partitionKey: 'desk', sortKey: 'place', projection: 'ALL' },
    ],
  },
  /** People and their posts. */
  directory: { partitionKey: 'pk', sortKey: 'sk', indexes: [] },
} as const satisfies Record<string, TableSpec>;

export type TableName = keyof typeof TABLES;

/** The name of an index of either table. */
export type IndexName = (typeof TABLES)[TableName]['indexes'][number]['name'];
