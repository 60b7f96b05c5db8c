import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../shared/access/actions.ts';
import { type Access, decideAccess } from '../../shared/access/decide.ts';
import { FIELDS } from '../../shared/access/fields.ts';
import { DESK_ACTIONS } from '../../shared/desk/action.ts';
import { EXPORT_NEEDS } from '../../shared/desk/exported.ts';
import { type Incident, incidentSchema } from '../../shared/incident/incident.ts';
import { functions } from '../../shared/manifest/manifest.ts';
import {
  type DeskCase,
  type DeskScene,
  type Facts,
  MARKERS,
  type Marked,
  ROLES,
  type Role,
  STAFF,
} from './desk-scene.ts';
import { PATIENCE, tablesOf } from './scene.ts';

/** Which marked fields each role is to see (domain.md, 6.3 and 8), in other words than the table's; undefined: no such case. */
const SEEN: Record<Role, (facts: Facts) => readonly Marked[] | undefined> = {
  'PSA S': ({ noParty }) =>
    noParty ? undefined : ['identity', 'story', 'keepOut', 'supportPerson', 'messages', 'notes', 'lesson'],
  'PSA M': () => undefined,
  KSS: ({ level, without, strategist }) => {
    if (without) return undefined;
    return level === 'red' || level === 'orange' || strategist ? EVERYTHING : ['lesson'];
  },
  KC: ({ police }) => (police ? ['identity', 'story', 'suspect', 'keepOut'] : undefined),
  FHV: ({ health }) => (health ? ['identity'] : undefined),
  // Whom the strategist's line falls through to when the strategist is kept out.
  TIB: ({ without }) => (without ? EVERYTHING : undefined),
  KOM: () => undefined,
  REG: () => [],
  DSO: () => [],
};
const EVERYTHING = Object.keys(MARKERS) as Marked[];

/** What each route of the desk demands. A route that the manifest has and that does not stand here fails the test. */
const ROUTES = [
  // No case: where one signs in, and one's own list (which is looked at beside each case).
  'GET /console/sign-in',
  'GET /console/callback',
  'POST /console/sign-out',
  'GET /console',
  // Who there is, and the rules: a table of its own (shared/access/directory.ts), tried in directory-matrix.ts.
  'GET /console/directory',
  'POST /console/directory',
  // A case, or a part of it: decided by the table, below.
  'GET /console/cases/{incident}',
  'POST /console/cases/{incident}/{action}',
  'GET /console/cases/{incident}/evidence/{file}',
];

/** Everything that can be posted to a case, and what of the table it needs; `null`: only that the case exists. */
const POSTS: Readonly<Record<string, readonly Action[] | null>> = {
  open: null,
  ...Object.fromEntries(Object.entries(DESK_ACTIONS).map(([name, { needs }]) => [name, needs])),
  ...Object.fromEntries(Object.entries(EXPORT_NEEDS).map(([name, need]) => [name, [need]])),
};

/** Sent where something is expected, so that what may be done is told apart from what may not, and nothing is done. */
const NONSENSE = { nonsense: 'x', as: 'nonsense' };

/**
 * The authorization matrix: every route × every role, of the own and another party × level × consent × who is kept out. What
 * is expected is worked out from the access table on the case as it is stored; what comes is asked for over HTTP, as a page
 * and as JSON, and the raw answer is searched for what is withheld.
 */
