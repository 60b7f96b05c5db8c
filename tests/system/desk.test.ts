import { createHash, randomUUID } from 'node:crypto';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIELDS, type Field } from '../../shared/access/fields.ts';
import { identifiersOfCode } from '../../shared/incident/identifiers.ts';
import { signedIn, type Visitor } from './browser.ts';
import { caseOf } from './rows.ts';
import { PATIENCE, type Receipt, type Scene, startScene, tablesOf } from './scene.ts';

/** Every role of the desk, and another party's officer, by the demo people's addresses. */
const STAFF = {
  'PSA S': 'sakerhetsansvarig.s',
  'PSA M': 'sakerhetsansvarig.m',
  KSS: 'sakerhetsstrateg',
  KC: 'kommunchef',
  FHV: 'foretagshalsovard',
  TIB: 'tjansteman.i.beredskap',
  KOM: 'kommunikationsansvarig',
  REG: 'registrator',
  DSO: 'dataskyddsombud',
} as const;
type Role = keyof typeof STAFF;

/** What stands in the field and nowhere else: if it is in an answer, the field was shown. */
const MARKERS = {
  identity: ['Zolveig Namnmark', 'Zkriv inte hemma'],
  story: ['Zdet som hände'],
  suspect: ['Zmisstänkt Markör'],
  keepOut: ['Zhemlig Kusin'],
  messages: ['Zett meddelande'],
  notes: ['Zen anteckning'],
} as const satisfies Partial<Record<Field, readonly string[]>>;
type Marked = keyof typeof MARKERS;

interface Facts {
  readonly level: 'red' | 'orange' | 'yellow' | 'blue';
  readonly police?: boolean;
  readonly health?: boolean;
  readonly without?: 'KSS';
}
const CASES: readonly Facts[] = [
  { level: 'red', police: true, health: true },
  { level: 'orange' },
  { level: 'yellow', health: true },
  { level: 'blue', police: true },
  { level: 'red', police: true, without: 'KSS' },
];
const TYPE = { red: 'VS-VAL', orange: 'HT-HOT', yellow: 'HT-EGD', blue: 'HT-PAH' } as const;

/** Which marked fields each role is to see (domain.md, 6.3 and 8); undefined: the case does not exist for it. */
const SEEN: Record<Role, (facts: Facts) => readonly Marked[] | undefined> = {
  'PSA S': () => ['identity', 'story', 'keepOut', 'messages', 'notes'],
  'PSA M': () => undefined,
  KSS: ({ level, without }) => {
    if (without) return undefined;
    const serious = level === 'red' || level === 'orange';
    return serious ? ['identity', 'story', 'suspect', 'keepOut', 'messages', 'notes'] : [];
  },
  KC: ({ police }) => (police ? ['identity', 'story', 'suspect', 'keepOut'] : undefined),
  FHV: ({ health }) => (health ? ['identity'] : undefined),
  // Whom the strategist's line falls through to when the strategist is kept out.
  TIB: ({ without }) =>
    without ? ['identity', 'story', 'suspect', 'keepOut', 'messages', 'notes'] : undefined,
  KOM: () => undefined,
  REG: () => [],
  DSO: () => [],
};

let scene: Scene;
const visitors = {} as Record<Role, Visitor>;
const opened: { facts: Facts; id: string; reference: string }[] = [];
const sha256 = (text: string) => createHash('sha256').update(text).digest();
const at = (id: string, action = '') => `${scene.url}/console/cases/${id}${action && `/${action}`}`;
const post = (visitor: Visitor, id: string, action: string, body: Record<string, string> = {}) =>
  visitor.go(at(id, action), { method: 'POST', body: { key: randomUUID(), ...body } });

const report = ({ level, police, health, without }: Facts) => ({
  submissionId: randomUUID(),
  contact: { name: 'Zolveig Namnmark', phone: '070-174 06 99', advice: 'Zkriv inte hemma' },
  danger: { now: 'no' },
  types: [TYPE[level]],
  whatHappened: 'Zdet som hände',
  party: 'S',
  suspectedPerson: 'Zmisstänkt Markör',
  wishes: { ...(police && { policeReport: 'yes' }), ...(health && { occupationalHealth: 'yes' }) },
  keepOut: { names: ['Zhemlig Kusin'], ...(without && { roles: [without] }) },
});

