import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { replaceClient } from '../../functions/aws/client.ts';
import { directoryStore } from '../../functions/aws/directory.ts';
import { createDrill, readDrillRun } from '../../functions/aws/drills.ts';
import { sha256 } from '../../functions/hash.ts';
import { printTo } from '../../functions/log.ts';
import { tellOfDrill } from '../../functions/tasks/drill-tell.ts';
import { now, readTimeFrom } from '../../functions/time.ts';
import { createTable } from '../../local/tables.ts';
import { startDrill } from '../../shared/drill/start.ts';
import { TABLES } from '../../shared/manifest/tables.ts';
import { type Database, startDatabase } from '../directory/database.ts';
import { person } from '../directory/people.ts';

/** As many as a large municipality has. */
const PEOPLE = Array.from({ length: 40 }, (_, index) => ({
  ...person(`p${index}`, 'PSA', { party: 'S', order: index }),
  mobile: `+467017406${String(index + 5).padStart(2, '0')}`,
}));

let database: Database;
let time = Date.parse('2026-11-24T13:30:00.000Z');
/** What one message takes the service, in milliseconds on the clock of the handlers. */
let takes = 0;
let sending = 0;
let mostAtOnce = 0;
let sent: string[] = [];

const service = {
  send: async ({ input }: { input: { PhoneNumber?: string; Destination?: { ToAddresses?: string[] } } }) => {
    sending += 1;
    mostAtOnce = Math.max(mostAtOnce, sending);
    await new Promise((next) => setImmediate(next));
    // Four at once take as long as one.
    time += takes / 4;
    sending -= 1;
    sent.push(input.PhoneNumber ?? input.Destination?.ToAddresses?.[0] ?? '');
    return { MessageId: randomUUID() };
  },
};

beforeAll(async () => {
  database = await startDatabase();
  const DIRECTORY_TABLE = await database.newTable();
  await database.client.send(createTable('incidents', TABLES.incidents));
  Object.assign(process.env, {
    INCIDENTS_TABLE: 'incidents',
    DIRECTORY_TABLE,
    MAIL_FROM: 'varna@example.com',
    MAIL_CONFIGURATION_SET: 'varna',
    SMS_SENDER_ID: 'Varna',
    SMS_MAX_PRICE_USD: '0.2',
    BASE_URL: 'https://varna.example.com',
  });
  replaceClient('dynamodb', database.client);
  replaceClient('sms', service);
  replaceClient('mail', service);
  readTimeFrom(() => new Date(time));
  printTo(() => {});
  await directoryStore({ client: database.client, table: DIRECTORY_TABLE }).replaceAll(PEOPLE);
}, 60_000);
afterAll(() => database?.close());

beforeEach(() => {
  sent = [];
  mostAtOnce = 0;
});

const begin = async () => {
  const begun = startDrill({ by: 'command', request: randomUUID() }, PEOPLE, {
    now: now(),
    timeZone: 'Europe/Stockholm',
    sha256,
  });
  await createDrill(begun);
  return begun;
};

it('a drill leaves room for an alert: it has four messages on their way at once and no more', async () => {
  takes = 100;
  const { entry, drill } = await begin();
  await tellOfDrill(entry);
  expect(new Set(sent).size).toBe(2 * PEOPLE.length);
  expect(sent).toHaveLength(2 * PEOPLE.length);
  expect(mostAtOnce).toBeLessThanOrEqual(4);
  const found = await readDrillRun(drill.id);
  expect(found?.deliveries.every(({ state }) => state === 'handed-over')).toBe(true);
});

it('a drill whose messages hang gives way after a quarter of a minute, and the next turn goes on with the rest', async () => {
  takes = 3000;
  const { entry } = await begin();
  const began = time;
  await expect(tellOfDrill(entry)).rejects.toThrow('delivery.again');
  expect(time - began).toBeLessThan(20_000);
  expect(sent.length).toBeGreaterThan(10);
  for (let turn = 0; turn < 10 && sent.length < 2 * PEOPLE.length; turn += 1)
    await tellOfDrill(entry).catch(() => {});
  expect(new Set(sent).size).toBe(2 * PEOPLE.length);
  expect(sent).toHaveLength(2 * PEOPLE.length);
  await tellOfDrill(entry);
  expect(sent).toHaveLength(2 * PEOPLE.length);
});
