import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../commands/ladder/run.ts';
import { createCase } from '../../functions/aws/cases.ts';
import { deriveIdentifiers } from '../../shared/incident/identifiers.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { openIncident } from '../../shared/incident/open.ts';
import { readMunicipality } from '../../shared/municipality/municipality.ts';
import { report, sha256 } from '../shared/builders.ts';
import { type Database, startDatabase } from './database.ts';
import { startAnswering } from './running.ts';

const config = JSON.parse(await readFile(new URL('../../config/oxelosund.json', import.meta.url), 'utf8'));
const municipality = readMunicipality(config);
/** By which the cases were opened: without F6, and F7 after thirteen months. */
const before = {
  ...municipality,
  followUps: municipality.followUps
    .filter(({ id }) => id !== 'F6')
    .map((each) =>
      each.id === 'F7' ? { ...each, due: { months: 13, at: '09:00', workingDay: true } as const } : each,
    ),
};

let database: Database;
let table: string;
let stack: Awaited<ReturnType<typeof startAnswering>>;

beforeAll(async () => {
  database = await startDatabase();
  table = await database.newTable('incidents');
  stack = await startAnswering(() => ({ dynamodb: database.endpoint, tables: { incidents: table } }));
});
afterAll(async () => {
  await stack.close();
  await database.close();
});

const ladder = async (...args: string[]) => {
  const said: string[] = [];
  const keep = (text: unknown) => void said.push(String(text));
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      keep(text);
      return true;
    }),
    vi.spyOn(console, 'log').mockImplementation(keep),
    vi.spyOn(console, 'error').mockImplementation(keep),
  ];
  try {
    return { code: await run([...args, '--local', stack.url]), said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};
const rows = async (kind: string) => (await database.rows(table)).filter((row) => row.kind === kind);

describe('npm run ladder', () => {
  let cases: Incident[];

  it('shows what would change in each open case, by its reference, and writes nothing', async () => {
    await ladder('preview');
    cases = [];
    for (let count = 0; count < 3; count += 1) {
      const received = new Date(Date.now() - count * 86_400_000).toISOString();
      const submission = `00000000-0000-4000-a000-00000000000${count}`;
      const ids = deriveIdentifiers(submission, sha256);
      const change = openIncident(report({ types: ['VS-VAL'] }), ids, submission, received, before);
      await createCase(change);
      cases.push(change.incident);
    }
    const { code, said } = await ladder('preview');
    expect(code).toBe(0);
    for (const { reference } of cases)
      expect(said).toMatch(new RegExp(`${reference}: F7 moved from \\S+ to \\S+, F6 added on `));
    expect(said).toContain('3 of 3 open cases would change. Nothing was written.');
    expect(await rows('entry')).toHaveLength(3);
    expect(said).not.toContain('070-174');
  });

  it('changes them, each with an entry, and finds nothing to do when it is run again', async () => {
    expect((await ladder('apply')).said).toContain('3 of 3 open cases were changed.');
    const kinds = (await rows('entry')).map(({ body }) => body.what.kind);
    expect(kinds.filter((kind) => kind === 'ladder-changed')).toHaveLength(3);
    for (const { body } of await rows('incident'))
      expect(body.followUps.map(({ id }: { id: string }) => id)).toContain('F6');
    expect((await ladder('apply')).said).toContain('0 of 3 open cases were changed.');
    expect((await ladder('preview')).said).toContain('0 of 3 open cases would change.');
  });

  it('says what it does not understand, and that no stack answers', async () => {
    expect(await ladder('move')).toMatchObject({ code: 2 });
    expect(await ladder('preview', 'more')).toMatchObject({ code: 2 });
    table = 'nowhere';
    expect((await ladder('apply')).said).toContain('The table is not there');
  });
});
