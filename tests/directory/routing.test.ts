import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { directoryStore } from '../../functions/aws/directory.ts';
import { directoryHistory, isPlaceInHistory, putEntry } from '../../functions/aws/directory-history.ts';
import { putProposal, readProposal, settleProposal } from '../../functions/aws/routing.ts';
import { toRow, writeAll } from '../../functions/aws/table.ts';
import { printTo } from '../../functions/log.ts';
import { municipality } from '../../functions/municipality.ts';
import { readAlerting } from '../../functions/rules-in-force.ts';
import { decided, type Proposal } from '../../shared/routing/proposal.ts';
import { type Approved, tableOf } from '../../shared/routing/table.ts';
import { PEOPLE, TUESDAY } from '../shared/builders.ts';
import { type Database, pointHandlersAt, startDatabase } from './database.ts';

let database: Database;
let table: string;
let printed: Record<string, unknown>[] = [];
beforeAll(async () => {
  database = await startDatabase();
  pointHandlersAt(database);
  printTo((line) => printed.push(line as Record<string, unknown>));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
});
beforeEach(async () => {
  table = await database.newTable();
  vi.stubEnv('DIRECTORY_TABLE', table);
  await store().replaceAll(PEOPLE);
  printed = [];
});

const store = () => directoryStore({ client: database.client, table });
const FILE = tableOf(municipality.routing);
const proposal: Proposal = { version: 'new', base: 'old', table: FILE.slice(0, 2), by: 'kss', at: TUESDAY };
const approved: Approved = {
  version: 'new',
  table: FILE.slice(0, 2),
  at: TUESDAY,
  by: 'kss',
  approvedBy: 'kc',
};
const { base: _, ...said } = proposal;
const propose = (other: Partial<Proposal> = {}) =>
  putProposal({ ...proposal, ...other }, { what: 'routing-proposed', ...said });
const settle = (decision: 'approve' | 'decline', by: string) =>
  settleProposal(
    proposal,
    decided(proposal, decision, { by, at: TUESDAY }),
    decision === 'approve' ? { before: undefined, after: { ...approved, approvedBy: by } } : undefined,
  );
const inForce = async () => (await readAlerting()).municipality.routing.map(({ id }) => id);
const broken = (pk: string, sk: string) =>
  database.put(table, toRow({ pk, sk, kind: 'x', body: { table: [{ id: 'own-party', line: [] }] } }));

test('approved rules come with the people, in the query of every alert; an import leaves them where they are', async () => {
  expect(await inForce()).toEqual(FILE.map(({ id }) => id));
  await propose();
  expect(await settle('approve', 'kc')).toBe(true);
  expect(await inForce()).toEqual(['own-party', 'strategist']);
  await store().replaceAll(PEOPLE.slice(0, 3));
  expect(await inForce()).toEqual(['own-party', 'strategist']);
  expect((await readAlerting()).people).toHaveLength(3);
});

test('approved rules that cannot be read silence nobody: the file’s are gone by, an alarm says so, new ones replace them', async () => {
  await broken('PEOPLE', 'ROUTING');
  const { people, municipality: by } = await readAlerting();
  expect(by.routing).toEqual(municipality.routing);
  expect(people).toHaveLength(PEOPLE.length);
  expect(printed).toContainEqual(expect.objectContaining({ level: 'error', code: 'routing.unreadable' }));
  expect(printed).toContainEqual(expect.objectContaining({ Unreadable: 1 }));
  await propose();
  expect(await settle('approve', 'kc')).toBe(true);
  expect(await inForce()).toEqual(['own-party', 'strategist']);
});

test('one proposal waits at a time; one that cannot be read makes room', async () => {
  expect(await propose()).toBe(true);
  expect(await propose({ version: 'other' })).toBe(false);
  expect((await readProposal())?.version).toBe('new');
  await broken('ROUTING', 'PROPOSAL');
  expect(await readProposal()).toBeUndefined();
  expect(await propose()).toBe(true);
  expect((await directoryHistory()).history).toHaveLength(2);
});

test('two who decide at once: one wins, the other changes nothing, and the history has one answer', async () => {
  await propose();
  const done = await Promise.all([settle('approve', 'kc'), settle('decline', 'kss-2')]);
  expect(done.toSorted()).toEqual([false, true]);
  expect(await inForce()).toHaveLength(done[0] ? 2 : 3);
  expect(
    (await directoryHistory()).history.map(({ what }) => what).filter((what) => what !== 'routing-proposed'),
  ).toEqual([done[0] ? 'routing-approved' : 'routing-declined']);
});

test('an answer is to what was read: another text, or other rules in force, are not touched', async () => {
  await propose({ table: [...FILE] });
  expect(await settle('approve', 'kc')).toBe(false);
  expect(await inForce()).toHaveLength(FILE.length);
  expect(
    await settleProposal(
      { ...proposal, table: [...FILE] },
      decided(proposal, 'approve', { by: 'kc', at: TUESDAY }),
      { before: approved, after: approved },
    ),
  ).toBe(false);
  expect(await readProposal()).toBeDefined();
});

test('the file’s own rules, approved, leave nothing in their place', async () => {
  await propose();
  await settle('approve', 'kc');
  await propose();
  const back = decided(proposal, 'approve', { by: 'kc', at: TUESDAY });
  const before = (await store().directory()).approved;
  expect(await settleProposal(proposal, back, { before, after: null })).toBe(true);
  expect(await inForce()).toEqual(FILE.map(({ id }) => id));
  expect((await database.rows(table)).filter(({ sk }) => sk === 'ROUTING')).toEqual([]);
});

test('no number of later changes hides an approval: what is older can be turned to, page by page', async () => {
  await propose();
  await settle('approve', 'kc');
  for (let day = 0; day < 60; day += 1) {
    const at = `2027-05-01T08:00:${String(day).padStart(2, '0')}.000Z`;
    await writeAll(database.client, [putEntry({ at, by: 'reg', person: 'reg', what: 'added' })]);
  }
  const first = await directoryHistory();
  expect(first.history).toHaveLength(50);
  expect(first.older).toSatisfy(isPlaceInHistory);
  const second = await directoryHistory(first.older);
  expect(second.history.map(({ what }) => what).sort()).toEqual([
    ...Array(10).fill('added'),
    'routing-approved',
    'routing-proposed',
  ]);
  expect(second.older).toBeUndefined();
});
