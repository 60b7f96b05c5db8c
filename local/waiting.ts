import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { TABLE_NAMES } from './environment.ts';

/** The key of a row in the index of what waits, and since when, or from when on, it is due. */
export interface WaitingRow {
  readonly pk: string;
  readonly sk: string;
  readonly due: Date;
  /** Whether it is a deadline too far ahead for the Scheduler. */
  readonly ahead: boolean;
}

/** What waits to be done, soonest first. @param until only what is due by then */
export const waitingRows = async (client: DynamoDBClient, until?: Date): Promise<readonly WaitingRow[]> => {
  const rows = await Promise.all((['work', 'ahead'] as const).map((open) => standing(client, open, until)));
  return rows.flat().sort((a, b) => a.due.getTime() - b.due.getTime());
};

const standing = async (client: DynamoDBClient, open: 'work' | 'ahead', until?: Date) => {
  const rows: WaitingRow[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: TABLE_NAMES.incidents,
      IndexName: 'open',
      KeyConditionExpression: until ? '#open = :open AND #due <= :until' : '#open = :open',
      ExpressionAttributeNames: { '#open': 'open', ...(until && { '#due': 'due' }) },
      ExpressionAttributeValues: {
        ':open': { S: open },
        ...(until && { ':until': { S: until.toISOString() } }),
      },
    },
  );
  for await (const { Items = [] } of pages)
    for (const { pk, sk, due } of Items)
      rows.push({ pk: pk?.S ?? '', sk: sk?.S ?? '', due: new Date(due?.S ?? ''), ahead: open === 'ahead' });
  return rows;
};

const AHEAD_MS = 7 * 86_400_000;

/** What waits, asked for a week ahead and asked again when the table has changed: moving a year asks often. */
export class Waiting {
  readonly #client: DynamoDBClient;
  #known: { readonly rows: readonly WaitingRow[]; readonly until: Date } | undefined;

  constructor(client: DynamoDBClient) {
    this.#client = client;
  }

  /** To be called for every change of the table. */
  changed(): void {
    this.#known = undefined;
  }

  /** What is due by a moment and not done. */
  async dueBy(moment: Date): Promise<readonly WaitingRow[]> {
    if (!this.#known || this.#known.until < moment) {
      const until = new Date(moment.getTime() + AHEAD_MS);
      const rows = await waitingRows(this.#client, until);
      this.#known = { rows, until };
    }
    return this.#known.rows.filter(({ due }) => due <= moment);
  }
}
