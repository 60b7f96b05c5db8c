import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorsOf, fieldsOf } from './page.ts';
import { PATIENCE, type Scene, startScene } from './scene.ts';
import { arbitraryOf, goodAnswer, type Leaf, leavesOf, type Schema, without, withValue } from './schema.ts';

let scene: Scene;
let schema: Schema;
let leaves: readonly Leaf[];

beforeAll(async () => {
  scene = await startScene();
  schema = (await scene.call('GET', '/openapi.json')).body.components.schemas.Report;
  leaves = leavesOf(schema);
}, PATIENCE);

afterAll(() => scene?.stop());

/** Stands in everything that is typed here, and must stand in no answer. */
const TYPED = 'Zebrafink';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

const post = (body: string | Uint8Array<ArrayBuffer>, type = JSON_TYPE, accept = JSON_TYPE) =>
  fetch(`${scene.url}/incidents`, { method: 'POST', headers: { 'content-type': type, accept }, body });

/** A report with an answer in every field that the description names. */
const full = (): Record<string, unknown> =>
  leaves.reduce<Record<string, unknown>>(
    (report, leaf) =>
      withValue(report, leaf.path, leaf.path === 'submissionId' ? randomUUID() : goodAnswer(leaf, TYPED)),
    {},
  );

/** What came of a report: its status, or what was wrong where. Everything that holds for every refusal is checked here. */
const outcome = async (report: unknown): Promise<string> => {
  const response = await post(JSON.stringify(report));
  const text = await response.text();
  expect(text).not.toContain(TYPED);
  if (response.ok) return 'accepted';
  const body = JSON.parse(text);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ status: 422, code: 'invalid', title: expect.any(String) });
  expect(response.status).toBe(422);
  for (const { message } of body.errors) expect(message).toMatch(/\w/);
  return body.errors.map(({ path, code }: { path: string; code: string }) => `${path}: ${code}`).join(', ');
};

/** One outcome for each variant of a report, beside what it should have been: a difference names the variant. */
const expectOutcomes = async (variants: readonly (readonly [string, unknown, string])[]) => {
  const outcomes: Record<string, string> = {};
  for (const [name, report] of variants) outcomes[name] = await outcome(report);
  expect(outcomes).toEqual(Object.fromEntries(variants.map(([name, , expected]) => [name, expected])));
};

const UNREADABLE = ['\u0000', '\u0007', '\u009f', '\ud800', '\udc00', '\ufffd', '\uffff'];

