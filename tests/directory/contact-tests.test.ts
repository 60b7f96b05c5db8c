import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { countTest } from '../../functions/aws/contact-test-limits.ts';
import { beginTest, openTest, proveContact, tryCode } from '../../functions/aws/contact-tests.ts';
import { directoryStore } from '../../functions/aws/directory.ts';
import { changePerson } from '../../functions/aws/directory-history.ts';
import { putMark } from '../../functions/aws/marks.ts';
import { toRow } from '../../functions/aws/table.ts';
import { addDuration } from '../../shared/calendar/zoned.ts';
import { CODE_TRIES, TESTS_AN_HOUR } from '../../shared/directory/contact-test.ts';
import type { Person } from '../../shared/directory/person.ts';
import { type Database, pointHandlersAt, startDatabase } from './database.ts';
import { person } from './people.ts';

const NOW = '2026-11-26T08:00:00.000Z';
const later = (minutes: number) => addDuration(NOW, `PT${minutes}M`);
const anna = person('anna', 'KSS', { mobile: '+46701740605' });
const sms = { channel: 'sms', contact: '+46701740605' } as const;
const email = { channel: 'email', contact: 'anna@example.com' } as const;
const CODE = '012345';

let database: Database;
let incidents: string;
let directory: string;
beforeAll(async () => {
  database = await startDatabase();
  pointHandlersAt(database);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
});
beforeEach(async () => {
  [incidents, directory] = [await database.newTable('incidents'), await database.newTable()];
  vi.stubEnv('INCIDENTS_TABLE', incidents);
  vi.stubEnv('DIRECTORY_TABLE', directory);
  await store().replaceAll([anna]);
});

const store = () => directoryStore({ client: database.client, table: directory });
const proved = async () => (await store().directory()).proved?.map(({ channel }) => channel);
const send = (code = CODE, at = NOW, own: Parameters<typeof beginTest>[1] = sms) =>
  beginTest(anna, own, code, { at, by: 'kss', person: 'anna', channel: own.channel, what: 'tested' });
const read = async (code = CODE, at = NOW, who: Person = anna) => {
  const tried = await tryCode(who, sms, code, at);
  if (tried === 'over' || 'left' in tried) return tried;
  return proveContact(who, sms, tried.right, {
    at,
    by: 'kss',
    person: who.id,
    channel: 'sms',
    what: 'proved',
  });
};

describe('a code', () => {
  test('proves the one contact that it was sent to, once', async () => {
    await send();
    expect(await openTest(anna, sms, NOW)).toMatchObject({ sentAt: NOW, endsAt: later(30) });
    expect(await openTest(anna, email, NOW)).toBeNull();
    expect(await read()).toBe(true);
    expect(await proved()).toEqual(['sms']);
    expect(await read()).toBe('over');
    expect(await openTest(anna, sms, NOW)).toBeNull();
  });

  test('is over after half an hour', async () => {
    await send();
    expect(await read(CODE, later(30))).toBe('over');
    expect(await read(CODE, later(29))).toBe(true);
  });

  test('is no longer the one that was sent before it', async () => {
    await send('111111');
    await send('222222');
    expect(await read('111111')).toEqual({ left: CODE_TRIES - 1 });
    expect(await read('222222')).toBe(true);
  });

  test('is looked at five times, however many try at once, and then not even when it is right', async () => {
    await send();
    const tries = await Promise.all(Array.from({ length: 20 }, (_, index) => read(String(900_000 + index))));
    expect(tries.filter((each) => each !== 'over')).toHaveLength(CODE_TRIES);
    expect(await read()).toBe('over');
    expect(await proved()).toEqual([]);
  });

  test('proves nothing of somebody who was changed after it was looked at', async () => {
    await send();
    const moved = { ...anna, mobile: '+46701740699' };
    await changePerson(anna, moved, {
      at: NOW,
      by: 'kss',
      person: 'anna',
      what: 'changed',
      fields: ['mobile'],
    });
    expect(await read()).toBe(false);
    expect(await proved()).toEqual([]);
  });

  test('and the number stand in no row as they are', async () => {
    await send();
    await countTest(sms, NOW);
    await read('654321');
    expect(JSON.stringify(await database.rows(incidents))).not.toMatch(/012345|654321|701740605/);
    const beside = (await database.rows(directory)).filter(({ kind }) => kind !== 'person');
    expect(beside.length).toBeGreaterThan(0);
    expect(JSON.stringify(beside)).not.toMatch(/012345|701740605/);
  });
});

