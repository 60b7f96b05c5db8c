import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { municipality } from '../../functions/municipality.ts';
import { LANGUAGES } from '../../shared/languages.ts';
import { functions } from '../../shared/manifest/manifest.ts';
import { errorsOf, languageOf } from './page.ts';
import { footLinks, unsafe } from './safe.ts';
import { linkIn, PATIENCE, reportOf, type Scene, startScene, submitAndAlert } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
}, PATIENCE);
afterAll(() => scene?.stop());

const raw = (
  body: string | Uint8Array<ArrayBuffer>,
  type = 'application/json',
  accept = 'application/json',
) => fetch(`${scene.url}/incidents`, { method: 'POST', headers: { 'content-type': type, accept }, body });
const MINIMAL = { contact: { phone: '070-174 06 95' }, danger: { now: 'no' }, types: ['OV-ORO'] };
const send = async (report: unknown) => {
  const response = await raw(JSON.stringify(report));
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
};

describe('a report in JSON that cannot be taken', () => {
  const long = (length: number) => 'x'.repeat(length);
  it.each<[string, object, string]>([
    ['no way to be reached', { ...MINIMAL, contact: {} }, 'contact'],
    ['contact missing', { ...MINIMAL, contact: undefined }, 'contact'],
    ['the danger question missing', { ...MINIMAL, danger: {} }, 'danger.now'],
    ['no type', { ...MINIMAL, types: [] }, 'types'],
    ['an unknown type', { ...MINIMAL, types: ['XX'] }, 'types.0'],
    ['an unknown party', { ...MINIMAL, party: 'Q'.repeat(8000) }, 'party'],
    ['an unknown field', { ...MINIMAL, surprise: 1 }, 'surprise'],
    ['a text too long', { ...MINIMAL, whatHappened: long(6001) }, 'whatHappened'],
    ['a name too long', { ...MINIMAL, contact: { phone: '1', name: long(121) } }, 'contact.name'],
    ['a number for a text', { ...MINIMAL, when: 5 }, 'when'],
    ['a list for an object', { ...MINIMAL, wishes: [] }, 'wishes'],
    ['control characters', { ...MINIMAL, whatHappened: 'a\u0000b' }, 'whatHappened'],
    ['half a character', { ...MINIMAL, whatHappened: 'a\ud800b' }, 'whatHappened'],
    ['a submission id that can be guessed', { ...MINIMAL, submissionId: '1' }, 'submissionId'],
    ['a prototype for a field', JSON.parse('{"__proto__": {"x": 1}, "types": ["OV-ORO"]}'), 'contact'],
    ['a constructor for a field', { ...MINIMAL, constructor: 'x' }, 'constructor'],
  ])('%s: 422, a problem that names the field', async (_, report, path) => {
    const { status, type, body } = await send(report);
    expect({ status, type, code: body.code }).toEqual({
      status: 422,
      type: 'application/problem+json; charset=utf-8',
      code: 'invalid',
    });
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(JSON.stringify(body)).not.toContain('QQQ');
  });

  it.each<[string, Parameters<typeof raw>, number, string]>([
    ['no JSON at all', ['{"contact": '], 400, 'unreadable'],
    ['no body', [''], 400, 'unreadable'],
    ['bytes that are no UTF-8', [new Uint8Array([0x22, 0xff, 0xfe, 0x22])], 400, 'unreadable'],
    ['another charset', ['{}', 'application/json; charset=iso-8859-1'], 415, 'unsupported_type'],
    ['another type', ['x', 'text/plain'], 415, 'unsupported_type'],
    ['more than 64 KB', [JSON.stringify({ whatHappened: 'x'.repeat(66_000) })], 413, 'too_large'],
    ['twenty thousand levels deep', [`${'['.repeat(20_000)}${']'.repeat(20_000)}`], 422, 'invalid'],
    ['null', ['null'], 422, 'invalid'],
  ])('%s: refused with a stable code', async (_, args, status, code) => {
    const response = await raw(...args);
    expect({ status: response.status, code: (await response.json()).code }).toEqual({ status, code });
  });
});

