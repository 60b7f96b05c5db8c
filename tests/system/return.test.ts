import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_WAIT } from '../../shared/reporter/patience.ts';
import { cookieIn, visit } from './coming-back.ts';
import { fieldsOf } from './page.ts';
import { caseOf, figureOf } from './rows.ts';
import {
  linkIn,
  messageTo,
  PATIENCE,
  type Receipt,
  reportOf,
  type Scene,
  startScene,
  submitAndAlert,
  tablesOf,
} from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
}, PATIENCE);
afterAll(() => scene?.stop());

const submit = async (level: Parameters<typeof reportOf>[0] = 'yellow') =>
  (await scene.submit(reportOf(level))).body as Receipt;
const kinds = async (reference: string) =>
  (await caseOf(scene, reference)).entries.map(({ what }) => what.kind);
const open = (receiptCode: string, headers: Record<string, string> = {}) =>
  scene.form('/report', new URLSearchParams({ receiptCode }), headers);
/** What is counted of codes that were tried, and the sessions: not what the alerts of the cases before still write. */
const passing = async () =>
  (await (await tablesOf(scene)).rows('incidents')).filter(({ pk }) => /^(ATTEMPTS|SESSION)#/.test(pk));

describe('with the receipt code', () => {
  it('the page opens in a session whose cookie no page elsewhere can use, and no address holds the code', async () => {
    const { receiptCode, reference } = await submit();
    const response = await open(receiptCode.toLowerCase().replaceAll('-', ' '));
    expect([response.status, response.headers.get('location')]).toEqual([303, 'report']);
    const [cookie = '', ...attributes] = (response.headers.get('set-cookie') ?? '').split('; ');
    expect(cookie).toMatch(/^__Host-report=\w{22}$/);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
    const page = await fetch(`${scene.url}/report`, { headers: { accept: 'text/html', cookie } });
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html).toContain(reference);
    expect(html.replaceAll(/[\s-]/g, '')).not.toContain(receiptCode.replaceAll('-', ''));
  });

  it('as JSON: where it stands in words, what comes next, what was said', async () => {
    const { receiptCode, reference, contactBy } = await submit();
    const { status, body, headers } = await scene.call('POST', '/report?lang=en', { receiptCode });
    expect(status).toBe(200);
    expect(headers.get('set-cookie')).toBeNull();
    expect(body).toMatchObject({ reference, status: 'waiting', messages: [], readers: [] });
    expect(Date.parse(body.standing.contact.by)).toBe(Date.parse(contactBy));
    expect(body.says[0]).toMatch(/^Your report has arrived\./);
    expect(JSON.stringify(body)).not.toMatch(/example\.com|\+4670|contentHash|INCIDENT/);
  });

  it('a message and more of the story are written once, however often their page is sent', async () => {
    const { receiptCode, reference } = await submit();
    const { get, post } = await visit(scene, receiptCode);
    const fields = fieldsOf((await get()).html);
    const of = (text: string) => ({ key: fields.get('key') ?? '', text });
    const answers = await Promise.all([post('message', of('Ring mig')), post('message', of('Ring mig'))]);
    expect(answers.map((answer) => [answer.status, answer.headers.get('location')])).toEqual([
      [303, '../report#messages'],
      [303, '../report#messages'],
    ]);
    await post('addition', { key: randomUUID(), text: 'Samma bil igen' });
    expect((await kinds(reference)).filter((kind) => kind === 'message' || kind === 'added')).toEqual([
      'message',
      'added',
    ]);
    const { html } = await get();
    for (const said of ['Ring mig', 'Samma bil igen', 'Tack, det är tillagt.']) expect(html).toContain(said);
    expect((await get()).html).not.toContain('Tack, det är tillagt.');
  });

  it('two tabs: what each sends counts, the later decision stands, and both are on the timeline', async () => {
    const { receiptCode, reference } = await submit();
    const [one, two] = [await visit(scene, receiptCode), await visit(scene, receiptCode)];
    await one.post('police-report', { answer: 'yes', key: randomUUID() });
    await two.post('police-report', { answer: 'no', key: randomUUID() });
    await two.post('police-report', { answer: 'no', key: randomUUID() });
    const { incident, entries } = await caseOf(scene, reference);
    expect(incident.decisions.policeReport?.answer).toBe('no');
    expect(entries.filter(({ what }) => what.kind === 'decided')).toHaveLength(2);
  });
});