describe('a proof', () => {
  const change = (before: Person, after: Person) =>
    changePerson(before, after, { at: NOW, by: 'kss', person: 'anna', what: 'changed', fields: ['mobile'] });
  beforeEach(async () => {
    await send();
    await read();
  });

  test('stays when something else is changed', async () => {
    await change(anna, { ...anna, name: 'Anna Lind', email: 'anna.lind@example.com' });
    expect(await proved()).toEqual(['sms']);
  });

  test('and what is known not to work stay with an address that is written in other letters', async () => {
    await putMark(database.client, directory, email.contact, { channel: 'email', why: 'bounced', at: NOW });
    await change(anna, { ...anna, email: email.contact.toUpperCase() });
    const { marked } = await store().directory();
    expect(marked.map(({ channel }) => channel)).toEqual(['email']);
  });

  test('goes with the number, and does not come back with it', async () => {
    const moved = { ...anna, mobile: '+46701740699' };
    await change(anna, moved);
    expect(await proved()).toEqual([]);
    await change(moved, anna);
    expect(await proved()).toEqual([]);
  });

  test.each([
    ['another number', [{ ...anna, mobile: '+46701740699' }]],
    ['somebody else with the number', [{ ...anna, id: 'bo' }]],
  ])('does not outlive an import of %s', async (_, people) => {
    await store().replaceAll(people);
    expect(await proved()).toEqual([]);
    expect((await database.rows(directory)).filter(({ kind }) => kind === 'proof')).toEqual([]);
  });

  test('is its owner’s alone: somebody else who has the number by now has proved nothing', async () => {
    const { pk, sk } = { pk: 'PEOPLE', sk: 'anna' };
    await database.put(directory, toRow({ pk, sk, kind: 'person', body: { ...anna, mobile: undefined } }));
    const bo = { ...person('bo', 'KC'), mobile: sms.contact };
    await database.put(directory, toRow({ pk, sk: 'bo', kind: 'person', body: bo }));
    expect(await proved()).toEqual([]);
  });

  test('outlives an import that leaves the number', async () => {
    await store().replaceAll([{ ...anna, languages: ['en'] }]);
    expect(await proved()).toEqual(['sms']);
  });

  test('takes away the mark that said that the number does not work', async () => {
    await putMark(database.client, directory, sms.contact, { channel: 'sms', why: 'refused', at: NOW });
    expect((await store().directory()).marked).toHaveLength(1);
    await send();
    await read();
    expect((await store().directory()).marked).toEqual([]);
  });
});

describe('tests of contacts', () => {
  const often = (count: number, own: (index: number) => Parameters<typeof countTest>[0], at = NOW) =>
    Promise.all(Array.from({ length: count }, (_, index) => countTest(own(index), at)));
  const went = (answers: readonly (string | null)[]) => answers.filter((each) => each === null).length;

  test('are three an hour to one contact, however many are asked for at once', async () => {
    expect(went(await often(6, () => sms))).toBeLessThanOrEqual(TESTS_AN_HOUR.contact);
    while ((await countTest(sms, later(1))) === null);
    expect(await countTest(sms, later(10))).not.toBeNull();
    // As people write it, it is the same address.
    await Promise.all([1, 2, 3].map(async () => countTest(email, NOW)));
    while ((await countTest(email, NOW)) === null);
    expect(await countTest({ ...email, contact: 'Anna@Example.com' }, NOW)).not.toBeNull();
    expect(await countTest(sms, later(62))).toBeNull();
  });

  test('are thirty an hour to all together', async () => {
    const answers: (string | null)[] = [];
    for (let index = 0; index <= TESTS_AN_HOUR.all; index += 1)
      answers.push(await countTest({ channel: 'email', contact: `a${index}@example.com` }, NOW));
    expect(went(answers)).toBe(TESTS_AN_HOUR.all);
    expect(answers.at(-1)).toBe(later(60));
  });
});
