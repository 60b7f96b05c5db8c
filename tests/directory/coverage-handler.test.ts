import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import file from '../../config/oxelosund.json' with { type: 'json' };
import { directoryStore } from '../../functions/aws/directory.ts';
import { putMark } from '../../functions/aws/marks.ts';
import { handler } from '../../functions/coverage.ts';
import { readTimeFrom } from '../../functions/time.ts';
import { zoneTable } from '../../shared/calendar/zone-table.ts';
import { ZONE_TABLES, type ZoneTable } from '../../shared/calendar/zone-tables.ts';
import type { Person } from '../../shared/directory/person.ts';
import { type Database, pointHandlersAt, startDatabase } from './database.ts';
import { everyPost, person } from './people.ts';

let database: Database;
beforeAll(async () => {
  database = await startDatabase();
  pointHandlersAt(database);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
});
afterEach(() => vi.restoreAllMocks());

const directoryOf = async (people: Person[]) => {
  const table = await database.newTable();
  await directoryStore({ client: database.client, table }).replaceAll(people);
  vi.stubEnv('DIRECTORY_TABLE', table);
  return table;
};

const figures = (lines: Record<string, unknown>[], name: string) =>
  lines.map((line) => line[name]).filter((each) => each !== undefined);

/** What the function writes to its log. */
const logOf = async () => {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  const answer = await handler().catch((thrown: Error) => thrown.message);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    out,
    answer,
    lines,
    gaps: figures(lines, 'CoverageGap'),
    unusable: figures(lines, 'ContactUnusable'),
    outdated: figures(lines, 'ZoneOutdated'),
  };
};

/** A holder and a deputy, both with every post but those left out. */
const people = (leftOut: (role: string, party?: string) => boolean): Person[] => {
  const posts = everyPost(file.parties.map(({ code }) => code)).filter(
    ({ role, party }) => !leftOut(role, party),
  );
  return [0, 1].map((order) => ({
    ...person(`hemlig${order}`, 'KSS', { mobile: '+46701740605' }),
    posts: posts.map((post) => ({ ...post, order })),
  }));
};

test('a directory without gaps says so, with nothing to alarm about', async () => {
  await directoryOf(people(() => false));
  expect(await logOf()).toMatchObject({ gaps: [0], unusable: [0], answer: { batchItemFailures: [] } });
});

test('vacant posts are logged and counted for the alarm, once each, without a word about anybody', async () => {
  await directoryOf(people((role, party) => party === 'MP' || role === 'KC'));
  const { out, gaps, lines } = await logOf();
  expect(gaps).toEqual([2]);
  expect(lines.filter(({ code }) => code === 'coverage.nobody').map(({ state }) => state)).toEqual([
    'PSA MP',
    'KC',
  ]);
  expect(out).not.toMatch(/hemlig|@|\+46/i);
});

test('somebody alone in a role is logged and raises no alarm', async () => {
  const [one, two] = people(() => false) as [Person, Person];
  await directoryOf([one, { ...two, posts: two.posts.filter(({ role }) => role !== 'TIB') }]);
  const { gaps, lines } = await logOf();
  expect(gaps).toEqual([0]);
  expect(lines).toContainEqual(expect.objectContaining({ code: 'coverage.only-one', state: 'TIB' }));
});

test('an absence is a gap on the day it begins where the municipality is', async () => {
  const both = people(() => false).map((each) => ({
    ...each,
    absences: [{ from: '2026-07-20', to: '2026-07-20' }],
  }));
  await directoryOf(both);
  for (const [time, vacant] of [
    ['2026-07-19T21:59:00Z', 0],
    ['2026-07-19T22:01:00Z', 15],
  ] as const) {
    readTimeFrom(() => new Date(time));
    expect((await logOf()).gaps).toEqual([vacant]);
  }
  readTimeFrom(() => new Date());
});

const MARK = { why: 'bounced', at: '2026-11-24T13:30:00.000Z' } as const;

test('a post is a gap when no contact of its holders works, and each such contact counts', async () => {
  const posts = everyPost(file.parties.map(({ code }) => code));
  const [only, ...rest] = posts as [(typeof posts)[number], ...typeof posts];
  const table = await directoryOf([
    ...people(() => false).map((each) => ({
      ...each,
      posts: rest.map((post) => ({ ...post, order: each.posts[0]?.order ?? 0 })),
    })),
    { ...person('hemlig2', 'KSS', { mobile: '+46701740607' }), posts: [{ ...only, order: 0 }] },
  ]);
  await putMark(database.client, table, 'hemlig2@example.com', { channel: 'email', ...MARK });
  expect(await logOf()).toMatchObject({ gaps: [0], unusable: [1] });
  await putMark(database.client, table, '+46701740607', { ...MARK, channel: 'sms', why: 'refused' });
  const { out, gaps, unusable, lines } = await logOf();
  expect({ gaps, unusable }).toEqual({ gaps: [1], unusable: [2] });
  expect(lines.filter(({ code }) => code === 'contact.unusable')).toEqual([
    { level: 'warn', code: 'contact.unusable', channel: 'sms', state: 'refused', count: 1 },
    { level: 'warn', code: 'contact.unusable', channel: 'email', state: 'bounced', count: 1 },
  ]);
  expect(out).not.toMatch(/hemlig|@|\+46/i);
});

test('a mark of a contact that nobody in the directory has counts for nothing', async () => {
  const table = await directoryOf(people(() => false));
  await putMark(database.client, table, 'gone@example.com', { channel: 'email', ...MARK });
  expect(await logOf()).toMatchObject({ gaps: [0], unusable: [0] });
});

test('a directory that cannot be read is an error, told by a code', async () => {
  vi.stubEnv('DIRECTORY_TABLE', 'no-such-table');
  const { answer, lines } = await logOf();
  expect(answer).toBe('coverage.failed');
  expect(lines).toMatchObject([
    { level: 'error', code: 'coverage.failed', error: 'ResourceNotFoundException' },
  ]);
});

test('a bundle whose clock changes are no longer the country’s raises the alarm, one that has none or the right ones does not', async () => {
  await directoryOf(people(() => false));
  const tables = ZONE_TABLES as Record<string, ZoneTable>;
  const right = zoneTable('Europe/Stockholm', [2020, 2040]);
  try {
    expect(await logOf()).toMatchObject({ outdated: [0] });
    tables['Europe/Stockholm'] = right;
    expect(await logOf()).toMatchObject({ outdated: [0] });
    // As if summer time had been abolished after it was made.
    tables['Europe/Stockholm'] = { ...right, offsets: right.offsets.map(([from]) => [from, 60]) };
    expect(await logOf()).toMatchObject({ outdated: [1] });
  } finally {
    delete tables['Europe/Stockholm'];
  }
});
