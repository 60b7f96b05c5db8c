import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toRow } from '../../functions/aws/table.ts';
import { municipality } from '../../functions/municipality.ts';
import { type Aws, startAws } from '../../local/aws/index.ts';
import { VirtualClock } from '../../local/clock.ts';
import { SCHEDULE_GROUP, setEnvironment, TABLE_NAMES } from '../../local/environment.ts';
import { Faults } from '../../local/faults.ts';
import { resume } from '../../local/resume.ts';
import { createTables } from '../../local/tables.ts';

const clock = new VirtualClock();
const incident = 'yagmehxr0hg22yfynd306j4hz4';
const pk = `INCIDENT#${incident}`;
let aws: Aws;
let client: DynamoDBClient;

beforeAll(async () => {
  aws = await startAws({
    clock,
    faults: new Faults(),
    groups: [SCHEDULE_GROUP],
    evidence: { bucket: 'evidence', origin: 'http://localhost:1' },
    onUpload: () => {},
    onSms: () => {},
    onEmail: () => {},
    onSmsStatus: () => {},
    onMailEvent: () => {},
  });
  setEnvironment(aws, municipality, 'http://localhost:1');
  client = new DynamoDBClient({ endpoint: aws.endpoints.dynamodbDirect });
  await createTables(client);
  const put = (row: object) =>
    client.send(new PutItemCommand({ TableName: TABLE_NAMES.incidents, Item: toRow({ pk, ...row }) }));
  const deadline = (what: string, due: string, marks: object) =>
    put({
      sk: `DEADLINE#${incident}.${what}`,
      kind: 'deadline',
      body: { id: `${incident}.${what}`, kind: 'follow-up', due },
      ...marks,
    });
  await deadline('F3-1', '2027-01-22T08:00:00.000Z', { open: 'work', due: '2027-01-22T08:00:00.000Z' });
  await deadline('F7-1', '2028-01-17T08:00:00.000Z', { open: 'ahead', due: '2028-01-17T08:00:00.000Z' });
  await deadline('F1-1', '2027-01-16T08:00:00.000Z', {});
  await put({
    sk: 'INCIDENT',
    kind: 'incident',
    body: {},
    open: 'untaken-red',
    due: '2027-01-15T08:00:00.000Z',
  });
  await put({
    sk: 'ENTRY#000001',
    kind: 'entry',
    body: { at: '2027-01-15T08:00:00.000Z' },
    open: 'work',
    due: '2027-01-15T08:00:00.000Z',
  });
  await resume(client, { clock, timeZone: municipality.timeZone });
}, 60_000);
afterAll(() => aws?.close());

test('what an earlier run’s Scheduler had to wake stands in the schedule again; what is done or far ahead does not', () => {
  expect(aws.scheduler.list()).toMatchObject([
    {
      name: `${incident}.F3-1`,
      at: '2027-01-22T09:00:00+01:00',
      input: { incident, deadline: `${incident}.F3-1` },
    },
  ]);
});

test('the clock goes on from no earlier than what has happened', () => {
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse('2027-01-15T08:00:00Z'));
});
