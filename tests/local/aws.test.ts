import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { PublishCommand } from '@aws-sdk/client-sns';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Aws, startAws } from '../../local/aws/index.ts';
import { VirtualClock } from '../../local/clock.ts';
import { type FaultMode, Faults } from '../../local/faults.ts';
import { asking, dynamodbClient, refused, snsClient } from './sdk.ts';

const faults = new Faults();
const sent: string[] = [];
const start = (dataDir?: string) =>
  startAws({
    clock: new VirtualClock(),
    faults,
    groups: ['varna'],
    evidence: { bucket: 'evidence', origin: 'http://localhost:1' },
    onUpload: () => {},
    dataDir,
    onSms: ({ text }) => sent.push(text),
    onEmail: () => {},
    onSmsStatus: () => {},
    onMailEvent: () => {},
  });
const createTable = new CreateTableCommand({
  TableName: 'things',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
});
const put = (pk: string) =>
  new PutItemCommand({ TableName: 'things', Item: { pk: { S: pk }, å: { S: 'ö' } } });
const get = (pk: string) => new GetItemCommand({ TableName: 'things', Key: { pk: { S: pk } } });

let aws: Aws;
const handlers = () => dynamodbClient(aws.endpoints.dynamodb);
const direct = () => dynamodbClient(aws.endpoints.dynamodbDirect);

beforeAll(async () => {
  aws = await start();
  await new DynamoDBClient({
    endpoint: aws.endpoints.dynamodb,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'other', secretAccessKey: 'other' },
  }).send(createTable);
});
afterEach(() => faults.clear());
afterAll(() => aws.close());

test('what a handler stores is there for the stack itself, whoever the credentials say they are', async () => {
  await handlers().send(put('a'));
  expect((await direct().send(get('a'))).Item).toEqual({ pk: { S: 'a' }, å: { S: 'ö' } });
});

test('an error of the database reaches the handler as the SDK names it', async () => {
  const conditional = new PutItemCommand({
    TableName: 'things',
    Item: { pk: { S: 'b' } },
    ConditionExpression: 'attribute_exists(pk)',
  });
  expect(await refused(handlers().send(conditional))).toEqual({
    name: 'ConditionalCheckFailedException',
    status: 400,
  });
});

test.each<[FaultMode, string, number | undefined]>([
  ['throttle', 'ProvisionedThroughputExceededException', 400],
  ['reject', 'ValidationException', 400],
  ['bounce', 'ValidationException', 400],
  ['down', 'ServiceUnavailable', 503],
  ['timeout', 'TimeoutError', undefined],
])('the fault %s reaches a handler as %s, and never the stack itself', async (mode, name, status) => {
  faults.add({ service: 'dynamodb', mode });
  expect(await asking(mode, () => refused(handlers().send(put(mode))))).toEqual({ name, status });
  expect((await direct().send(get(mode))).Item).toBeUndefined();
});

test('a stack that is killed outright leaves no database behind', async () => {
  const script = `
    const { startDynamoDb } = await import('./local/aws/dynamodb.ts');
    const { Faults } = await import('./local/faults.ts');
    process.stdout.write((await startDynamoDb({ faults: new Faults() })).directEndpoint);
  `;
  const stack = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
  const [endpoint] = await once(stack.stdout, 'data');
  expect((await fetch(`${endpoint}`)).status).toBe(400);
  stack.kill('SIGKILL');
  await vi.waitFor(() => expect(fetch(`${endpoint}`)).rejects.toThrow(), { timeout: 10_000 });
});

test('every endpoint is on loopback and none on the port of another', () => {
  const endpoints = Object.values(aws.endpoints);
  expect(new Set(endpoints).size).toBe(8);
  expect(endpoints.every((one) => one.startsWith('http://127.0.0.1:'))).toBe(true);
});

test('two stacks run side by side, and data kept in a directory is there after a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'varna-'));
  const clientOf = (one: Aws) => dynamodbClient(one.endpoints.dynamodb);
  try {
    const first = await start(join(dataDir, 'new'));
    await clientOf(first).send(createTable);
    await clientOf(first).send(put('kept'));
    await snsClient(first.endpoints.sns).send(
      new PublishCommand({ PhoneNumber: '+46701740605', Message: 'Hej' }),
    );
    await Promise.all([first.close(), first.close()]);
    await first.close();
    expect(await refused(clientOf(first).send(new ListTablesCommand({})))).not.toMatchObject({ status: 200 });

    const second = await start(join(dataDir, 'new'));
    expect((await clientOf(second).send(get('kept'))).Item).toMatchObject({ pk: { S: 'kept' } });
    await second.close();
    expect(sent).toEqual(['Hej']);
    expect((await direct().send(get('kept'))).Item).toBeUndefined();
  } finally {
    await rm(dataDir, { recursive: true });
  }
});

test('without Java one clear line says what to install, and nothing is left running', async () => {
  vi.stubEnv('PATH', '/nonexistent');
  try {
    await expect(start()).rejects.toThrow(
      'Värna needs Java 17 or newer for its local database: ' +
        'apt-get install openjdk-17-jre-headless (Debian, Ubuntu) or brew install openjdk@17 (macOS)',
    );
  } finally {
    vi.unstubAllEnvs();
  }
});