describe('a report in JSON', () => {
  it('with every field that the description names is accepted', async () => {
    expect(leaves.length).toBeGreaterThan(30);
    await expectOutcomes([['all of them', full(), 'accepted']]);
  });

  it('needs a way to be reached, the danger question and a type, and nothing else', async () => {
    const needed: Record<string, string> = {
      contact: 'contact: contact_missing',
      danger: 'danger.now: required',
      'danger.now': 'danger.now: required',
      types: 'types: type_missing',
    };
    const paths = [...leaves.map(({ path }) => path), 'contact', 'danger', 'triage', 'wishes', 'keepOut'];
    await expectOutcomes(
      paths.map((path) => [`without ${path}`, without(full(), path), needed[path] ?? 'accepted'] as const),
    );
    const { contact, ...rest } = full() as { contact: Record<string, string> };
    await expectOutcomes(
      ['phone', 'email', 'other', 'name', 'advice'].map((way) => [
        `with ${way} only`,
        { ...rest, submissionId: randomUUID(), contact: { [way]: contact[way] } },
        ['phone', 'email', 'other'].includes(way) ? 'accepted' : 'contact: contact_missing',
      ]),
    );
    await expectOutcomes([
      ['only spaces', { ...rest, contact: { phone: ' \t ' } }, 'contact: contact_missing'],
    ]);
  });

  it('may be as long as the description says in each field, and not a character longer', async () => {
    const texts = leaves.filter(({ kind }) => kind === 'text');
    await expectOutcomes(
      texts.flatMap(({ path, max }) => [
        [`${path}, ${max}`, withValue(full(), path, 'å'.repeat(max)), 'accepted'] as const,
        [`${path}, ${max + 1}`, withValue(full(), path, 'å'.repeat(max + 1)), `${path}: too_long`] as const,
      ]),
    );
    const lists = leaves.filter(({ kind }) => kind === 'choices' || kind === 'texts');
    await expectOutcomes(
      lists.map((leaf) => {
        const one = leaf.choices[0] ?? TYPED;
        const many = Array.from({ length: leaf.max + 1 }, () => one);
        return [
          `${leaf.path}, ${many.length}`,
          withValue(full(), leaf.path, many),
          `${leaf.path}: too_many`,
        ] as const;
      }),
    );
    const longName = withValue(full(), 'keepOut.names', [TYPED, 'å'.repeat(121)]);
    await expectOutcomes([['a name to keep out', longName, 'keepOut.names.1: too_long']]);
  });

  it('is refused at the field whose answer is of another kind', async () => {
    const others = [null, 5, -0.5, true, {}, { length: 1 }, [TYPED], [[]], TYPED.repeat(2)];
    const isOfKind = (kind: Leaf['kind'], value: unknown) =>
      (kind === 'text' && typeof value === 'string') ||
      (kind === 'texts' && JSON.stringify(value) === JSON.stringify([TYPED]));
    for (const { path, kind } of leaves) {
      for (const value of others.filter((each) => !isOfKind(kind, each))) {
        const found = await outcome(withValue(full(), path, value));
        expect(`${path}, ${JSON.stringify(value)}: ${found}`).toMatch(
          new RegExp(`: ${path}(\\.0)?: (wrong_type|invalid_choice|invalid_id)`),
        );
      }
    }
    for (const group of ['contact', 'danger', 'triage', 'wishes', 'keepOut'])
      for (const value of [null, 5, TYPED, [], [TYPED]])
        expect(await outcome({ ...full(), [group]: value })).toBe(`${group}: wrong_type`);
  });

  it('is refused at the text that holds what nobody can type', async () => {
    const texts = leaves.filter(({ kind }) => kind === 'text');
    await expectOutcomes(
      texts.flatMap(({ path }) =>
        UNREADABLE.map(
          (character) =>
            [
              `${path} with ${JSON.stringify(character)}`,
              withValue(full(), path, `${TYPED}${character}`),
              `${path}: unreadable_characters`,
            ] as const,
        ),
      ),
    );
  });

  it('is refused at the choice that there is not, whatever it is called', async () => {
    const wrong = [TYPED, '', 'constructor', '__proto__', 'toString', 'Q'.repeat(8192)];
    for (const { path, kind } of leaves.filter((leaf) => leaf.kind.startsWith('choice')))
      for (const choice of wrong) {
        const many = kind === 'choices';
        const found = await outcome(withValue(full(), path, many ? [choice] : choice));
        expect(found).toBe(`${path}${many ? '.0' : ''}: invalid_choice`);
      }
  });

  it('is refused for a field that there is not, which is named only if it is a plain word', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'surprise', `${TYPED} väg 5`, '', '\ud800']) {
      const more = `{${JSON.stringify(name)}: {"polluted": "${TYPED}"},`;
      const named = /^[a-z]\w+$/i.test(name);
      for (const group of ['', 'contact', 'danger', 'triage', 'wishes', 'keepOut']) {
        const report = JSON.stringify(group ? (full()[group] as object) : full());
        const inner = report.replace('{', more);
        const whole = group
          ? JSON.stringify({ ...full(), [group]: 0 }).replace(`"${group}":0`, `"${group}":${inner}`)
          : inner;
        const response = await post(whole);
        const text = await response.text();
        expect(response.status).toBe(422);
        expect(text).not.toContain(TYPED);
        const path = [group, named ? name : ''].filter(Boolean).join('.');
        expect(JSON.parse(text).errors).toMatchObject([{ path, code: 'unknown_field' }]);
      }
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['NaN', `{"contact": NaN}`, 400, 'unreadable'],
    ['a number beyond all numbers', `{"when": 1e999, "types": -1e999}`, 422, 'invalid'],
    ['single quotes', `{'contact': {}}`, 400, 'unreadable'],
    ['a comment', `{} // ${TYPED}`, 400, 'unreadable'],
    ['two values', '{}{}', 400, 'unreadable'],
    ['half a value', `{"contact": "${TYPED}`, 400, 'unreadable'],
    ['a byte order mark', '\ufeff{}', 400, 'unreadable'],
    ['a text', `"${TYPED}"`, 422, 'invalid'],
    ['a list', `["${TYPED}"]`, 422, 'invalid'],
    [
      'twenty thousand objects in one another',
      `${'{"contact":'.repeat(5000)}1${'}'.repeat(5000)}`,
      422,
      'invalid',
    ],
    ['ten thousand wrong items', JSON.stringify({ types: Array(10_000).fill(1) }), 422, 'invalid'],
  ])('that is %s is refused, in few words', async (_, body, status, code) => {
    const response = await post(body);
    const text = await response.text();
    expect({ status: response.status, code: JSON.parse(text).code }).toEqual({ status, code });
    expect(text).not.toContain(TYPED);
    expect(text.length).toBeLessThan(10_000);
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/json-patch+json',
    'application/jsonp',
    'application/json; charset=utf-16',
    'application/json; charset=latin1',
    '',
  ])('sent as %j is refused', async (type) => {
    const response = await post(new TextEncoder().encode(JSON.stringify(full())), type);
    expect({ status: response.status, code: (await response.json()).code }).toEqual({
      status: 415,
      code: 'unsupported_type',
    });
  });

  it.each(['application/json;charset=UTF-8', 'APPLICATION/JSON', 'application/json; charset="utf-8"'])(
    'sent as %s is accepted',
    async (type) => {
      expect((await post(JSON.stringify(full()), type)).status).toBe(201);
    },
  );

  it('may hold 64 KB and not a byte more, counted in bytes', async () => {
    const report = JSON.stringify(full());
    const filler = (bytes: number) => report.padEnd(report.length + bytes - Buffer.byteLength(report), ' ');
    expect((await post(filler(64 * 1024))).status).toBe(201);
    expect((await post(filler(64 * 1024 + 1))).status).toBe(413);
    expect((await post(JSON.stringify({ whatHappened: 'å'.repeat(33_000) }))).status).toBe(413);
  });

  it('with a key twice counts as its last, as JSON is read everywhere', async () => {
    const twice = JSON.stringify({ ...full(), types: ['OV-ORO'] }).replace('{', '{"types": ["XX"],');
    expect((await post(twice)).status).toBe(201);
  });
});

