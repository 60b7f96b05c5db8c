import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIELDS } from '../../shared/access/fields.ts';
import { signedIn } from './browser.ts';
import { contactTests } from './desk-contacts.ts';
import { matrix } from './desk-matrix.ts';
import { routing } from './desk-routing.ts';
import { type DeskCase, type DeskScene, MARKERS, ROLES, type Role, startDesk } from './desk-scene.ts';
import { caseOf } from './rows.ts';
import { PATIENCE, type Scene, tablesOf } from './scene.ts';

let desk: DeskScene;
let scene: Scene;
let visitors: DeskScene['visitors'];
let opened: readonly DeskCase[];
const at: DeskScene['at'] = (...asked) => desk.at(...asked);
const post: DeskScene['post'] = (...asked) => desk.post(...asked);

beforeAll(async () => {
  desk = await startDesk();
  ({ scene, visitors, cases: opened } = desk);
}, PATIENCE);
afterAll(() => scene?.stop());

matrix(() => desk);

describe('what one may not know of', () => {
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

describe('what was never asked for like that', () => {
  test('is no error of ours: a list from nowhere, a day that there is not', async () => {
    const status = async (path: string) =>
      (await visitors.KSS.go(`${scene.url}/console${path}`, { headers: { accept: 'text/html' } })).status;
    expect(await status('?from=x')).toBe(404);
    expect(await status('/directory?day=2026-99-99')).toBe(200);
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
    // Nobody but those whom the page offers: a case given to somebody who is not told would be nobody's.
    expect((await post(visitors['PSA S'], id, 'hand-over', { to: 'nobody' })).status).toBe(422);
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
    const close = (role: Role, why: string) =>
      post(visitors[role], id, 'close', { why, lesson: 'Zeint skriven lärdom' });
    expect((await close('PSA S', 'wish')).status).toBe(403);
    const early = await close('KSS', 'done');
    expect(early.status).toBe(422);
    // What is left is named, and what was typed is still there.
    const refusal = await early.text();
    expect(refusal).toContain('Väntar på den sista uppföljningen: F1, F3, F4, F5');
    expect(refusal).toContain('Zeint skriven lärdom</textarea>');
    expect((await close('KSS', 'wish')).status).toBe(303);
    expect((await caseOf(scene, reference)).incident.status).toBe('closed');
    const page = await (await visitors['PSA S'].go(at(id))).text();
    for (const each of ['Personen vill det', 'Lärdom', 'Zeint skriven lärdom']) expect(page).toContain(each);
    // A colleague who closes it a moment later is told, and keeps what they wrote.
    const late = await close('KSS', 'wish');
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Zeint skriven lärdom');
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

describe('the directory', () => {
  const address = (query = '') => `${scene.url}/console/directory${query}`;
  const look = async (role: Role, query = '') =>
    (await visitors[role].go(address(query), { headers: { accept: 'application/json' } })).json() as Promise<{
      people: { id: string; name: string; absences: object[] }[];
      reached?: { line: { person: { name: string } }[] }[];
      history?: object[];
    }>;
  const say = (role: Role, body: Record<string, string>) =>
    visitors[role].go(address(), { method: 'POST', body });

  test.each(ROLES)('%s sees all of it or only themselves, and changes no more than that', async (role) => {
    const { people, history, reached } = await look(role);
    const all = ['KSS', 'KC', 'TIB'].includes(role);
    expect(people.length > 1, role).toBe(all);
    expect([history !== undefined, reached !== undefined], role).toEqual([all, all]);
    const { id = '' } =
      (await look('KSS')).people.find(({ name }) => name === 'Kommunikationsansvarig') ?? {};
    const away = { person: id, what: 'away', from: '2027-07-01', to: '2027-07-02' };
    const may = role === 'KSS' || role === 'KOM';
    expect((await say(role, away)).status, role).toBe(may ? 303 : 404);
  });

  test('says who is away, reaches their deputy meanwhile, and says who changed it', async () => {
    const chief = (await look('KC')).people.find(({ name }) => name === 'Kommunchef');
    const absence = { person: chief?.id ?? '', from: '2027-08-01', to: '2027-08-31' };
    const first = async (day: string) =>
      (await look('KSS', `?role=KC&level=red&day=${day}`)).reached?.[0]?.line[0]?.person.name;
    expect(await first('2027-08-15')).toBe('Kommunchef');
    expect((await say('KSS', { ...absence, what: 'away' })).status).toBe(303);
    expect(await first('2027-08-15')).toBe('Ersättare kommunchef');
    expect(await first('2027-09-01')).toBe('Kommunchef');
    const page = await (await visitors.KSS.go(address())).text();
    expect(page).toContain('Säkerhetsstrateg: Kommunchef är borta 2027-08-01 – 2027-08-31');
    expect((await say('KC', { ...absence, what: 'back' })).status).toBe(303);
    expect(await first('2027-08-15')).toBe('Kommunchef');
    expect((await look('KSS')).history?.slice(0, 2)).toMatchObject([{ what: 'back' }, { what: 'away' }]);
  });

  test('adds, changes and removes somebody, warns before a role has nobody, and tells the second of two', async () => {
    const person = async (id: string) => {
      const headers = { accept: 'application/json' };
      const answer = await visitors.KSS.go(address(`?person=${id}`), { headers });
      return (await answer.json()) as { was: string; values: Record<string, string> };
    };
    const idOf = async (name: string) =>
      (await look('KSS')).people.find((each) => each.name === name)?.id ?? '';
    const fresh = { person: 'new', what: 'save', name: 'Ny Ersättare', email: 'ny.ersattare@example.com' };
    const post = { 'role-0': 'KOM', 'order-0': '7' };
    for (const role of ROLES.filter((each) => each !== 'KSS')) {
      expect((await say(role, { ...fresh, ...post })).status, role).toBe(404);
      expect((await visitors[role].go(address('?person=new'))).status, role).toBe(404);
    }
    const wrong = await say('KSS', { ...fresh, ...post, mobile: '0155-381 00', 'order-0': '0' });
    expect(wrong.status).toBe(422);
    const told = await wrong.text();
    for (const each of ['0155-381 00', 'Skriv ett helt mobilnummer']) expect(told).toContain(each);
    expect(await (await say('KSS', { ...fresh, ...post, 'order-0': '0' })).text()).toContain(
      'har någon redan',
    );
    expect((await say('KSS', { ...fresh, ...post })).status).toBe(303);

    const id = await idOf('Ny Ersättare');
    const read = await person(id);
    const change = { ...read.values, person: id, what: 'save', was: read.was };
    expect((await say('KSS', { ...change, mobile: '070-174 06 98' })).status).toBe(303);
    const second = await say('KSS', { ...change, name: 'Zannat namn' });
    expect(second.status).toBe(409);
    const page = await second.text();
    for (const each of ['Zannat namn', 'Så här står det nu', '+46701740698']) expect(page).toContain(each);
    const { was } = await person(id);
    expect((await say('KSS', { person: id, what: 'remove', was })).status).toBe(303);
    const { history = [] } = await look('KSS');
    expect(history.slice(0, 3)).toMatchObject([
      { what: 'removed', name: 'Ny Ersättare' },
      { what: 'changed', fields: ['mobile'] },
      { what: 'added' },
    ]);
    expect(JSON.stringify(history)).not.toMatch(/\+46|@example/);

    const last = await idOf('Registrator');
    const remove = { person: last, what: 'remove', was: (await person(last)).was };
    const warned = await say('KSS', remove);
    expect(warned.status).toBe(422);
    expect(await warned.text()).toContain('går ingen att nå');
    expect(await idOf('Registrator')).toBe(last);
  });

  test('leaves a role without anybody when that is meant, and never lets anybody remove themselves', async () => {
    const read = async (id: string) => {
      const answer = await visitors.KSS.go(address(`?person=${id}`), {
        headers: { accept: 'application/json' },
      });
      return (await answer.json()) as { was: string; values: Record<string, string> };
    };
    const idOf = async (name: string) =>
      (await look('KSS')).people.find((each) => each.name === name)?.id ?? '';
    const strategist = await idOf('Säkerhetsstrateg');
    const oneself = { person: strategist, what: 'remove', was: (await read(strategist)).was, sure: 'yes' };
    expect((await say('KSS', oneself)).status).toBe(403);
    expect(await idOf('Säkerhetsstrateg')).toBe(strategist);
    expect(await (await visitors.KSS.go(address(`?person=${strategist}`))).text()).toContain(
      'Du kan inte ta bort dig själv',
    );

    const last = await idOf('Dataskyddsombud');
    const { was, values } = await read(last);
    const other = { ...values, person: last, what: 'save', was, 'role-0': 'KOM', 'order-0': '9' };
    expect((await say('KSS', other)).status).toBe(422);
    expect((await say('KSS', { ...other, sure: 'yes' })).status).toBe(303);
    const nobody = (await (
      await visitors.KSS.go(address(), { headers: { accept: 'application/json' } })
    ).json()) as { coverage: { role: string; gap?: string }[] };
    expect(nobody.coverage.filter(({ role }) => role === 'DSO').every(({ gap }) => gap === 'nobody')).toBe(
      true,
    );
    const back = { ...values, person: last, what: 'save', was: (await read(last)).was };
    expect((await say('KSS', back)).status).toBe(303);
  });

  test('gives back what was typed, with what to do, when a day is none', async () => {
    const { id = '' } = (await look('REG')).people[0] ?? {};
    const refused = await say('REG', { person: id, what: 'away', from: 'Zi morgon', to: '2027-07-02' });
    expect(refused.status).toBe(422);
    const text = await refused.text();
    expect(text).toContain('Zi morgon');
    expect(text).toContain('Skriv båda dagarna som 2027-07-01.');
    const order = await say('REG', { person: id, what: 'away', from: '2027-07-03', to: '2027-07-02' });
    expect(await order.text()).toContain('Sista dagen måste vara');
  });
});

contactTests(() => desk);
routing(() => desk);

describe('the language of a page that refused something', () => {
  /** What the button of another language sends, as the page has it. */
  const inEnglish = async (refused: Response, role: Role) => {
    const html = await refused.text();
    const [form = ''] = /<nav[^>]*><form.*?<\/form>/s.exec(html) ?? [];
    const to = /formaction="([^"]*lang=en)"/.exec(form)?.[1] ?? '';
    const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]);
    return visitors[role].go(new URL(to, refused.url).href, {
      method: 'POST',
      body: Object.fromEntries(fields),
    });
  };

  test('of a case changes with what was typed, and stores nothing', async () => {
    const { id = '', reference = '' } = opened[0] ?? {};
    const refused = await post(visitors['PSA S'], id, 'level', { level: 'blue', reason: '' });
    expect(refused.status).toBe(422);
    const english = await inEnglish(refused, 'PSA S');
    expect(english.status).toBe(422);
    expect(await english.text()).toContain('It could not be stored');
    // What would be taken by now is shown again, and is not done by a change of language.
    await post(visitors.REG, id, 'open', { reason: 'Diarieför' });
    const before = (await caseOf(scene, reference)).entries.length;
    const only = { text: 'Zinte än', only: 'show' };
    const shown = await post(visitors['PSA S'], id, 'note', only);
    expect([shown.status, (await shown.text()).includes('Zinte än')]).toEqual([200, true]);
    const taken = await visitors.REG.go(at(id, 'registry-card'), { method: 'POST', body: { only: 'show' } });
    expect(await taken.text()).toContain('inte sparat än');
    expect((await caseOf(scene, reference)).entries).toHaveLength(before);
  });

  test('of a person changes with what was typed, and stores nothing', async () => {
    const place = `${scene.url}/console/directory`;
    const fresh = { person: 'new', what: 'save', name: 'Zny & "Person"', mobile: '0155', 'role-0': 'KOM' };
    const refused = await visitors.KSS.go(place, { method: 'POST', body: fresh });
    expect(refused.status).toBe(422);
    const english = await inEnglish(refused, 'KSS');
    expect(english.status).toBe(422);
    const told = await english.text();
    for (const each of ['Write one whole mobile number', 'value="0155"', 'Zny &amp; '])
      expect(told).toContain(each);
    const whole = { ...fresh, mobile: '070-174 06 96', 'order-0': '8', only: 'show' };
    expect((await visitors.KSS.go(place, { method: 'POST', body: whole })).status).toBe(200);
    expect(await (await visitors.KSS.go(place)).text()).not.toContain('Zny');
  });

  test('and whatever else asks to be shown only is not done: no test is sent, no rules are proposed', async () => {
    const place = `${scene.url}/console/directory`;
    const history = async () =>
      JSON.stringify(
        (await (await visitors.KSS.go(place, { headers: { accept: 'application/json' } })).json()).history,
      );
    const before = await history();
    for (const what of ['test', 'prove', 'propose', 'approve', 'decline', 'withdraw'])
      expect(
        (await visitors.KSS.go(place, { method: 'POST', body: { what, only: 'show' } })).status,
        what,
      ).toBe(422);
    expect(await history()).toBe(before);
  });

  test('of a question why, and of days away, leads nowhere that does not answer', async () => {
    const id = opened[3]?.id ?? '';
    const asked = await post(visitors.KSS, id, 'open', { reason: '' });
    const html = await asked.text();
    const [, href = ''] = /href="([^"]*\?lang=en)"/.exec(html) ?? [];
    expect((await visitors.KSS.go(new URL(href, asked.url).href)).status).toBe(200);
    const [, again = ''] = /action="([^"]*open[^"]*)"/.exec(html) ?? [];
    expect(new URL(again, asked.url).pathname).toBe(new URL(at(id, 'open')).pathname);
    const place = `${scene.url}/console/directory`;
    const own = (await (
      await visitors.REG.go(place, { headers: { accept: 'application/json' } })
    ).json()) as { people: { id: string }[] };
    const away = { person: own.people[0]?.id ?? '', what: 'away', from: 'Zi morgon', to: '2027-07-02' };
    const english = await inEnglish(await visitors.REG.go(place, { method: 'POST', body: away }), 'REG');
    const told = await english.text();
    for (const each of ['Write both days like', 'Zi morgon']) expect(told).toContain(each);
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