it(
  'the API describes every action, with examples that are accepted as they stand once their report was sent',
  async () => {
    const { body } = await scene.call('GET', '/openapi.json');
    const examplesOf = (path: string) =>
      Object.values<{ value: object }>(
        body.paths[path].post.requestBody?.content['application/json'].examples ?? {},
      ).map(({ value }) => value);
    await scene.submit(examplesOf('/incidents')[0]);
    const paths = Object.keys(body.paths).filter((path) => /^\/report(?!\/evidence|\/leave)/.test(path));
    expect(paths).toContain('/report/police-report');
    for (const path of paths)
      for (const example of examplesOf(path)) {
        const { status, body: answer } = await scene.call('POST', path, example);
        expect([path, status]).toEqual([path, 200]);
        expect(answer.says.length).toBeGreaterThan(0);
      }
  },
  PATIENCE,
);

describe('whoever has the case', () => {
  it(
    'is told of what is written and decided; a yes to a police report tells the chief executive as well',
    async () => {
      const { receipt, outbox } = await submitAndAlert(scene, reportOf('yellow'));
      await scene.call('POST', linkIn(messageTo(outbox, 'Säkerhetsansvarig KD', 'sms')), { action: 'take' });
      await scene.settle();
      await scene.emptyOutbox();
      const { receiptCode } = receipt;
      await scene.call('POST', '/report/message', { receiptCode, text: 'Hej' });
      const told = (await scene.outbox()).map(({ person, channel }) => `${person} ${channel}`);
      expect(told).toEqual(['Säkerhetsansvarig KD email']);
      await scene.emptyOutbox();
      const answer = await scene.call('POST', '/report/police-report', { receiptCode, answer: 'yes' });
      expect(answer.body.decisions.policeReport.answer).toBe('yes');
      const people = new Set((await scene.outbox()).map(({ person }) => person));
      expect(people).toEqual(new Set(['Säkerhetsansvarig KD', 'Kommunchef']));
      const { incident } = await caseOf(scene, receipt.reference);
      expect(incident.steps.find(({ id }) => id === '3.1.3a')?.state).toBe('open');
    },
    PATIENCE,
  );

  it(
    'is reminded to ask about the police report after a day, and the question stands on the page',
    async () => {
      const { receipt, outbox } = await submitAndAlert(scene, reportOf('yellow'));
      await scene.call('POST', linkIn(messageTo(outbox, 'Säkerhetsansvarig KD', 'sms')), { action: 'take' });
      await scene.settle();
      await scene.emptyOutbox();
      await scene.advance('P2D');
      const reminders = (await scene.outbox()).filter(({ subject }) => /en fråga väntar/.test(subject ?? ''));
      expect(reminders.map(({ person, channel }) => `${person} ${channel}`)).toEqual([
        'Säkerhetsansvarig KD email',
      ]);
      const { get } = await visit(scene, receipt.receiptCode);
      expect((await get()).html).toContain('Har du hunnit tänka på');
    },
    PATIENCE,
  );
});