beforeAll(async () => {
  scene = await startScene();
  for (const role of Object.keys(STAFF) as Role[])
    visitors[role] = await signedIn(scene.url, `${STAFF[role]}@example.com`);
  for (const facts of CASES) {
    const { receiptCode, reference } = (await scene.submit(report(facts))).body as Receipt;
    await scene.settle();
    const { id } = identifiersOfCode(receiptCode, sha256);
    await scene.call('POST', '/report/message', { receiptCode, text: 'Zett meddelande' });
    await post(visitors['PSA S'], id, 'note', { text: 'Zen anteckning' });
    opened.push({ facts, id, reference });
  }
}, PATIENCE);
afterAll(() => scene?.stop());

/** The case as somebody gets it, opened with a reason where one is asked for. */
const answers = async (visitor: Visitor, id: string) => {
  await post(visitor, id, 'open', { reason: 'Prov' });
  const page = await visitor.go(at(id));
  const json = await visitor.go(at(id), { headers: { accept: 'application/json' } });
  return { status: [page.status, json.status], texts: [await page.text(), await json.text()] };
};

describe('who sees what over HTTP, in the page and in the JSON', () => {
  test.each(Object.keys(STAFF) as Role[])(
    '%s',
    async (role) => {
      for (const { facts, id, reference } of opened) {
        const told = `${role} ${JSON.stringify(facts)}`;
        const seen = SEEN[role](facts);
        const { status, texts } = await answers(visitors[role], id);
        expect(status, told).toEqual(seen ? [200, 200] : [404, 404]);
        for (const text of texts) {
          for (const [field, markers] of Object.entries(MARKERS))
            for (const marker of markers)
              expect(text.includes(marker), `${told} ${field} ${marker}`).toBe(
                seen?.includes(field as Marked) ?? false,
              );
          // Not even that there is such a case.
          if (!seen) expect(text).not.toContain(reference);
        }
        const list = await (await visitors[role].go(`${scene.url}/console`)).text();
        expect(list.includes(reference), `${told} list`).toBe(seen !== undefined);
      }
    },
    PATIENCE,
  );

  test('a case that there is not is answered like one that one may not know of', async () => {
    const visitor = visitors['PSA M'];
    const [unknown, others] = [
      await visitor.go(at('a'.repeat(26))),
      await visitor.go(at(opened[0]?.id ?? '')),
    ];
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toBe(await others.text());
  });

  test('of a case that is not one’s own nothing is shown before a reason is given', async () => {
    const deputy = await signedIn(scene.url, 'ersattare.sakerhetsansvarig.s@example.com');
    const id = opened[3]?.id ?? '';
    const asked = await deputy.go(at(id));
    expect(await asked.text()).toContain('Skälet till att du öppnar ärendet');
    expect((await post(deputy, id, 'open', { reason: ' ' })).status).toBe(422);
    expect((await post(deputy, id, 'note', { text: 'x' })).status).toBe(403);
    expect((await post(deputy, id, 'open', { reason: 'Vikarierar' })).status).toBe(303);
    expect(await (await deputy.go(at(id))).text()).toContain('Zdet som hände');
    const { entries } = await caseOf(scene, opened[3]?.reference ?? '');
    const reads = entries.filter(({ what }) => what.kind === 'read').map(({ what }) => what);
    expect(reads).toContainEqual({ kind: 'read', reason: 'Vikarierar' });
  });
});

