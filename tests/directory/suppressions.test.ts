import { type ListSuppressedDestinationsCommand, SESv2ServiceException } from '@aws-sdk/client-sesv2';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { replaceClient } from '../../functions/aws/client.ts';
import { directoryStore } from '../../functions/aws/directory.ts';
import { putMark } from '../../functions/aws/marks.ts';
import { printTo } from '../../functions/log.ts';
import { handler } from '../../functions/suppressions.ts';
import { readTimeFrom } from '../../functions/time.ts';
import { PEOPLE, TUESDAY } from '../shared/builders.ts';
import { type Database, pointHandlersAt, startDatabase } from './database.ts';
import { type HeldBack, startSuppressionList } from './suppression-list.ts';

let database: Database;
let list: HeldBack;
let table: string;
let lines: Record<string, unknown>[];
beforeAll(async () => {
  [database, list] = await Promise.all([startDatabase(), startSuppressionList()]);
  pointHandlersAt(database);
  vi.stubEnv('AWS_ENDPOINT_URL_SESV2', list.endpoint);
  // Between two pages it waits a second, which need not pass here.
  readTimeFrom(
    () => new Date(TUESDAY),
    () => Promise.resolve(),
  );
  printTo((line) => lines.push({ ...line }));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([database.close(), list.close()]);
});
beforeEach(async () => {
  table = await database.newTable();
  vi.stubEnv('DIRECTORY_TABLE', table);
  lines = [];
  await store().replaceAll(PEOPLE);
});
// Without a model the adapter talks to the endpoint again.
afterEach(() => replaceClient('suppressions', undefined));

const store = () => directoryStore({ client: database.client, table });
const marked = async () => (await store().directory()).marked;
const counted = () => lines.flatMap(({ ContactUnusable }) => ContactUnusable ?? []);
const suppressed = (person: string) => ({ person, channel: 'email', why: 'suppressed', at: TUESDAY });

test('an address that SES never delivers to is marked, on whichever page of the list it stands', async () => {
  // SES gives them out a thousand at a time.
  const strangers = Array.from({ length: 1000 }, (_, index) => `l${index}@example.com`);
  list.hold('kss@example.com', ...strangers, 'psa@example.com');
  await handler();
  expect(await marked()).toEqual([suppressed('kss'), suppressed('psa')]);
  expect(counted()).toEqual([2]);
});

test('a page without addresses is not taken for the last one', async () => {
  const pages: Record<string, object> = {
    first: { NextToken: 'second', SuppressedDestinationSummaries: [] },
    second: { SuppressedDestinationSummaries: [{ EmailAddress: 'psa@example.com' }] },
  };
  replaceClient('suppressions', {
    send: async ({ input }: ListSuppressedDestinationsCommand) => pages[input.NextToken ?? 'first'],
  });
  await handler();
  expect(await marked()).toEqual([suppressed('psa')]);
});

test('an address is found however it is spelled, and counts once', async () => {
  list.hold('PSA@example.com', 'Psa@Example.com');
  await handler();
  expect(await marked()).toEqual([suppressed('psa')]);
  expect(counted()).toEqual([1]);
});

test('what is known already keeps its reason and its moment, and is no news', async () => {
  const bounced = { channel: 'email', why: 'bounced', at: '2026-11-01T08:00:00.000Z' } as const;
  await putMark(database.client, table, 'psa@example.com', bounced);
  list.hold('psa@example.com', 'kss@example.com');
  await handler();
  await handler();
  expect(await marked()).toEqual([suppressed('kss'), { ...bounced, person: 'psa' }]);
  expect(counted()).toEqual([1, 0]);
});

test('somebody whose number alone is refused is compared all the same', async () => {
  const refused = { channel: 'sms', why: 'refused', at: TUESDAY } as const;
  await putMark(database.client, table, '+46701740605', refused);
  list.hold('psa@example.com');
  await handler();
  expect(await marked()).toEqual([{ ...refused, person: 'psa' }, suppressed('psa')]);
});

test('of strangers on the list nothing is kept', async () => {
  const before = await database.rows(table);
  list.hold('stranger@example.com', 'other@example.com');
  await handler();
  expect(await database.rows(table)).toHaveLength(before.length);
  expect(counted()).toEqual([0]);
});

test('the log says how many and never who', async () => {
  list.hold('psa@example.com', 'stranger@example.com');
  await handler();
  expect(lines.map(({ code, count, state }) => ({ code, count, state }))).toContainEqual({
    code: 'suppressions.compared',
    count: 1,
    state: undefined,
  });
  expect(JSON.stringify(lines)).not.toMatch(/example|stranger|psa/i);
});

test('a list that cannot be read is an error, told by a code', async () => {
  list.hold('psa@example.com');
  replaceClient('suppressions', {
    send: async () => {
      throw new SESv2ServiceException({
        name: 'AccessDeniedException',
        message: 'psa@example.com',
        $fault: 'client',
        $metadata: {},
      });
    },
  });
  await expect(handler()).rejects.toThrow(/^suppressions\.failed$/);
  expect(lines).toMatchObject([
    { level: 'error', code: 'suppressions.failed', error: 'AccessDeniedException' },
  ]);
  expect(JSON.stringify(lines)).not.toContain('psa@example.com');
  expect(await marked()).toEqual([]);
});
