/** The two tables, as infra creates them and the local stack does. All key attributes are strings. */
export interface TableSpec {
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Sparse indexes: only rows that carry the partition key stand in them. */
  readonly indexes: readonly {
    readonly name: string;
    readonly partitionKey: string;
    readonly sortKey: string;
  }[];
}

export const TABLES = {
  /** Incidents, their timelines, deliveries, deadlines and links. */
  incidents: {
    partitionKey: 'pk',
    sortKey: 'sk',
    // Only deadlines that still wait carry `open`: reading what is due never costs more for what is done.
    indexes: [{ name: 'open', partitionKey: 'open', sortKey: 'due' }],
  },
  /** People and their posts. */
  directory: { partitionKey: 'pk', sortKey: 'sk', indexes: [] },
} as const satisfies Record<string, TableSpec>;

export type TableName = keyof typeof TABLES;
