import { type AttributeValue, BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { replaceClient } from '../functions/aws/client.ts';
import { readPeople } from '../functions/aws/people.ts';
import { toRow } from '../functions/aws/table.ts';
import { onDesk, overdue } from '../functions/aws/waiting.ts';
import { handler as console_ } from '../functions/console.ts';
import { sha256 } from '../functions/hash.ts';
import { startStaffSession } from '../functions/http/staff-session.ts';
import { printTo } from '../functions/log.ts';
import { municipality } from '../functions/municipality.ts';
import { startDynamoDb } from '../local/aws/dynamodb.ts';
import { seedDemoPeople } from '../local/demo/seed.ts';
import { TABLE_NAMES } from '../local/environment.ts';
import { Faults } from '../local/faults.ts';
import { createTables } from '../local/tables.ts';
import { deriveIdentifiers } from '../shared/incident/identifiers.ts';
import type { Incident } from '../shared/incident/incident.ts';
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

/** What one page or function does. To add one: a name, and what it runs. */
type Reader = () => Promise<unknown>;

/**
 * Requests, items read and time of the staff's pages and of the sweep, with more and more cases in the table; time against
 * the smallest. The pages are the functions' own answers, the directory and the session read too.
 */
export const growth = async (progress: (text: string) => void, full: boolean): Promise<Row[]> => {
  printTo(() => {});
  const database = await startDynamoDb({ faults: new Faults() });
  const client = new DynamoDBClient({
    endpoint: database.directEndpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  });
  process.env.INCIDENTS_TABLE = TABLE_NAMES.incidents;
  process.env.DIRECTORY_TABLE = TABLE_NAMES.directory;
  process.env.BASE_URL = 'https://varna.example.com';
  try {
    await createTables(client);
    await seedDemoPeople(client);
    const rows: Row[] = [];
    const smallest = new Map<string, number>();
    const filling = { progress, began: performance.now() };
    let loaded = 0;
    let readers: Readonly<Record<string, Reader>> | undefined;
    for (const size of full ? [...SIZES, LARGEST] : SIZES) {
      await load(client, loaded, size, filling);
      loaded = size;
      replaceClient('dynamodb', client);
      readers ??= await readersOf(caseOf(0).id);
      for (const [name, read] of Object.entries(readers)) {
        const asked = await measure(client, read);
        const ms = asked.map((each) => each.ms);
        const base = smallest.get(name) ?? median(ms);
        smallest.set(name, base);
        rows.push({
          what: `${name}, ${size.toLocaleString('en')} cases in the table`,
          value: round(median(ms) / base),
          unit: `× ${SIZES[0]} cases`,
          spread: [round(quantile(ms, 0.25) / base), round(quantile(ms, 0.75) / base)],
          note: `${asked[0]?.requests} requests, ${asked[0]?.items} items read, ${round(median(ms), 1)} ms here`,
        });
      }
    }
    return rows;
  } finally {
    client.destroy();
    await database.close();
  }
};

/** The strategist, signed in, who has said once why they look at the case. */
const readersOf = async (incident: string): Promise<Readonly<Record<string, Reader>>> => {
  const strategist = (await readPeople()).find(({ posts }) => posts.some(({ role }) => role === 'KSS'));
  if (!strategist) throw new Error('The demo people have no strategist');
  const [cookie = ''] = (await startStaffSession(strategist.id)).split(';');
  const ask = async (wanted: number, event: Partial<APIGatewayProxyEvent>) => {
    const { statusCode }: APIGatewayProxyResult = await console_(
      {
        httpMethod: 'GET',
        headers: { cookie, accept: 'text/html', ...event.headers },
        isBase64Encoded: false,
        requestContext: { requestId: 'bench' },
        ...event,
      } as never,
      { awsRequestId: 'bench' } as never,
    );
    if (statusCode !== wanted) throw new Error(`The desk answered ${statusCode} instead of ${wanted}`);
  };
  await ask(303, {
    httpMethod: 'POST',
    pathParameters: { incident, action: 'open' },
    headers: { cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'reason=bench',
  });
  return {
    'list page of the desk': () => ask(200, {}),
    'page of one case': () => ask(200, { pathParameters: { incident } }),
    'what waits (the sweep)': async () => {
      for await (const _ of overdue('2000-01-01T00:00:00.000Z')) throw new Error('nothing is overdue');
    },
  };
};

interface Filling {
  readonly progress: (text: string) => void;
  readonly began: number;
}

/** Fills the table up, in batches, some at once. */
const load = async (client: DynamoDBClient, from: number, to: number, { progress, began }: Filling) => {
  let next = from;
  let said = from;
  const worker = async () => {
    while (next < to) {
      const first = next;
      next = Math.min(to, first + Math.floor(BATCH / (first < OPEN ? 2 : 1)));
      if (next - said >= 2500 || first === from) {
        said = next;
        const seconds = Math.round((performance.now() - began) / 1000);
        progress(
          `filling the table: ${first.toLocaleString('en')} of ${to.toLocaleString('en')} cases, ${seconds} s`,
        );
      }
      const items = Array.from({ length: next - first }, (_, index) => rowsOf(first + index)).flat();
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
};

const parse = reportSchema(municipality.parties.map(({ code }) => code) as [string, ...string[]]);
const sent = parse.parse(report());

const caseOf = (index: number) => {
  const { receiptCode: _, ...names } = deriveIdentifiers(`bench-${index}`, sha256);
  return { ...names, at: new Date(Date.parse('2020-01-01T00:00:00Z') + index * 60_000).toISOString() };
};

/** A case as it is stored: the first ones are being worked on, all later ones are closed. */
const rowsOf = (index: number): Record<string, AttributeValue>[] => {
  const { id, reference, at } = caseOf(index);
  if (index >= OPEN) return [closed(id, reference, at)];
  const { incident, entry } = openIncident(sent, { id, reference }, '', at, municipality);
  const taken = { ...incident, status: 'taken' } as Incident;
  const pk = `INCIDENT#${id}`;
  return [
    toRow({ pk, sk: 'INCIDENT', kind: 'incident', body: taken, ...onDesk(taken) }),
    toRow({ pk, sk: 'ENTRY#000001', kind: 'entry', body: entry }),
  ];
};

/**
 * The row of a closed case, cut to what places it in the indexes, or a million would not fit into a machine's memory: nothing
 * asks for its content here, nor for its timeline, which stands under its own key.
 */
const closed = (id: string, reference: string, receivedAt: string): Record<string, AttributeValue> => {
  const body = { id, reference, receivedAt, status: 'closed' as const, level: 'orange' as const };
  return toRow({
    pk: `INCIDENT#${id}`,
    sk: 'INCIDENT',
    kind: 'incident',
    body,
    ...onDesk(body as unknown as Incident),
  });
};

const measure = async (client: DynamoDBClient, read: () => Promise<unknown>): Promise<readonly Asked[]> => {
  const all: Asked[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    let [requests, items] = [0, 0];
    replaceClient('dynamodb', {
      send: async (command: never) => {
        const answer = (await client.send(command)) as {
          ScannedCount?: number;
          Count?: number;
          Item?: unknown;
        };
        requests += 1;
        items += answer.ScannedCount ?? answer.Count ?? (answer.Item ? 1 : 0);
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