describe('what may be done', () => {
  const forbidden = (role: Role, id: string, action: string, body: Record<string, string> = {}) =>
    post(visitors[role], id, action, body).then(({ status }) => status);

  test('only by whom the table lets, whatever they send', async () => {
    const id = opened[0]?.id ?? '';
    expect(await forbidden('FHV', id, 'note', { text: 'x' })).toBe(403);
    expect(await forbidden('REG', id, 'take')).toBe(403);
    expect(await forbidden('DSO', id, 'message', { text: 'x' })).toBe(403);
    expect(await forbidden('PSA M', id, 'note', { text: 'x' })).toBe(404);
    expect(await forbidden('KSS', id, 'step', { step: '3.1.1b', state: 'done', was: 'open' })).toBe(422);
    expect(await forbidden('PSA S', id, 'constructor')).toBe(404);
  });

  test('not by a page of somebody else', async () => {
    const answer = await visitors['PSA S'].go(at(opened[0]?.id ?? '', 'take'), {
      method: 'POST',
      body: { key: 'x' },
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
  });

  test('one takes the case, hands it over, and the other takes it; each on the timeline', async () => {
    const { id, reference } = opened[1] ?? { id: '', reference: '' };
    await post(visitors['PSA S'], id, 'take');
    const people = await (await visitors['PSA S'].go(at(id))).text();
    const to = /<option value="([^"]+)"[^>]*>Säkerhetsstrateg</.exec(people)?.[1] ?? '';
    await post(visitors['PSA S'], id, 'hand-over', { to });
    await post(visitors.KSS, id, 'take');
    const { incident, entries } = await caseOf(scene, reference);
    expect(incident.taken?.person).toBe(to);
    const kinds = entries.map(({ what }) => what.kind).filter((kind) => /taken|handed/.test(kind));
    expect(kinds).toEqual(['taken', 'handed-over', 'taken']);
  });

  test('two on one step: one wins, the other is told and loses nothing of what they wrote', async () => {
    const { id, reference } = opened[2] ?? { id: '', reference: '' };
    const deputy = await signedIn(scene.url, 'ersattare.sakerhetsansvarig.s@example.com');
    await post(deputy, id, 'open', { reason: 'Vikarierar' });
    const step = { step: '3.2.1a', was: 'open' };
    const tried = await Promise.all([
      post(visitors['PSA S'], id, 'step', { ...step, state: 'done' }),
      post(deputy, id, 'step', { ...step, state: 'not-applicable', reason: 'Zskälet' }),
    ]);
    const statuses = tried.map(({ status }) => status).sort();
    expect(statuses).toEqual([303, 409]);
    const { entries } = await caseOf(scene, reference);
    expect(entries.filter(({ what }) => what.kind === 'step-changed')).toHaveLength(1);
    if (tried[1]?.status === 409) {
      const told = await tried[1].text();
      expect(told).toContain('Zskälet');
      expect(told).toContain('Någon annan ändrade det nyss');
    }
  });

  test('only the strategist closes a case, as done only when nothing is left, and it opens again', async () => {
    const { id, reference } = opened[2] ?? { id: '', reference: '' };
    const close = (role: Role, why: string) => post(visitors[role], id, 'close', { why });
    expect((await close('PSA S', 'wish')).status).toBe(403);
    const early = await close('KSS', 'done');
    expect(early.status).toBe(422);
    expect(await early.text()).toContain('Väntar på den sista uppföljningen');
    expect((await close('KSS', 'wish')).status).toBe(303);
    expect((await caseOf(scene, reference)).incident.status).toBe('closed');
    expect(await (await visitors['PSA S'].go(at(id))).text()).toContain('Personen vill det');
    expect((await post(visitors['PSA S'], id, 'reopen')).status).toBe(303);
    expect((await caseOf(scene, reference)).incident.status).not.toBe('closed');
  });

  test('a text for the groups is proposed by either of the two who share the step', async () => {
    const { id, reference } = opened[1] ?? { id: '', reference: '' };
    const propose = (role: Role) => post(visitors[role], id, 'propose-text', { text: `Zen text av ${role}` });
    expect((await propose('FHV')).status).toBe(404);
    expect((await propose('KSS')).status).toBe(303);
    expect((await caseOf(scene, reference)).incident.informedText?.text).toBe('Zen text av KSS');
    const page = await (await visitors['PSA S'].go(at(id))).text();
    expect(page).toContain('Zen text av KSS');
    expect(page).toContain('Personen har inte svarat på texten än');
  });

  test('a level is lowered only with a reason', async () => {
    const { id } = opened[1] ?? { id: '' };
    const lower = (reason?: string) =>
      post(visitors.KSS, id, 'level', { level: 'yellow', was: 'orange', ...(reason && { reason }) });
    expect((await lower()).status).toBe(422);
    expect((await lower('Klarlagt med personen')).status).toBe(303);
  });
});

