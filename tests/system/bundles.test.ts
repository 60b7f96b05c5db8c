import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBClient, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putStaffSession } from '../../functions/aws/staff-sessions.ts';
import { newToken } from '../../functions/hash.ts';
import { municipality } from '../../functions/municipality.ts';
import { type Aws, type MailEvent, type SmsStatus, startAws } from '../../local/aws/index.ts';
import { SCAN_TAG } from '../../local/aws/s3/guard-duty.ts';
import { VirtualClock } from '../../local/clock.ts';
import { seedDemoPeople } from '../../local/demo/seed.ts';
import { EVIDENCE_BUCKET, SCHEDULE_GROUP, setEnvironment, TABLE_NAMES } from '../../local/environment.ts';
import { Faults } from '../../local/faults.ts';
import { createTables } from '../../local/tables.ts';
import { variablesOf } from '../../shared/manifest/environment.ts';
import { FUNCTIONS, type FunctionName, functions } from '../../shared/manifest/manifest.ts';
import { openStaffSession } from '../../shared/staff/session.ts';
import { JPEG } from '../evidence/samples.ts';
import { sharedBundles } from '../setup/bundles.ts';
import { PATIENCE, reportOf } from './scene.ts';
import { post } from './visit.ts';

const run = promisify(execFile);
let folder: string;
const texts: string[] = [];
const mailEvents: MailEvent[] = [];
const smsStatuses: SmsStatus[] = [];
const ran = new Set<FunctionName>();
let aws: Aws;
let database: DynamoDBClient;

beforeAll(async () => {
  const clock = new VirtualClock();
  const keep = ({ text }: { text?: string | undefined }) => void texts.push(text ?? '');
  aws = await startAws({
    clock,
    faults: new Faults(),
    groups: [SCHEDULE_GROUP],
    evidence: { bucket: EVIDENCE_BUCKET, origin: 'http://localhost:1' },
    onUpload: () => {},
    onSms: keep,
    onEmail: keep,
    onSmsStatus: (status) => void smsStatuses.push(status),
    onMailEvent: (event) => void mailEvents.push(event),
  });
  setEnvironment(aws, municipality, 'https://varna.example.com');
  database = new DynamoDBClient({ endpoint: aws.endpoints.dynamodbDirect });
  await createTables(database);
  await seedDemoPeople(database);
  folder = await sharedBundles();
}, PATIENCE);
afterAll(async () => {
  await aws?.close();
});

/** Runs a bundle once, in a process with the variables that the manifest gives it and nothing else of ours. */
const invoke = async (name: FunctionName, event: unknown) => {
  ran.add(name);
  const own = FUNCTIONS[name].uses.flatMap(variablesOf).map((variable) => [variable, process.env[variable]]);
  const sdk = Object.entries(process.env).filter(([key]) => key.startsWith('AWS_'));
  const script = `const { handler } = await import(${JSON.stringify(join(folder, name, 'index.mjs'))});
    const result = await handler(${JSON.stringify(event)}, { awsRequestId: 'test' });
    process.stdout.write('\\nRESULT' + JSON.stringify(result ?? null));`;
  const env = Object.fromEntries([...own, ...sdk]);
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { env, cwd: folder });
  return JSON.parse(stdout.split('\nRESULT')[1] ?? '');
};

const FORM = 'application/x-www-form-urlencoded';

const http = (httpMethod: string, pathParameters: object = {}, body?: string, type = 'application/json') => ({
  httpMethod,
  resource: '/',
  pathParameters,
  headers: { 'content-type': type, accept: type === 'application/json' ? type : 'text/html' },
  requestContext: { requestId: 'test' },
  isBase64Encoded: false,
  body: body ?? null,
});