/** Every field of the form, filled in; as a browser sends it. */
const fullForm = (changes: Record<string, string | readonly string[]> = {}): URLSearchParams => {
  const form = new URLSearchParams();
  for (const leaf of leaves) {
    const value =
      changes[leaf.path] ?? (leaf.path === 'submissionId' ? randomUUID() : goodAnswer(leaf, TYPED));
    if (leaf.kind === 'choices') for (const each of [value].flat()) form.append(leaf.path, String(each));
    else form.append(leaf.path, [value].flat().join('\n'));
  }
  return form;
};

const answersOf = (form: URLSearchParams, ...but: readonly string[]) =>
  Object.fromEntries(
    [...new Set(form.keys())]
      .filter((name) => !but.includes(name))
      .sort()
      .map((name) => [name, form.getAll(name).filter(Boolean).sort()])
      .filter(([, values]) => values?.length),
  );

/** Sends a form and gives what came back. */
const sendForm = async (form: URLSearchParams | string | Uint8Array<ArrayBuffer>, type = FORM_TYPE) => {
  const body = form instanceof URLSearchParams ? form.toString() : form;
  const response = await post(body, type, 'text/html');
  const html = await response.text();
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  return { status: response.status, html, form: fieldsOf(html), errors: errorsOf(html) };
};

