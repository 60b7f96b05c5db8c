import { afterAll, beforeAll, expect, test } from 'vitest';
import { directoryStore } from '../../functions/aws/directory.ts';
import type { Person } from '../../shared/directory/person.ts';
import { type Database, startDatabase } from './database.ts';
import { person } from './people.ts';

let database: Database;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());

const newStore = async (onUnreadable?: () => void) => {
  const table = await database.newTable();
  const { client } = database;
  return { table, ...directoryStore({ client, table, ...(onUnreadable && { onUnreadable }) }) };
};

const byId = (people: readonly Person[]) => people.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const crowd = (count: number) =>
  Array.from({ length: count }, (_, order) => person(`p${String(order).padStart(4, '0')}`, 'KSS', { order }));

test('an empty directory has nobody', async () => {
  expect(await (await newStore()).people()).toEqual([]);
});

test('whoever was written is read again, and each is one row under its own id', async () => {
  const store = await newStore();
  const people = [
    person('a1', 'PSA', {
      party: 'S',
      mobile: '+46701740605',
      absences: [{ from: '2026-07-01', to: '2026-07-02' }],
    }),
    person('b2', 'TIB', { languages: ['fi', 'sv'] }),
  ];
  await store.replaceAll(people);
  expect(byId(await store.people())).toEqual(people);
  expect((await database.rows(store.table)).map(({ pk, sk, kind }) => [pk, sk, kind]).toSorted()).toEqual([
    ['PEOPLE', 'a1', 'person'],
    ['PEOPLE', 'b2', 'person'],
  ]);
});

test('replacing takes out who is not there any more, and writes only what changed', async () => {
  const store = await newStore();
  const [stays, changes, goes, comes] = [
    person('a', 'KSS'),
    person('b', 'KC'),
    person('c', 'TIB'),
    person('d', 'REG'),
  ];
  await store.replaceAll([stays, changes, goes]);
  const now = { ...changes, languages: ['en' as const] };
  const steps: [number, number][] = [];
  const done = await store.replaceAll([stays, now, comes], { onProgress: (...step) => steps.push(step) });
  expect(done).toEqual({ added: [comes], changed: [now], unchanged: [stays], removed: ['c'] });
  expect(steps).toEqual([[3, 3]]);
  expect(byId(await store.people())).toEqual([stays, now, comes]);
});

test('what would change is told without changing it', async () => {
  const store = await newStore();
  await store.replaceAll([person('a', 'KSS')]);
  expect(await store.changes([person('b', 'KC')])).toMatchObject({ added: [{ id: 'b' }], removed: ['a'] });
  expect(await store.people()).toEqual([person('a', 'KSS')]);
});

test('a hundred changes are made at once; beyond that nobody is taken out before everybody else is in', async () => {
  const store = await newStore();
  const steps: [number, number][] = [];
  const onProgress = (...step: [number, number]) => steps.push(step);
  await store.replaceAll(crowd(100), { onProgress });
  expect(steps.splice(0)).toEqual([[100, 100]]);
  const next = crowd(250).slice(1);
  await store.replaceAll(next, { onProgress });
  expect(steps).toEqual([
    [100, 151],
    [151, 151],
  ]);
  expect(byId(await store.people())).toEqual(next);
});

test('a directory of several pages is read whole', async () => {
  const store = await newStore();
  const long = crowd(60).map((each) => ({ ...each, name: 'x'.repeat(30_000) }));
  await store.replaceAll(long);
  expect(byId(await store.people())).toEqual(long);
});

test('one row that cannot be read is reported and silences nobody, and the next import replaces it', async () => {
  let unreadable = 0;
  const store = await newStore(() => {
    unreadable += 1;
  });
  await store.replaceAll([person('a', 'KSS')]);
  await database.put(store.table, {
    pk: { S: 'PEOPLE' },
    sk: { S: 'bad' },
    kind: { S: 'person' },
    body: { M: { id: { S: 'bad' } } },
  });
  await database.put(store.table, { pk: { S: 'PEOPLE' }, sk: { S: 'worse' } });
  expect(await store.people()).toEqual([person('a', 'KSS')]);
  expect(unreadable).toBe(2);
  expect(await store.replaceAll([person('a', 'KSS')])).toMatchObject({ removed: ['bad', 'worse'] });
  expect(await database.rows(store.table)).toHaveLength(1);
});
