import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf } from './page.ts';
import { client, type RunningStack, startLocalStack } from './stack.ts';

const PARTIES = ['S', 'M', 'V', 'SD', 'C', 'KD', 'L', 'MP', undefined];

/** Red, which is never bundled with others. */
const reportOf = (submissionId: string, index = 0) => ({
  submissionId,
  language: 'sv',
  contact: { phone: '070-174 06 90', advice: `Rapport ${index}` },
  danger: { now: 'no' },
  types: ['VS-VAL'],
  party: PARTIES[index % PARTIES.length],
});

let stack: RunningStack;
let värna: ReturnType<typeof client>;

beforeAll(async () => {
  stack = await startLocalStack();
  värna = client(stack);
});

afterAll(() => stack?.stop());

/** The answer as it came, to be compared byte for byte. */
const send = async (report: unknown) => {
  const response = await fetch(`${stack.url}/incidents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(report),
  });
  return { status: response.status, body: await response.text() };
};

const formOf = (submissionId: string, changes: Record<string, string> = {}) =>
  new URLSearchParams({
    submissionId,
    language: 'sv',
    'danger.now': 'no',
    'contact.phone': '070-174 06 91',
    types: 'VS-VAL',
    party: 'M',
    ...changes,
  });

/** Which cases somebody was alerted of, each message once. */
const alerts = async () =>
  (await värna.outbox()).map(({ incident, person, channel }) => `${incident} ${person} ${channel}`);

describe('a report under an id that another report used', () => {
  it('is refused with a code, and the first stays as it was', async () => {
    const report = reportOf(randomUUID());
    const first = await send(report);
    const other = await värna.submit({ ...report, whatHappened: 'Något annat' });
    expect(other.status).toBe(409);
    expect(other.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(other.body).toMatchObject({ status: 409, code: 'already_sent' });
    expect(JSON.stringify(other.body)).not.toContain('Något annat');
    expect(await send(report)).toEqual({ status: 200, body: first.body });
  });

  it('is the same report when only its keys, its language or the letters of its id are written otherwise', async () => {
    const report = reportOf(randomUUID());
    const first = await send(report);
    const entries = Object.entries({
      ...report,
      submissionId: report.submissionId.toUpperCase(),
      language: 'fi',
    });
    expect(await send(Object.fromEntries(entries.reverse()))).toEqual({ status: 200, body: first.body });
  });

  it('is one winner and one refusal when two different ones come at once', async () => {
    const report = reportOf(randomUUID());
    const both = await Promise.all([send(report), send({ ...report, office: 'council' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('comes back as a form, filled in, from which it can be sent as a new one', async () => {
    const id = randomUUID();
    await värna.form('/incidents', formOf(id));
    const refused = await värna.form('/incidents', formOf(id, { whatHappened: 'En sak till <hände>' }));
    expect(refused.status).toBe(409);
    const fields = fieldsOf(await refused.text());
    expect(fields.get('whatHappened')).toBe('En sak till <hände>');
    expect(fields.get('submissionId')).not.toBe(id);
    expect((await värna.form('/incidents', fields)).status).toBe(201);
  });
});

describe('a double click on Send', () => {
  it('shows the same receipt twice and is one case', async () => {
    await värna.settle();
    await värna.emptyOutbox();
    const form = formOf(randomUUID());
    const responses = await Promise.all([1, 2].map(() => värna.form('/incidents', form)));
    const pages = await Promise.all(responses.map((response) => response.text()));
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(pages[0]).toBe(pages[1]);
    await värna.settle();
    const told = await alerts();
    expect(new Set(told.map((each) => each.split(' ')[0])).size).toBe(1);
    expect(told).toHaveLength(4);
    expect(pages[0]).toContain(told[0]?.split(' ')[0]);
  });

  it('shows the receipt again when the page is reloaded later', async () => {
    const form = formOf(randomUUID());
    const first = await (await värna.form('/incidents', form)).text();
    await värna.advance('PT20M');
    await värna.emptyOutbox();
    const again = await värna.form('/incidents', form);
    expect(again.status).toBe(200);
    expect(await again.text()).toBe(first);
    await värna.settle();
    expect(await alerts()).toEqual([]);
  });
});

describe('two hundred reports at once, fifty of them sent twice', () => {
  const reports = Array.from({ length: 150 }, (_, index) => reportOf(randomUUID(), index));
  let before: ReadonlySet<string>;
  let answers: { id: string; status: number; body: string }[];

  beforeAll(async () => {
    // A repeat stands beside its first sending here, and twenty places away there.
    const repeats = reports.slice(0, 50);
    const all = reports.flatMap((report, index) => [
      report,
      ...(index < 25 ? repeats.slice(index, index + 1) : []),
      ...(index >= 45 && index < 70 ? repeats.slice(index - 20, index - 19) : []),
    ]);
    await värna.settle();
    await värna.emptyOutbox();
    before = new Set((await värna.schedules()).map(({ name }) => name));
    answers = await Promise.all(
      all.map(async (report) => ({ id: report.submissionId, ...(await send(report)) })),
    );
    await värna.settle();
  }, 120_000);

  it('are a hundred and fifty cases, and nobody is turned away', () => {
    expect(answers).toHaveLength(200);
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(201), count(200)]).toEqual([150, 50]);
    for (const key of ['reference', 'receiptCode'])
      expect(new Set(answers.map(({ body }) => JSON.parse(body)[key])).size).toBe(150);
  });

  it('give everybody who sent twice the same receipt twice, byte for byte', () => {
    for (const { submissionId } of reports)
      expect(new Set(answers.filter(({ id }) => id === submissionId).map(({ body }) => body)).size).toBe(1);
  });

  it('alert everybody of each case once by SMS and once by e-mail', async () => {
    const told = await alerts();
    expect(new Set(told).size).toBe(told.length);
    const references = new Set(answers.map(({ body }) => JSON.parse(body).reference));
    for (const reference of references) {
      const channels = told
        .filter((each) => each.startsWith(reference))
        .map((each) => each.split(' ').at(-1));
      const [sms, email] = ['sms', 'email'].map((by) => channels.filter((channel) => channel === by).length);
      expect(sms).toBe(email);
      // The party's officer and the municipality's strategist; the strategist alone where no party has anybody.
      expect([1, 2]).toContain(sms);
    }
    const withOfficer = reports.filter(({ party }) => party && party !== 'MP').length;
    expect(told).toHaveLength(2 * (150 + withOfficer));
  });

  it('have one deadline to be taken by each', async () => {
    const names = (await värna.schedules()).map(({ name }) => name);
    const made = names.filter((name) => !before.has(name) && name.endsWith('.ack-1'));
    expect(made).toHaveLength(150);
  });
});