describe('contacts over the year', () => {
  it(
    'stopped on the page, no reminder goes out; begun again, the next one does, and whoever is to ask is told',
    async () => {
      const { receipt, outbox } = await submitAndAlert(scene, reportOf('yellow'));
      await scene.call('POST', linkIn(messageTo(outbox, 'Säkerhetsansvarig KD', 'sms')), { action: 'take' });
      await scene.settle();
      const { get, post } = await visit(scene, receipt.receiptCode);
      expect((await get()).html).toContain('Vilka vill du ha kvar?');
      expect((await post('no-contacts', { key: randomUUID() })).headers.get('location')).toBe(
        '../report#contacts',
      );
      const { html } = await get();
      for (const said of ['Vill du börja igen går det när som helst.', 'Börja igen', 'Du: inga kontakter'])
        expect(html).toContain(said);
      const reminders = async () =>
        (await scene.outbox()).filter(
          ({ subject, incident }) =>
            incident === receipt.reference && /påminnelse, en uppgift väntar/.test(subject ?? ''),
        );
      await scene.emptyOutbox();
      await scene.advance('P3D');
      expect(await reminders()).toEqual([]);
      const again = await visit(scene, receipt.receiptCode);
      await again.post('contacts-again', { key: randomUUID() });
      await scene.advance('P1D');
      expect((await reminders()).map(({ person }) => person)).toEqual(['Säkerhetsansvarig KD']);
    },
    PATIENCE,
  );

  it('fewer and how: what is not ticked is off, and the way stands on the page with its moment', async () => {
    const { receiptCode, reference } = await submit();
    const { get, post } = await visit(scene, receiptCode);
    const fields = [...fieldsOf((await get()).html).getAll('shown')];
    expect(fields).toEqual(['F1', 'F3', 'F4', 'F5']);
    await post('fewer-contacts', { contacts: 'F4', key: randomUUID() });
    await post('contact-way', { by: 'KSS', way: 'text', key: randomUUID() });
    expect((await get()).html).toMatch(/Ditt val: helst så här: sms eller chatt, \p{L}+dag /u);
    const { incident } = await caseOf(scene, reference);
    expect(incident.contactWishes).toEqual({ only: ['F4'], by: 'KSS', way: 'text' });
  });
});

describe('what cannot be taken', () => {
  it('comes back filled in, with what to mend at its field', async () => {
    const { receiptCode, reference } = await submit();
    const { post } = await visit(scene, receiptCode);
    const response = await post('support-person', { answer: 'yes', name: 'Stina Stöd', consent: 'yes' });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('value="Stina Stöd"');
    expect(html).toContain('href="#support-person-phone"');
    const empty = await post('message', { text: '  ' });
    expect([empty.status, (await empty.text()).includes('Skriv något först.')]).toEqual([422, true]);
    expect(await kinds(reference)).not.toContain('decided');
  });

  it('as JSON names the field', async () => {
    const { receiptCode } = await submit();
    const wrong = await scene.call('POST', '/report/message', { receiptCode, text: 'x'.repeat(5000) });
    expect(wrong).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ path: 'text', code: 'too_long' }] },
    });
    expect(await scene.call('POST', '/report/nonsense', { receiptCode })).toMatchObject({ status: 404 });
    expect(await scene.call('POST', '/report/message', { text: 'Hej' })).toMatchObject({
      status: 403,
      body: { code: 'no_session' },
    });
  });
});

describe('a session', () => {
  const text = 'Det här tog mig lång tid att skriva';

  it(
    'is over after 15 idle minutes: the code is asked for, and what was typed is kept and sent with it',
    async () => {
      const { receiptCode, reference } = await submit();
      const { get, post } = await visit(scene, receiptCode);
      await scene.advance('PT14M');
      expect((await get()).html).toContain(reference);
      await scene.advance('PT16M');
      const asked = await post('message', { text, key: 'a-key-of-this-page' });
      expect(asked.status).toBe(403);
      const html = await asked.text();
      expect(html).toContain(text);
      expect(html).toContain('action="../report/message"');
      const fields = fieldsOf(html);
      fields.set('receiptCode', '0000-0000-0000-0000');
      const wrong = await (await scene.form('/report/message', fields)).text();
      expect(wrong).toContain(text);
      const again = fieldsOf(wrong);
      again.set('receiptCode', receiptCode);
      const sent = await scene.form('/report/message', again);
      expect([sent.status, sent.headers.get('location')]).toEqual([303, '../report#messages']);
      const page = await fetch(`${scene.url}/report`, {
        headers: { accept: 'text/html', cookie: cookieIn(sent) },
      });
      expect(await page.text()).toContain('Ditt meddelande är skickat.');
      expect((await kinds(reference)).filter((kind) => kind === 'message')).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    'is over after two hours however much it is used',
    async () => {
      const { receiptCode, reference } = await submit();
      const { get } = await visit(scene, receiptCode);
      for (let minutes = 0; minutes < 120; minutes += 12) {
        expect((await get()).html).toContain(reference);
        await scene.advance('PT12M');
      }
      expect((await get()).html).not.toContain(reference);
    },
    PATIENCE,
  );

  it('ends at the server when the person signs out: its cookie opens nothing any more', async () => {
    const { receiptCode, reference } = await submit();
    const { get, post } = await visit(scene, receiptCode);
    const left = await post('leave', {});
    expect(left.headers.get('set-cookie')).toMatch(/^__Host-report=; Max-Age=0;/);
    expect(await left.text()).toContain('Du är utloggad.');
    const { html } = await get();
    expect(html).not.toContain(reference);
    expect(html).toContain('name="receiptCode"');
  });

  it('remembers its language', async () => {
    const { receiptCode } = await submit();
    const { cookie } = await visit(scene, receiptCode);
    const html = async (path: string) =>
      (await fetch(scene.url + path, { headers: { accept: 'text/html', cookie } })).text();
    expect(await html('/report?lang=fi')).toContain('<html lang="fi">');
    expect(await html('/report')).toContain('<html lang="fi">');
  });

  it('is stored without its token, and like the counted codes passes by itself; nothing else does', async () => {
    const { receiptCode } = await submit();
    const { cookie } = await visit(scene, receiptCode);
    await open('1111-1111-1111-1111');
    const rows = await (await tablesOf(scene)).rows('incidents');
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1]);
    expect(new Set(rows.filter(({ passes }) => passes).map(({ kind }) => kind))).toEqual(
      new Set(['passing']),
    );
    expect(rows.filter(({ kind, passes }) => kind === 'passing' && !passes)).toEqual([]);
  });
});