describe('a form that cannot be taken comes back filled in', () => {
  const fields = {
    'contact.advice': 'Ring efter sex',
    'danger.now': 'no',
    types: 'HT-HOT',
    whatHappened: 'Det här skrev jag',
  };
  it.each<[string, Record<string, string>, number]>([
    ['without a way to be reached', {}, 422],
    ['with control characters', { 'contact.phone': '1', when: 'i\u0001går' }, 422],
    ['over 64 KB', { 'contact.phone': '1', suspectedPerson: 'x'.repeat(70_000) }, 413],
  ])('%s', async (_, more, status) => {
    const response = await scene.form('/incidents', new URLSearchParams({ ...fields, ...more }));
    const html = await response.text();
    expect(response.status).toBe(status);
    for (const typed of ['Ring efter sex', 'Det här skrev jag']) expect(html).toContain(typed);
    if (status === 422) {
      const { fields, summary } = errorsOf(html);
      expect(fields).not.toEqual([]);
      expect(summary).toHaveLength(fields.length);
    }
    expect(html).toMatch(/value="HT-HOT"[^>]*checked|checked[^>]*value="HT-HOT"/);
  });

  it('and what cannot be decoded is refused too', async () => {
    const response = await scene.form('/incidents', 'contact.phone=1&danger.now=no&types=HT-HOT&when=%FF');
    expect(response.status).toBe(422);
  });
});

it(
  'whatever is sent, the answer is never a fault of ours',
  async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const key = fc.constantFrom(
      'contact',
      'danger',
      'types',
      'wishes',
      'keepOut',
      'triage',
      'submissionId',
      'language',
      '__proto__',
      'when',
    );
    const value = fc.oneof(
      fc.jsonValue(),
      text,
      fc.record({ phone: text, now: fc.constantFrom('yes', 'no', text) }),
      fc.array(text),
    );
    const mutated = fc.tuple(key, value).map(([name, changed]) => ({ ...MINIMAL, [name]: changed }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, fc.jsonValue()), async (report) => {
        const { status, body } = await send(report);
        expect(status).toBeLessThan(500);
        if (status >= 400) expect(body.code).toMatch(/^[a-z_]+$/);
      }),
      { numRuns: 200 },
    );
  },
  PATIENCE,
);