/** Where the summary's link for a field leads: a list's first choice has the field's own name. */
const expectAtField = (errors: ReturnType<typeof errorsOf>, ...paths: readonly string[]) => {
  expect(errors.fields).toEqual(paths);
  expect(errors.summary).toEqual(paths);
  expect(errors.text).toMatch(/\w/);
};

describe('a form', () => {
  it('with every field that the description names is accepted', async () => {
    expect((await sendForm(fullForm())).status).toBe(201);
  });

  it('comes back with everything in it, and the fault at its field, when a text is too long', async () => {
    for (const { path, max } of leaves.filter(({ kind }) => kind === 'text')) {
      const sent = fullForm({ [path]: `${TYPED} <b>"&amp;'</b>`.padEnd(max + 1, 'å') });
      const { status, form, errors } = await sendForm(sent);
      expect(status).toBe(422);
      expectAtField(errors, path);
      expect(answersOf(form)).toEqual(answersOf(sent));
    }
  });

  it.each([
    ['control characters', `${TYPED}%00%07`, TYPED],
    ['bytes that are no UTF-8', `${TYPED}%FF%C3%28`, `${TYPED}(`],
  ])('comes back with everything that can be read when a text holds %s', async (_, escaped, readable) => {
    for (const { path } of leaves.filter(({ kind }) => kind === 'text')) {
      const sent = fullForm({ [path]: 'HERE' });
      const { status, form, errors } = await sendForm(sent.toString().replace('HERE', escaped));
      expect(status).toBe(422);
      expectAtField(errors, path);
      expect(answersOf(form)).toEqual({ ...answersOf(sent), [path]: [readable] });
    }
  });

  it('comes back with everything else when a choice is none of those there are', async () => {
    for (const { path } of leaves.filter((leaf) => leaf.kind.startsWith('choice'))) {
      const sent = fullForm({ [path]: TYPED });
      const { status, form, errors } = await sendForm(sent);
      expect(status).toBe(422);
      // The language has no field to stand at: the page itself is in one.
      if (path === 'language') expect(errors.text).toMatch(/alternativ/);
      else expectAtField(errors, path);
      const ignored = [path, 'language', 'reporter'];
      expect(answersOf(form, ...ignored)).toEqual(answersOf(sent, ...ignored));
    }
  });

  it('comes back for the three answers it needs, all summed up at once', async () => {
    const { status, form, errors } = await sendForm(
      new URLSearchParams({ whatHappened: TYPED, 'contact.name': TYPED }),
    );
    expect(status).toBe(422);
    expect([...errors.fields].sort()).toEqual(['contact', 'danger.now', 'types']);
    expect(errors.summary).toHaveLength(3);
    expect(form.get('whatHappened')).toBe(TYPED);
    expect((await sendForm('')).status).toBe(422);
  });

  it('comes back filled in when it is too much, in another charset, or not text', async () => {
    const much = fullForm({ whatHappened: `${TYPED}\n${'å'.repeat(12_000)}` });
    const [before = '', after = ''] = fullForm({ when: `${TYPED}HERE` })
      .toString()
      .split('HERE');
    const raw = Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe]), Buffer.from(after)]);
    const plain = fullForm();
    for (const [expected, sent, body, type] of [
      [413, much, much, FORM_TYPE],
      [415, plain, plain, `${FORM_TYPE}; charset=iso-8859-1`],
      [400, fullForm(), new Uint8Array(raw), FORM_TYPE],
    ] as const) {
      const { status, form, errors } = await sendForm(body, type);
      expect(status).toBe(expected);
      expect(errors.text).toMatch(/\w/);
      const ignored = ['submissionId'];
      expect(answersOf(form, ...ignored)).toEqual(answersOf(sent, ...ignored));
      expect(form.get('submissionId')).toMatch(/^[\da-f-]{36}$/);
    }
  });

  it('comes back under its own id when it could not be stored, and can be sent again from there', async () => {
    await scene.settle();
    await scene.fault({ service: 'dynamodb', mode: 'reject' });
    const sent = fullForm();
    const { status, form, errors } = await sendForm(sent);
    await scene.clearFaults();
    expect(status).toBe(500);
    expect(errors.text).toMatch(/\w/);
    expect(answersOf(form)).toEqual(answersOf(sent));
    expect((await sendForm(form)).status).toBe(201);
  });

  it('from a program that asks for JSON gets the problem as JSON', async () => {
    const response = await post(
      new URLSearchParams({ whatHappened: TYPED }).toString(),
      FORM_TYPE,
      JSON_TYPE,
    );
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(JSON.parse(text).errors.map(({ path }: { path: string }) => path)).toContain('danger.now');
    expect(text).not.toContain(TYPED);
  });

  it('names nothing that it does not know of, and pollutes nothing', async () => {
    const { status } = await sendForm(
      `${fullForm()}&__proto__=x&constructor=y&__proto__.polluted=z&contact=w&types.0=v`,
    );
    expect(status).toBe(201);
  });
});

