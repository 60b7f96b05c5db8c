import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { replaceClient } from '../functions/aws/client.ts';
import { deskList, readWhole } from '../functions/aws/desk.ts';
import { toRow } from '../functions/aws/table.ts';
import { overdue } from '../functions/aws/waiting.ts';
import { sha256 } from '../functions/hash.ts';
import { municipality } from '../functions/municipality.ts';
import { startDynamoDb } from '../local/aws/dynamodb.ts';
import { TABLE_NAMES } from '../local/environment.ts';
import { Faults } from '../local/faults.ts';
import { createTables } from '../local/tables.ts';
import { deriveIdentifiers } from '../shared/incident/identifiers.ts';
import { openIncident } from '../shared/incident/open.ts';
import { reportSchema } from '../shared/report/schema.ts';
import { report } from './fixtures.ts';
import { median, quantile, type Row, round } from './statistics.ts';

/** How many cases stand in the table; the last only with `--full`: to load it takes longer than all the rest. */
export const SIZES = [100, 10_000] as const;
export const LARGEST = 1_000_000;

/** So many cases are not closed, however many there are: what a desk has before it does not grow with the years. */
const OPEN = 100;
const RUNS = 15;
const BATCH = 25;
const AT_ONCE = 8;

interface Asked {
  readonly requests: number;
  readonly items: number;
  readonly ms: number;
}

/** What a page or a function reads. To add one: a name, and what it asks. */
const READERS: Readonly<Record<string, (aCase: string) => Promise<unknown>>> = {
  'the desk’s list': () => deskList('active'),
  'one case': (id) => readWhole(id),
  'what waits (the sweep)': async () => {
    for await (const _ of overdue('2000-01-01T00:00:00.000Z')) throw new Error('nothing is overdue');
  },
};

/** Requests, items read and time of what is read, with more and more cases in the table; time against the smallest. */
export const growth = async (progress: (text: string) => void, full: boolean): Promise<Row[]> => {
  const database = await startDynamoDb({ faults: new Faults() });
  const client = new DynamoDBClient({
    endpoint: database.directEndpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  });
  process.env.INCIDENTS_TABLE = TABLE_NAMES.incidents;
  try {
    await createTables(client);
    const rows: Row[] = [];
    const smallest = new Map<string, number>();
    let loaded = 0;
    let aCase = '';
    for (const size of full ? [...SIZES, LARGEST] : SIZES) {
      aCase = (await load(client, loaded, size, progress)) || aCase;
      loaded = size;
      for (const [name, read] of Object.entries(READERS)) {
        const asked = await measure(client, () => read(aCase));
        const ms = asked.map((each) => each.ms);
        const base = smallest.get(name) ?? median(ms);
        smallest.set(name, base);
        rows.push({
          what: `${name}, ${size.toLocaleString('en')} cases in the table`,
          value: round(median(ms) / base),
          unit: `× ${SIZES[0]} cases`,
          spread: [round(quantile(ms, 0.25) / base), round(quantile(ms, 0.75) / base)],
          note: `${asked[0]?.requests} request, ${asked[0]?.items} items read, ${round(median(ms), 1)} ms here`,
        });
      }
    }
    return rows;
  } finally {
    client.destroy();
    await database.close();
  }
};

/** Fills the table up. @returns the id of a case that is in it */
const load = async (client: DynamoDBClient, from: number, to: number, progress: (text: string) => void) => {
  let [next, id] = [from, ''];
  const worker = async () => {
    while (next < to) {
      const first = next;
      next = Math.min(to, first + Math.floor(BATCH / 2));
      if (first % 1000 < BATCH) progress(`filling the table: ${first} of ${to} cases`);
      const items = Array.from({ length: next - first }, (_, index) => rowsOf(first + index)).flat();
      id ||= String(items[0]?.pk?.S).slice('INCIDENT#'.length);
      let left: Record<string, unknown[]> | undefined = {
        [TABLE_NAMES.incidents]: items.map((Item) => ({ PutRequest: { Item } })),
      };
      while (left && Object.keys(left).length > 0) {
        const answer: { UnprocessedItems?: Record<string, unknown[]> | undefined } = await client.send(
          new BatchWriteItemCommand({ RequestItems: left as never }),
        );
        left = answer.UnprocessedItems;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return id;
};

const parse = reportSchema(municipality.parties.map(({ code }) => code) as [string, ...string[]]);
const sent = parse.parse(report());

/** A case as it is stored, long since told and done: most of them closed. */
const rowsOf = (index: number) => {
  const { receiptCode: _, ...names } = deriveIdentifiers(`bench-${index}`, sha256);
  const at = new Date(Date.parse('2020-01-01T00:00:00Z') + index * 60_000).toISOString();
  const { incident, entry } = openIncident(sent, names, '', at, municipality);
  const pk = `INCIDENT#${incident.id}`;
  const place =
    index < OPEN ? { desk: 'active', place: `3#${at}` } : { desk: `closed-${at.slice(0, 4)}`, place: at };
  return [
    toRow({
      pk,
      sk: 'INCIDENT',
      kind: 'incident',
      body: { ...incident, status: index < OPEN ? 'taken' : 'closed' },
      ...place,
    }),
    toRow({ pk, sk: 'ENTRY#000001', kind: 'entry', body: entry }),
  ];
};

const measure = async (client: DynamoDBClient, read: () => Promise<unknown>): Promise<readonly Asked[]> => {
  const all: Asked[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    let [requests, items] = [0, 0];
    replaceClient('dynamodb', {
      send: async (command: never) => {
        const answer = (await client.send(command)) as { ScannedCount?: number; Item?: unknown };
        requests += 1;
        items += answer.ScannedCount ?? (answer.Item ? 1 : 0);
        return answer;
      },
    });
    const start = performance.now();
    await read();
    all.push({ requests, items, ms: performance.now() - start });
  }
  // The first opened the connection.
  return all.slice(1);
};
