import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import file from '../../config/oxelosund.json' with { type: 'json' };
import { directoryStore } from '../../functions/aws/directory.ts';
import { toRow } from '../../functions/aws/table.ts';
import { type Database, startDatabase } from './database.ts';
import { everyPost, person } from './people.ts';
import { table as csv } from './reading.ts';
import { directory, startAnswering } from './running.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DEMO = join(ROOT, 'local/demo/people.csv');

let database: Database;
let stack: Awaited<ReturnType<typeof startAnswering>>;
let local: string;
let folder: string;
let table: string;

beforeAll(async () => {
  database = await startDatabase();
  folder = await mkdtemp(join(tmpdir(), 'varna-directory-'));
  stack = await startAnswering(() => ({
    dynamodb: database.endpoint,
    tables: { incidents: 'incidents', directory: table },
  }));
  local = stack.url;
});
afterAll(async () => {
  stack.close();
  await Promise.all([database.close(), rm(folder, { recursive: true })]);
});
beforeEach(async () => {
  table = await database.newTable();
  stack.asked();
});

/** Runs the command as npm does. */
const asProcess = (...args: string[]) =>
  new Promise<{ code: number | null; out: string; err: string }>((ended) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'commands/directory.ts', ...args], {
      cwd: ROOT,
    });
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()));
    child.on('close', (code) => ended({ code, out: out.join(''), err: err.join('') }));
  });

const written = async (name: string, text: string) => {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
};
const store = () => directoryStore({ client: database.client, table });
const names = async () => (await store().people()).map(({ name }) => name).toSorted();

const ANNA = ';Anna Berg;anna@example.com;070-174 06 05;sv;KSS;;0;;';
const BO = ';Bo Ek;bo@example.com;070-174 06 06;sv;KC;;0;;';

test('the demo people are imported, and the import is told step by step', async () => {
  const { code, out } = await asProcess('import', DEMO, '--local', local);
  expect(code).toBe(0);
  expect(out).toContain(
    '23 people in the file, nothing wrong. New: 23, changed: 0, unchanged: 0, not in the file: 0.',
  );
  expect(out).toContain('Written: 23 of 23');
  expect(await names()).toHaveLength(23);
});

test('a file with faults writes nothing: every fault is named with its line, without what stands there', async () => {
  await store().replaceAll([person('a', 'KSS')]);
  const file = await written(
    'faults.csv',
    csv(ANNA, ';Hemlig Person;hemlig@;070-hemlig;sv;BOSS;;0;;', BO.replace(';0;', ';x;')),
  );
  const { code, out, err } = await asProcess('import', file, '--remove', '--local', local);
  expect(code).toBe(1);
  expect(
    err
      .split('\n')
      .slice(0, -2)
      .map((line) => line.replace(file, 'FILE').replace(/: .*\[/, ' [')),
  ).toEqual([
    'FILE:3, email [bad-email]',
    'FILE:3, mobile [bad-number]',
    'FILE:3, role [unknown-role]',
    'FILE:4, order [bad-order]',
  ]);
  expect(err).toContain('4 faults. Nothing was written.');
  expect(out + err).not.toMatch(/hemlig/i);
  expect(await names()).toEqual(['Person a']);
  expect(stack.asked()).toBe(0);
});

test('nobody is taken out by an import unless it is said', async () => {
  await directory('import', await written('two.csv', csv(ANNA, BO)), '--local', local);
  const one = await written('one.csv', csv(BO));
  const refused = await directory('import', one, '--local', local);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('1 person stands in the directory and not in the file; add --remove');
  expect(await names()).toEqual(['Anna Berg', 'Bo Ek']);
  expect((await directory('import', one, '--remove', '--local', local)).code).toBe(0);
  expect(await names()).toEqual(['Bo Ek']);
});

test('a dry run says what would change and changes nothing', async () => {
  const { code, out } = await directory(
    'import',
    await written('dry.csv', csv(ANNA)),
    '--dry-run',
    '--local',
    local,
  );
  expect([code, out]).toEqual([0, expect.stringContaining('New: 1,')]);
  expect(out).toContain('nothing was written');
  expect(await names()).toEqual([]);
});

test('somebody keeps their id, by which open cases know them, when a number or an address changes', async () => {
  await directory('import', await written('before.csv', csv(ANNA)), '--local', local);
  const [before] = await store().people();
  const moved = [ANNA.replace('06 05', '06 77'), ANNA.replace('06 05', '06 77').replace('anna@', 'berg@')];
  for (const [index, row] of moved.entries()) {
    const { code, out } = await directory(
      'import',
      await written(`moved-${index}.csv`, csv(row)),
      '--local',
      local,
    );
    expect([code, out]).toEqual([0, expect.stringContaining('New: 0, changed: 1,')]);
  }
  const people = await store().people();
  expect(people).toMatchObject([{ id: before?.id, mobile: '+46701740677', email: 'berg@example.com' }]);
});

test.each(['people.csv', 'people.json'])(
  'what is exported to %s is imported without a change',
  async (name) => {
    await directory('import', DEMO, '--local', local);
    const file = join(folder, name);
    expect((await directory('export', file, '--local', local)).code).toBe(0);
    expect((await stat(file)).mode & 0o077).toBe(0);
    const { code, out } = await directory('import', file, '--local', local);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('New: 0, changed: 0, unchanged: 23, not in the file: 0.'),
    ]);
    const again = await directory('export', file, '--local', local);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('is there already')]);
  },
);