describe('whatever is sent, the fault is never ours:', () => {
  const runs = (numRuns: number) => ({
    numRuns,
    interruptAfterTimeLimit: 100_000,
    markInterruptAsFailure: true,
  });

  it(
    'every report that the description allows is accepted',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryOf(schema), fc.uuid(), async (report, submissionId) => {
          const { contact, ...rest } = report as { contact: object };
          const response = await post(
            JSON.stringify({ ...rest, submissionId, contact: { ...contact, phone: '070-174 06 93' } }),
          );
          expect([200, 201]).toContain(response.status);
        }),
        runs(100),
      );
    },
    PATIENCE,
  );

  it(
    'every change to a report gives an answer or a refusal with a code',
    async () => {
      const path = fc.constantFrom(
        ...leaves.map((leaf) => leaf.path),
        'contact',
        'danger',
        'triage',
        '__proto__',
      );
      const value = fc.oneof(
        fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.double(),
        fc.constantFrom(...UNREADABLE),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(path, value), { minLength: 1, maxLength: 4 }), async (changes) => {
          const report = changes.reduce((changed, [where, what]) => withValue(changed, where, what), full());
          const response = await post(JSON.stringify(report));
          expect([200, 201, 409, 422]).toContain(response.status);
          const text = await response.text();
          if (!response.ok) expect(JSON.parse(text).code).toMatch(/^[a-z_]+$/);
        }),
        runs(300),
      );
    },
    PATIENCE,
  );

  it(
    'every form gives a page',
    async () => {
      const name = fc.oneof(
        fc.constantFrom(...leaves.map(({ path }) => path)),
        fc.string({ unit: 'binary', maxLength: 20 }),
      );
      const value = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }).map((text) => encodeURIComponent(text.toWellFormed())),
        fc.constantFrom('yes', 'no', 'OV-ORO', 'S', '%', '%zz', '%ff%fe', '%00', '+', '<script>', '&&==;'),
        fc.string({ maxLength: 200 }),
      );
      const field = fc
        .tuple(name, value)
        .map(([key, each]) => `${encodeURIComponent(key.toWellFormed())}=${each}`);
      const bodies = fc.oneof(
        fc.array(field, { maxLength: 12 }).map((fields) => Buffer.from(fields.join('&'))),
        fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
      );
      await fc.assert(
        fc.asyncProperty(bodies, async (body) => {
          const { status } = await sendForm(new Uint8Array(body));
          expect([201, 200, 400, 409, 422]).toContain(status);
        }),
        runs(300),
      );
    },
    PATIENCE,
  );
});
