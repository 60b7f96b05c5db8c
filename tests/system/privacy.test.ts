import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesIn, linkIn, messageTo, PATIENCE, type Scene, startScene, tablesOf, tokenIn } from './scene.ts';

/** Every text field holds a word of its own that stands nowhere else. */
const MARKED = {
  submissionId: randomUUID(),
  language: 'sv',
  reporter: 'representative',
  affectedPerson: 'Markörperson Qzaffected',
  contact: {
    name: 'Qzname Markör',
    phone: '070-174 06 91',
    email: 'qzmail@example.com',
    other: 'qzother',
    advice: 'qzadvice',
  },
  danger: { now: 'yes', personNear: 'yes', injured: 'no', weapon: 'unsure' },
  types: ['HT-HOT', 'VS-VAL'],
  channels: ['email'],
  places: ['home'],
  targets: ['child'],
  when: 'qzwhen',
  whatHappened: 'qzwhathappened på två\nrader qzsecondline',
  repeated: '6+',
  triage: { specific: 'yes', couldCarryOut: 'yes', couldCarryOutWhy: 'qzwhy' },
  linkedToAssignment: 'yes',
  party: 'KD',
  office: 'chair',
  suspectedPerson: 'qzsuspect',
  wishes: { policeReport: 'yes', occupationalHealth: 'yes', company: 'yes' },
  keepOut: { roles: ['TIB'], names: ['Qzkeepout'] },
};
// Each by its own word: ids are random letters, and two of them may stand side by side anywhere.
const WORDS =
  'affected|name|mail|message|added|stod|other|advice|when|whathappened|secondline|why|suspect|keepout|broken|unknown|value|long|plain|form|nonsense|party';
const MARKER = new RegExp(`qz(${WORDS})|070-?174|[+]46701740|@example[.]com|markör`, 'i');

let scene: Scene;
let logged = '';
let sent: Awaited<ReturnType<Scene['outbox']>> = [];
let schedules: unknown;
let receipt: { receiptCode: string };
const tokens: string[] = [];

beforeAll(async () => {
  scene = await startScene();
  const raw = (body: string, type = 'application/json') =>
    fetch(`${scene.url}/incidents`, { method: 'POST', headers: { 'content-type': type }, body });
  await scene.fault({ service: 'sns', mode: 'throttle', count: 1 });
  await scene.fault({ service: 'ses', mode: 'reject', count: 1, to: 'sakerhetsansvarig.kd@example.com' });
  await scene.fault({ service: 'sns', mode: 'reject', count: 1 });
  await scene.fault({ service: 'dynamodb', mode: 'throttle', count: 1 });
  receipt = (await scene.submit(MARKED)).body;
  await raw(JSON.stringify({ ...MARKED, whatHappened: 'another qzother' }));
  await raw('{"contact": "qzbroken');
  await raw(
    JSON.stringify({ ...MARKED, submissionId: randomUUID(), qzunknown: 'qzvalue', party: 'QZPARTY' }),
  );
  await raw(JSON.stringify({ whatHappened: `qzlong${'x'.repeat(70_000)}` }));
  await raw('qzplain', 'text/plain');
  await scene.form('/incidents', 'contact.phone=070-174+06+91&whatHappened=qzform');
  await scene.settle();
  sent = await scene.outbox();
  const link = linkIn(messageTo(sent, 'Säkerhetsstrateg', 'email'));
  tokens.push(...sent.map(tokenIn));
  await fetch(scene.url + link);
  await scene.call('POST', link, { action: 'qznonsense' });
  await scene.call('POST', link, { action: 'take' });
  // Back with the code: what is said, what is refused, a wrong code and a session's end.
  const { receiptCode } = receipt;
  const form = (path: string, fields: Record<string, string>, headers = {}) =>
    scene.form(path, new URLSearchParams(fields), headers);
  const opened = await form('/report', { receiptCode });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  tokens.push(cookie.split('=')[1] ?? '');
  await form('/report/message', { text: 'qzmessage' }, { cookie });
  await form('/report/message', { text: `qzmessage${'x'.repeat(5000)}` }, { cookie });
  await form('/report/addition', { text: 'qzadded', receiptCode });
  const support = { answer: 'yes', name: 'qzstod', phone: '070-174 06 91', consent: 'yes' };
  await scene.call('POST', '/report/support-person', { receiptCode, ...support });
  await form('/report', { receiptCode: 'QZQZ-QZQZ-QZQZ-QZQZ' });
  await form('/report/leave', {}, { cookie });
  await form('/report/message', { text: 'qzmessage' }, { cookie });
  await scene.fault({ service: 'dynamodb', mode: 'down' });
  await form('/report/message', { text: 'qzmessage', receiptCode });
  await scene.submit({ ...MARKED, submissionId: randomUUID() });
  await scene.clearFaults();
  await scene.advance('P2D');
  schedules = await scene.schedules();
  sent = await scene.outbox();
  logged = scene.printed();
}, PATIENCE);
afterAll(() => scene?.stop());

describe('a report whose every field is marked', () => {
  it('was really sent, alerted and logged, failures and unreadable bodies included', () => {
    expect(sent.length).toBeGreaterThan(4);
    const codes = linesIn(logged).map(({ code }) => code);
    for (const code of [
      'incident.stored',
      'delivery.handed-over',
      'delivery.refused',
      'request.refused',
      'request.failed',
      'case.taken',
      'report.opened',
      'report.changed',
      'report.wrong-code',
      'deadline.due',
    ])
      expect(codes).toContain(code);
  });

  it('leaves no word, number, address or name in any log line or metric', () => {
    expect(logged.match(MARKER)).toBeNull();
  });

  it('leaves no receipt code, submission id or link in any log line', () => {
    for (const secret of [receipt.receiptCode, MARKED.submissionId, ...tokens])
      expect(logged).not.toContain(secret);
  });

  it('leaves nothing in any SMS or e-mail, nor party, type or level', () => {
    const said = sent.map(({ subject, text, html }) => `${subject} ${text} ${html}`).join('\n');
    expect(
      said.match(/HT-|VS-|Kristdemokrat|\bKD\b|hot om|våld|orange|\bröd/i) ?? said.match(MARKER),
    ).toBeNull();
  });

  it('leaves nothing in the schedule', () => {
    expect(JSON.stringify(schedules).match(MARKER)).toBeNull();
    expect(JSON.stringify(schedules)).not.toContain('KD');
  });

  it('is stored without its receipt code and its submission id', async () => {
    const rows = JSON.stringify(await (await tablesOf(scene)).rows('incidents'));
    expect(rows).toContain('qzwhathappened');
    expect(rows).not.toContain(receipt.receiptCode);
    expect(rows).not.toContain(MARKED.submissionId);
    for (const token of tokens) expect(rows).not.toContain(token);
  });
});