describe('the service’s description of itself', () => {
  it('has an example of each level, accepted as it stands, twice with one receipt', async () => {
    const { body } = await scene.call('GET', '/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const { examples } = body.paths['/incidents'].post.requestBody.content['application/json'];
    expect(Object.keys(examples)).toEqual(['red', 'orange', 'yellow', 'blue']);
    for (const [level, { value }] of Object.entries<{ value: unknown }>(examples)) {
      const first = await scene.submit(value);
      expect(first).toMatchObject({ status: 201, body: { level } });
      expect(await scene.submit(value)).toMatchObject({ status: 200, body: first.body });
    }
    const references = JSON.stringify(body).match(/#\/components\/schemas\/\w+/g) ?? [];
    for (const reference of references)
      expect(body.components.schemas).toHaveProperty(reference.split('/').at(-1) ?? '');
  });
});

describe('what the API answers around the pages', () => {
  it('a page with 112 for an address that there is not, in the language asked for and with links that work', async () => {
    for (const path of ['/nowhere', '/case/of/nobody', '/console/cases']) {
      const answer = await fetch(`${scene.url}${path}?lang=fi`, { headers: { accept: 'text/html' } });
      const html = await answer.text();
      expect([answer.status, languageOf(html)]).toEqual([404, 'fi']);
      expect(html).toContain('href="tel:112"');
      expect(html).toContain('href="/?lang=fi"');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('404 for an unknown path, 405 with what is allowed for a wrong method', async () => {
    expect(await scene.call('GET', '/nowhere')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await scene.call('POST', '/nowhere', {})).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    const wrong = await scene.call('PUT', '/incidents', {});
    expect(wrong).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
    expect(wrong.headers.get('allow')).toBe('POST');
  });

  it.each([
    ['/', {}, 'sv'],
    ['/?lang=fi', {}, 'fi'],
    ['/', { 'accept-language': 'de, en;q=0.8, sv;q=0.5' }, 'en'],
    ['/?lang=xx', { 'accept-language': 'fi-FI' }, 'fi'],
  ])('%s in the language asked for', async (path, headers, language) => {
    const html = await (await fetch(scene.url + path, { headers })).text();
    expect(languageOf(html)).toBe(language);
  });

  it('a report sent as JSON and answered as JSON', async () => {
    const { status, body } = await scene.submit(reportOf('yellow'));
    expect([status, body.level]).toEqual([201, 'yellow']);
    expect(Object.keys(body).sort()).toEqual(['contactBy', 'level', 'receiptCode', 'reference']);
    expect(await scene.call('GET', '/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });
});

/** Every route that there is, as a browser and as another system ask for it; what is wrong in it is answered too. */
const asked = functions().flatMap(([, { triggers }]) =>
  triggers.flatMap((trigger) =>
    trigger.kind === 'route'
      ? (['text/html', 'application/json'] as const).map((accept) => ({
          method: trigger.method,
          path: trigger.path.replaceAll(/\{\w+\}/g, 'A'.repeat(22)),
          accept,
        }))
      : [],
  ),
);

describe('every answer is safe: kept nowhere unless it is for everybody, framed, read and referred to by nobody', () => {
  const ask = ({ method, path, accept }: (typeof asked)[number]) =>
    fetch(scene.url + path, {
      method,
      redirect: 'manual',
      headers: { accept, ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(method === 'POST' && { body: 'x=1' }),
    });

  it.each(asked)('$method $path as $accept', async (request) => {
    const response = await ask(request);
    expect(response.status).toBeLessThan(500);
    expect(unsafe(response, request.path)).toEqual([]);
  });

  it.each(asked.filter(({ accept }) => accept === 'text/html'))(
    'the foot of $method $path leads to the pages about the service',
    async (request) => {
      const response = await ask(request);
      if (!response.headers.get('content-type')?.startsWith('text/html')) return;
      expect(footLinks(await response.text(), response.url)).toEqual([
        '/prevention',
        '/privacy',
        '/accessibility',
      ]);
    },
  );

  it('so are a receipt, an alert’s page and a report opened by its code', async () => {
    const fields = { submissionId: randomUUID(), 'contact.phone': '1', 'danger.now': 'no', types: 'OV-ORO' };
    const receipt = await scene.form('/incidents', new URLSearchParams(fields));
    expect([receipt.status, unsafe(receipt, '/incidents')]).toEqual([201, []]);
    const { receipt: sent, outbox } = await submitAndAlert(scene, reportOf('red'));
    const link = linkIn(outbox.find(({ channel }) => channel === 'sms') ?? { text: '' });
    const alert = await fetch(scene.url + link, { headers: { accept: 'text/html' } });
    expect([alert.status, unsafe(alert, link)]).toEqual([200, []]);
    const opening = await scene.form('/report', new URLSearchParams({ receiptCode: sent.receiptCode }));
    expect([opening.status, unsafe(opening, '/report')]).toEqual([303, []]);
    const cookie = opening.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const report = await fetch(`${scene.url}/report`, { headers: { accept: 'text/html', cookie } });
    expect([report.status, unsafe(report, '/report')]).toEqual([200, []]);
  });

  it('and what the gateway answers by itself', async () => {
    for (const path of ['/nowhere', '/incidents']) {
      const response = await fetch(scene.url + path, { method: 'PUT' });
      expect([response.status >= 400, unsafe(response, path)]).toEqual([true, []]);
    }
  });
});

it.each(LANGUAGES)('the pages about the service are there in %s', async (language) => {
  for (const path of ['/prevention', '/privacy', '/accessibility']) {
    const html = await (await fetch(`${scene.url}${path}?lang=${language}`)).text();
    expect(languageOf(html)).toBe(language);
    expect(html).toContain(municipality.name);
  }
});