describe('what is taken out of the service', () => {
  const take = async (role: Role, id: string, what: string, body: Record<string, string> = {}) => {
    const answer = await post(visitors[role], id, what, body);
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const exportsOf = async (reference: string) =>
    (await caseOf(scene, reference)).entries.flatMap(({ what }) => (what.kind === 'exported' ? [what] : []));

  test('the police sheet has what the police need, and neither notes, messages nor who must not know', async () => {
    const { id, reference } = opened[0] ?? { id: '', reference: '' };
    const { status, bytes } = await take('KC', id, 'police-sheet');
    expect(status).toBe(200);
    const sheet = bytes.toString();
    for (const field of ['identity', 'story', 'suspect'] as const)
      for (const marker of MARKERS[field]) expect(sheet).toContain(marker);
    for (const field of ['keepOut', 'messages', 'notes'] as const)
      for (const marker of MARKERS[field]) expect(sheet).not.toContain(marker);
    expect(sheet).toContain('inte själva polisanmälan');
    expect(await exportsOf(reference)).toEqual([{ kind: 'exported', what: 'police-sheet' }]);
  });

  test('as a PDF it comes as bytes, under a name that says nothing of anybody', async () => {
    const { id, reference } = opened[0] ?? { id: '', reference: '' };
    const { bytes, headers } = await take('KSS', id, 'police-sheet', { as: 'pdf' });
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="police-sheet-${reference}.pdf"`);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('nobody makes a police sheet that the person did not wish, and it leaves no entry', async () => {
    const { id, reference } = opened[1] ?? { id: '', reference: '' };
    expect((await take('KSS', id, 'police-sheet')).status).toBe(403);
    expect(await exportsOf(reference)).toEqual([]);
  });

  test('the registry card has a neutral title and not a word of the report', async () => {
    const { id, reference } = opened[0] ?? { id: '', reference: '' };
    const { status, bytes } = await take('REG', id, 'registry-card');
    expect(status).toBe(200);
    expect(bytes.toString()).toContain('Rapport från förtroendevald enligt kommunens plan');
    expect(bytes.toString()).toContain(reference);
    for (const marker of Object.values(MARKERS).flat()) expect(bytes.toString()).not.toContain(marker);
    expect((await take('DSO', id, 'registry-card')).status).toBe(403);
  });

  test('the whole case asks for a reason, and then has every field with what it may be secret by', async () => {
    const { id, reference } = opened[0] ?? { id: '', reference: '' };
    const without = await take('REG', id, 'disclosure', { as: 'json' });
    expect(without.status).toBe(422);
    for (const marker of Object.values(MARKERS).flat())
      expect(without.bytes.toString()).not.toContain(marker);
    const { bytes } = await take('REG', id, 'disclosure', { as: 'json', reason: 'En journalist' });
    const { fields } = JSON.parse(bytes.toString()) as {
      fields: Record<string, { secrecy: string[]; value: unknown }>;
    };
    for (const [field, markers] of Object.entries(MARKERS))
      for (const marker of markers) expect(JSON.stringify(fields[field]?.value)).toContain(marker);
    expect(fields.identity?.secrecy).toEqual(['OSL 21:3', 'OSL 39:3']);
    expect(Object.keys(fields)).toEqual([...FIELDS]);
    expect(await exportsOf(reference)).toContainEqual({
      kind: 'exported',
      what: 'disclosure',
      reason: 'En journalist',
    });
    for (const role of ['KSS', 'PSA S', 'KC'] as const)
      expect((await take(role, id, 'disclosure', { reason: 'x' })).status).toBe(403);
    expect((await take('PSA M', id, 'disclosure', { reason: 'x' })).status).toBe(404);
  });
});

describe('somebody who is taken out of the directory', () => {
  test('is out at the next click', async () => {
    const registrar = visitors.REG;
    const before = await registrar.go(`${scene.url}/console`);
    expect(before.status).toBe(200);
    await removePerson('registrator@example.com');
    expect((await registrar.go(`${scene.url}/console`)).headers.get('location')).toContain(
      '/console/sign-in',
    );
  });

  const removePerson = async (email: string) => {
    const { database, tables, people } = await tablesOf(scene);
    const person = (await people()).find((each) => each.email === email);
    await database.send(
      new DeleteItemCommand({
        TableName: tables.directory,
        Key: { pk: { S: 'PEOPLE' }, sk: { S: person?.id ?? '' } },
      }),
    );
  };
});