describe('a page of somebody else', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://example.com' }],
  ])('can neither open a report nor write in one: %j', async (headers: Record<string, string>) => {
    const { receiptCode, reference } = await submit();
    const { cookie } = await visit(scene, receiptCode);
    const form = (path: string, fields: Record<string, string>) =>
      scene.form(path, new URLSearchParams(fields), { cookie, ...headers });
    expect((await form('/report', { receiptCode })).status).toBe(403);
    expect((await form('/report/message', { text: 'Hej' })).status).toBe(403);
    expect(await kinds(reference)).not.toContain('message');
  });

  it('our own are taken as ours, though they send no referrer', async () => {
    const { receiptCode } = await submit();
    for (const headers of [
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
      { origin: 'null' },
      { origin: scene.url },
    ] as Record<string, string>[])
      expect((await open(receiptCode, headers)).status).toBe(303);
  });
});

describe('wrong codes', () => {
  it('that are badly written are told so, and looked up nowhere', async () => {
    const before = (await passing()).length;
    const response = await open('ABCD-EFGH');
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Koden har 16 bokstäver och siffror.');
    expect((await passing()).length).toBe(before);
  });

  it(
    'slow their address down; a right code waits no longer than that, and costs nothing',
    async () => {
      // Another hour: what other tests have tried does not count.
      await scene.advance('PT1H');
      const { receiptCode } = await submit();
      const counted = await figureOf(scene, 'WrongCode');
      const wrong = () => open(`${randomUUID().replaceAll('-', '').slice(0, 16)}`);
      const statuses: number[] = [];
      for (let tries = 0; tries < 5; tries += 1) statuses.push((await wrong()).status);
      expect(statuses).toEqual([403, 403, 403, 403, 403]);
      const slowed = await wrong();
      expect(slowed.status).toBe(429);
      const seconds = Number(slowed.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(LONGEST_WAIT);
      expect(await slowed.text()).toContain('Ingenting har gått förlorat.');
      expect(await figureOf(scene, 'WrongCode')).toBe(counted + 6);
      // Neither answer tells whether there is such a code: while waiting nobody looks.
      expect((await open(receiptCode)).status).toBe(429);
      await scene.advance(`PT${seconds}S`);
      expect((await open(receiptCode)).status).toBe(303);
      expect((await open(receiptCode)).status).toBe(303);
    },
    PATIENCE,
  );

  it(
    'many at the same moment are counted one by one',
    async () => {
      await scene.advance('PT1H');
      const codes = Array.from({ length: 12 }, () => randomUUID().replaceAll('-', '').slice(0, 16));
      const answers = await Promise.all(codes.map((code) => open(code)));
      expect(answers.filter(({ status }) => status === 403).length).toBeLessThanOrEqual(5);
      expect(answers.every(({ status }) => status === 403 || status === 429)).toBe(true);
    },
    PATIENCE,
  );
});