test('an export to standard output is the file and nothing else', async () => {
  await store().replaceAll([person('a', 'KSS')]);
  const [toOut, file] = [
    await asProcess('export', '--format', 'json', '--local', local),
    join(folder, 'same.json'),
  ];
  await asProcess('export', file, '--local', local);
  expect(toOut.out).toBe(await readFile(file, 'utf8'));
});

test('the check names what reaches nobody, or only one, and who hears instead', async () => {
  await directory('import', DEMO, '--local', local);
  const { code, out } = await directory('check', '--local', local);
  expect(code).toBe(1);
  expect(out).toMatch(/PSA MP +every level: nobody would be reached; KSS instead/);
  expect(out).toMatch(/PSA C +every level: only one would be reached/);
  expect(out).not.toMatch(/PSA S |KSS {2}|TIB {2}/);
});

test('the check goes by the rules that were approved at the desk, and an import leaves them', async () => {
  const rules = [{ id: 'own-party', when: {}, line: ['PSA'], channels: ['sms'], asks: true }];
  const body = { version: 'v', table: rules, at: '2026-11-24T13:30:00.000Z', by: 'a', approvedBy: 'b' };
  await database.put(table, toRow({ pk: 'PEOPLE', sk: 'ROUTING', kind: 'routing', body }));
  await directory('import', DEMO, '--local', local);
  const { out } = await directory('check', '--local', local);
  expect(out).toMatch(/PSA MP +every level: NOBODY WOULD BE REACHED/);
});

test('the check can look at another day', async () => {
  await directory('import', DEMO, '--local', local);
  const { out } = await directory('check', '--at', '2026-07-19T21:59:00Z', '--local', local);
  expect(out).toMatch(/^Gaps on 2026-07-19:/);
  expect(out).toMatch(/PSA S +every level: only one/);
  // Two minutes later it is the twentieth in Oxelösund, and the absence is over.
  expect((await directory('check', '--at', '2026-07-20T00:01:00+02:00', '--local', local)).out).not.toContain(
    'PSA S ',
  );
});

test('a directory without gaps ends the check with 0', async () => {
  const posts = everyPost(file.parties.map(({ code }) => code));
  const both = ['a', 'b'].map((id, order) => ({
    ...person(id, 'KSS'),
    posts: posts.map((post) => ({ ...post, order })),
  }));
  await store().replaceAll(both);
  const { code, out } = await directory('check', '--local', local);
  // That no code has proved a contact is said, and is no fault.
  expect(out).toContain('Not proved by a code yet: 2 numbers and addresses.');
  expect([code, out]).toEqual([0, expect.stringContaining('reaches at least two people')]);
});

test.each([
  [[], 'say import, export, check or unmark'],
  [['remove'], 'the commands are import, export, check and unmark'],
  [['import'], 'import needs one FILE'],
  [['import', 'a.csv', 'b.csv'], 'import needs one FILE'],
  [['import', 'no-such-file.csv'], 'no file no-such-file.csv'],
  [['export', '--format', 'xml'], '--format is csv or json'],
  [['check', 'a.csv'], 'check takes no FILE'],
  [['check', '--at', 'soon', '--local', 'http://127.0.0.1:9'], '--at is a date'],
  [['check', '--at', '2026-02-31', '--local', 'http://127.0.0.1:9'], '--at is a date'],
  [['unmark'], 'unmark needs one PERSON'],
  [['unmark', 'a', 'b'], 'unmark needs one PERSON'],
  [['unmark', 'a', '--channel', 'fax'], '--channel is sms or email'],
  [['check', '--colour'], "Unknown option '--colour'"],
  [['check', '--municipality', '../package'], '--municipality is the name'],
  [['check', '--municipality', 'atlantis'], 'no config/atlantis.json'],
  [['check', '--table', 'x', '--local'], 'exclude each other'],
])('%j is not understood, and what is meant is said', async (args, message) => {
  const { code, err } = await directory(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  expect(err).toContain('--help');
});

test('help is help, and each end has its exit code', async () => {
  const [help, wrong, alone] = await Promise.all([
    asProcess('--help'),
    asProcess('check', '--colour'),
    asProcess('check', '--local', 'http://127.0.0.1:9'),
  ]);
  expect([help.code, help.out]).toEqual([0, expect.stringContaining('npm run directory -- import FILE')]);
  expect([wrong.code, wrong.out]).toEqual([2, '']);
  const oneLine = /^No local stack answers at http:\/\/127\.0\.0\.1:9\. .*\n$/;
  expect([alone.code, alone.err]).toEqual([1, expect.stringMatching(oneLine)]);
});