const entries = async () => {
  const { Items = [] } = await database.send(new ScanCommand({ TableName: TABLE_NAMES.incidents }));
  return Items.filter(({ kind }) => kind?.S === 'entry');
};
/** Brings a deadline's row to the present: one that is woken long before its time waits on. */
const makeDue = async (deadline: string) => {
  await database.send(
    new UpdateItemCommand({
      TableName: TABLE_NAMES.incidents,
      Key: { pk: { S: `INCIDENT#${deadline.split('.')[0]}` }, sk: { S: `DEADLINE#${deadline}` } },
      UpdateExpression: 'SET due = :now',
      ExpressionAttributeValues: { ':now': { S: new Date().toISOString() } },
    }),
  );
};
const streamed = async (kind: string) => ({
  Records: (await entries())
    .filter(({ body }) => body?.M?.what?.M?.kind?.S === kind)
    .map((NewImage, index) => ({
      eventName: 'INSERT',
      dynamodb: { NewImage, SequenceNumber: String(index) },
    })),
});
const tokenAfter = (path: string) =>
  texts.map((text) => new RegExp(`/${path}/(\\w{22})`).exec(text)?.[1]).findLast(Boolean);

describe(
  'each function, bundled as it is deployed, with no package beside it',
  () => {
    it('serves the form, its health and its own description', async () => {
      expect((await invoke('form', http('GET', {}, undefined, 'text/html'))).body).toContain('<form');
      expect((await invoke('health', http('GET'))).statusCode).toBe(200);
      expect(JSON.parse((await invoke('openapi', http('GET'))).body).openapi).toBe('3.1.0');
    });

    it('serves the pages about the service, and leads staff to sign in', async () => {
      for (const resource of ['/prevention', '/privacy', '/accessibility']) {
        const answer = await invoke('pages', { ...http('GET', {}, undefined, 'text/html'), resource });
        expect(answer).toMatchObject({
          statusCode: 200,
          headers: { 'cache-control': 'public, max-age=300' },
        });
      }
      expect((await invoke('console', http('GET'))).statusCode).toBe(401);
      const callback = { ...http('GET', {}, undefined, 'text/html'), resource: '/console/callback' };
      expect((await invoke('sign-in', callback)).statusCode).toBe(400);
    });

    it('stores a report from JSON and from the form, and gives a refused form back', async () => {
      const report = reportOf('red', { wishes: { occupationalHealth: 'yes' } });
      expect((await invoke('submit', http('POST', {}, JSON.stringify(report)))).statusCode).toBe(201);
      const form = 'contact.phone=1&danger.now=no&types=OV-ORO';
      const type = 'application/x-www-form-urlencoded';
      expect(await invoke('submit', http('POST', {}, form, type))).toMatchObject({ statusCode: 201 });
      expect(await invoke('submit', http('POST', {}, 'types=OV-ORO', type))).toMatchObject({
        statusCode: 422,
      });
    });

    it('alerts, sets the deadlines, takes the case, wakes a follow-up and takes its answer', async () => {
      const done = { batchItemFailures: [] };
      expect(await invoke('alert', await streamed('reported'))).toEqual(done);
      expect(await invoke('deadlines', await streamed('reported'))).toEqual(done);
      const taken = await invoke('take', http('POST', { token: tokenAfter('alerts') }, '{"action":"take"}'));
      expect(JSON.parse(taken.body).reference).toBeTruthy();
      const first = aws.scheduler.list().find(({ name }) => name.endsWith('.F0-1'));
      await makeDue(String(JSON.parse(JSON.stringify(first?.input)).deadline ?? ''));
      await invoke('clock', first?.input);
      expect(await invoke('alert', await streamed('follow-up-due'))).toEqual(done);
      const answer = http('POST', { token: tokenAfter('follow-ups') }, '{"outcome":"well"}');
      expect(JSON.parse((await invoke('follow-up', answer)).body)).toMatchObject({
        state: 'answered',
        step: 'F0',
      });
      expect(await invoke('coverage', {})).toEqual(done);
    });

    it('shows the occupational health service whom to contact, once it asks', async () => {
      const open = http('POST', { token: tokenAfter('referrals') }, '{"action":"open"}');
      expect(JSON.parse((await invoke('referral', open)).body)).toMatchObject({
        state: 'waiting',
        reach: { language: 'sv' },
      });
    });

    it('makes a PDF of a case for the registrar, with nothing beside the bundle', async () => {
      const [reported] = (await entries()).filter(({ body }) => body?.M?.what?.M?.kind?.S === 'reported');
      const incident = reported?.body?.M?.incident?.S ?? '';
      const { Items = [] } = await database.send(new ScanCommand({ TableName: TABLE_NAMES.directory }));
      const registrar = Items.find(({ body }) => body?.M?.posts?.L?.[0]?.M?.role?.S === 'REG');
      const session = openStaffSession(registrar?.sk?.S ?? '', new Date().toISOString());
      const token = newToken();
      await putStaffSession(token, { ...session, opened: [incident] });
      const ask = http('POST', { incident, action: 'registry-card' }, 'as=pdf', FORM);
      const cookie = `__Host-staff=${token}`;
      const answer = await invoke('console', { ...ask, headers: { ...ask.headers, cookie } });
      expect(answer).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/pdf' } });
      expect(Buffer.from(answer.body, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    });

    it('records what became of a mail and of an SMS, as SES and SNS say it', async () => {
      const Records = mailEvents.map(({ event }, index) => ({
        messageId: String(index),
        body: JSON.stringify(event),
      }));
      expect(await invoke('mail-receipts', { Records })).toEqual({ batchItemFailures: [] });
      for (const { event } of smsStatuses) await invoke('sms-receipts', event);
      const said = (await entries()).filter(({ body }) => body?.M?.what?.M?.kind?.S === 'delivered');
      expect(said).toHaveLength(mailEvents.length + smsStatuses.length);
    });

    it('opens a report by its code, gives a form for a file, records what came by it and what its scan says, and looks for it by itself', async () => {
      const { body } = await invoke('submit', http('POST', {}, JSON.stringify(reportOf('yellow'))));
      const { receiptCode } = JSON.parse(body);
      const opened = await invoke('report', http('POST', {}, JSON.stringify({ receiptCode })));
      expect(JSON.parse(opened.body).reference).toBeTruthy();
      const asked = await invoke('report-evidence', http('POST', {}, JSON.stringify({ receiptCode })));
      const form: { file: number; url: string; fields: { key: string } } = JSON.parse(asked.body);
      expect((await post(form, JPEG)).status).toBe(201);
      const told = { key: form.fields.key, version: aws.bucket.get(form.fields.key)?.version };
      await invoke('evidence-received', told);
      const incident = told.key.split('/')[1];
      await invoke('clock', { incident, deadline: `${incident}.file-1` });
      await invoke('evidence-scanned', { ...told, status: 'NO_THREATS_FOUND' });
      const said = (await entries()).map(({ body: entry }) => entry?.M?.what?.M?.kind?.S);
      for (const kind of ['evidence-expected', 'evidence-received', 'evidence-scanned'])
        expect(said.filter((each) => each === kind)).toHaveLength(1);
      const visit = await invoke('report', http('POST', {}, `receiptCode=${receiptCode}`, FORM));
      const cookie = String(visit.headers['set-cookie']).split(';')[0];
      const ask = http('GET', { file: '1' });
      const link = await invoke('report-evidence', { ...ask, headers: { ...ask.headers, cookie } });
      const object = aws.bucket.get(told.key);
      if (object) aws.bucket.tag(object, { [SCAN_TAG]: 'NO_THREATS_FOUND' });
      const saved = await fetch(JSON.parse(link.body).url);
      expect(Buffer.from(await saved.arrayBuffer())).toEqual(JPEG);
      const staff = await invoke('console-evidence', http('GET', { incident, file: '1' }));
      expect(staff.statusCode).toBe(401);
    });

    it('looks for what is late, and for addresses that SES holds back', async () => {
      expect(await invoke('sweep', {})).toBeNull();
      expect(await invoke('suppressions', {})).toBeNull();
      expect(await invoke('reconcile', {})).toBeNull();
      await invoke('succession', {});
    });

    it('begins a drill, asks everybody, and takes an answer', async () => {
      expect(await invoke('drill', { by: 'command' })).toMatchObject({ asked: expect.any(Number) });
      expect(await invoke('alert', await streamed('drill-started'))).toEqual({ batchItemFailures: [] });
      const answer = http('POST', { token: tokenAfter('drills') }, '{"action":"received"}');
      expect(JSON.parse((await invoke('drill-answer', answer)).body)).toMatchObject({ state: 'received' });
    });

    it('every one of them', () => {
      expect([...ran].sort()).toEqual(
        functions()
          .map(([name]) => name)
          .sort(),
      );
    });
  },
  PATIENCE,
);