export const matrix = (desk: () => DeskScene) => {
  describe('every route of the desk', () => {
    test('has a rule', () => {
      const routes = functions().flatMap(([, { triggers }]) =>
        triggers.flatMap((trigger) =>
          trigger.kind === 'route' && trigger.path.startsWith('/console')
            ? [`${trigger.method} ${trigger.path}`]
            : [],
        ),
      );
      expect(routes.sort()).toEqual([...ROUTES].sort());
    });

    test.each(ROLES)(
      'gives %s what the access table says and not a word more, every post on every case, at every level and consent, kept out or not',
      async (role) => {
        const { scene, cases } = desk();
        const { rows, people } = await tablesOf(scene);
        const [stored, directory] = await Promise.all([rows('incidents'), people()]);
        const viewer = directory.find(({ email }) => email === `${STAFF[role]}@example.com`);
        if (!viewer) throw new Error(`${role} is not in the directory`);
        const access = ({ reference }: DeskCase): Access => {
          const row = stored.find(
            ({ kind, body }) => kind === 'incident' && (body as Incident).reference === reference,
          );
          const asked = new Set<string>(row?.asked instanceof Set ? [...row.asked].map(String) : []);
          return decideAccess({
            incident: incidentSchema.parse(row?.body),
            asked,
            viewer,
            people: directory,
          });
        };
        const list = await listOf(desk(), role);
        for (const [index, each] of cases.entries()) {
          const expected = access(each);
          const told = `${role} ${JSON.stringify(each.facts)}`;
          expect(list.includes(each.reference), `${told} list`).toBe(expected.exists);
          await looks(desk(), role, each, expected, told);
          // Every post on every case, asked for as a page and as JSON in turn: a refused page costs most.
          await posts(desk(), role, each, expected, told, index % 2 === 0 ? 'text/html' : 'application/json');
        }
      },
      PATIENCE,
    );
  });
};

const listOf = async ({ scene, visitors }: DeskScene, role: Role): Promise<string> =>
  (await visitors[role].go(`${scene.url}/console`)).text();

/** The case as a page and as JSON, opened with a reason where one is asked for, and its file. */
const looks = async (
  { visitors, at, post }: DeskScene,
  role: Role,
  { id, facts, reference }: DeskCase,
  expected: Access,
  told: string,
) => {
  const visitor = visitors[role];
  await post(visitor, id, 'open', { reason: 'Prov' });
  const headers = { accept: 'application/json' };
  const [page, json, file, news] = await Promise.all([
    visitor.go(at(id)),
    visitor.go(at(id), { headers }),
    visitor.go(at(id, 'evidence/1')),
    visitor.go(`${at(id)}?since=0`, { headers }),
  ]);
  const status = expected.exists ? 200 : 404;
  // No file has come: nobody gets one, and nobody learns from the answer whether they would.
  expect([page.status, json.status, file.status, news.status], told).toEqual([status, status, 404, status]);
  // What has happened since is told without a word that anybody wrote.
  const since = await news.text();
  for (const marker of Object.values(MARKERS).flat()) expect(since, told).not.toContain(marker);
  const texts = [await page.text(), await json.text()];
  expect(expected.exists, told).toBe(SEEN[role](facts) !== undefined);
  for (const text of texts) {
    for (const [field, markers] of Object.entries(MARKERS) as [Marked, readonly string[]][])
      for (const marker of markers) {
        const there = expected.sees[field] && !(field === 'lesson' && facts.without);
        expect(text.includes(marker), `${told} ${field} ${marker}`).toBe(there);
        expect(expected.sees[field], `${told} ${field}`).toBe(SEEN[role](facts)?.includes(field) ?? false);
      }
    // Not even that there is such a case.
    if (!expected.exists) expect(text, told).not.toContain(reference);
  }
  const shown = Object.keys(JSON.parse(texts[1] ?? ''));
  if (expected.exists)
    expect(
      FIELDS.filter((field) => shown.includes(field)),
      told,
    ).toEqual(FIELDS.filter((field) => expected.sees[field]));
};

/** Every post, with nonsense in it: refused as nonsense where it may be done, as forbidden where not. */
const posts = async (
  { visitors, at }: DeskScene,
  role: Role,
  { id, reference }: DeskCase,
  expected: Access,
  told: string,
  accept: string,
) => {
  await Promise.all(
    Object.entries(POSTS).map(async ([name, needs]) => {
      const body = { key: randomUUID(), ...(name !== 'open' && NONSENSE) };
      const answer = await visitors[role].go(at(id, name), { method: 'POST', body, headers: { accept } });
      const may = needs === null || needs.some((need) => expected.may[need]);
      const status = may ? 422 : 403;
      expect(answer.status, `${told} ${name}`).toBe(expected.exists ? status : 404);
      const text = await answer.text();
      if (!expected.exists) expect(text, `${told} ${name}`).not.toContain(reference);
      for (const [field, markers] of Object.entries(MARKERS) as [Marked, readonly string[]][])
        if (!expected.sees[field])
          for (const marker of markers) expect(text, `${told} ${name} ${field}`).not.toContain(marker);
    }),
  );
};
