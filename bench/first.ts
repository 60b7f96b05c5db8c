import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDynamoDb } from '../local/aws/dynamodb.ts';
import { TABLE_NAMES } from '../local/environment.ts';
import { Faults } from '../local/faults.ts';
import { createTables } from '../local/tables.ts';
import { FIRST_RATIO, WARM_RATIO } from './budgets.ts';
import { OUT } from './bundles.ts';
import { report } from './fixtures.ts';
import { median, quantile, type Row, round } from './statistics.ts';

const run = promisify(execFile);
const ROUNDS = 7;
const WARM = 30;

interface Times {
  readonly first: number;
  readonly warm: number;
}

/**
 * The first report that a fresh process takes, its start included, and a later one; each against the same of a bundle
 * that holds the DynamoDB client and one command. Before an endpoint that answers at once, and before DynamoDB Local.
 */
export const firstCalls = async (progress: (text: string) => void): Promise<Row[]> => {
  const stub = createServer((request, response) => {
    request
      .resume()
      .on('end', () => response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}'));
  });
  await new Promise<void>((listening) => stub.listen(0, listening));
  const database = await startDynamoDb({ faults: new Faults() });
  try {
    const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
    await createTables(
      new DynamoDBClient({ endpoint: database.directEndpoint, region: 'eu-north-1', credentials }),
    );
    const port = (stub.address() as AddressInfo).port;
    return [
      ...(await against(`http://127.0.0.1:${port}`, 'a stubbed endpoint', progress)),
      ...(await against(database.directEndpoint, 'DynamoDB Local', progress)),
    ];
  } finally {
    stub.close();
    await database.close();
  }
};

const against = async (endpoint: string, where: string, progress: (text: string) => void): Promise<Row[]> => {
  const ratios: Times[] = [];
  for (let index = 1; index <= ROUNDS; index += 1) {
    progress(`first and warm calls on ${where}, round ${index} of ${ROUNDS}`);
    const own = await timesOf('submit', endpoint);
    const other = await timesOf('reference', endpoint);
    ratios.push({ first: own.first / other.first, warm: own.warm / other.warm });
  }
  const row = (what: string, budget: number, of: readonly number[]): Row => ({
    budget,
    what: `${what} of submit on ${where}, against the DynamoDB client and one command`,
    value: round(median(of)),
    unit: '×',
    spread: [round(quantile(of, 0.25)), round(quantile(of, 0.75))],
  });
  return [
    row(
      'start and first call',
      FIRST_RATIO,
      ratios.map(({ first }) => first),
    ),
    row(
      'warm call',
      WARM_RATIO,
      ratios.map(({ warm }) => warm),
    ),
  ];
};

/** Processor time, as in `start.ts`; Node's own `http`, which only the local endpoints need, is loaded before. */
const timesOf = async (name: string, endpoint: string): Promise<Times> => {
  const event = {
    httpMethod: 'POST',
    resource: '/incidents',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    isBase64Encoded: false,
    requestContext: { requestId: 'bench', path: '/incidents' },
  };
  const script = `
    import { randomUUID } from 'node:crypto';
    await import('node:http');
    const event = ${JSON.stringify(event)}, report = ${JSON.stringify(report())};
    const body = () => JSON.stringify({ ...report, submissionId: randomUUID() });
    const spent = async (run) => { const c = process.cpuUsage(); await run(); const d = process.cpuUsage(c); return (d.user + d.system) / 1000; };
    let handler;
    const call = () => handler({ ...event, body: body() }, { awsRequestId: 'bench' });
    const first = await spent(async () => { ({ handler } = await import(${JSON.stringify(join(OUT, name, 'index.mjs'))})); await call(); });
    for (let i = 0; i < ${WARM}; i += 1) await call();
    const warm = (await spent(async () => { for (let i = 0; i < ${WARM}; i += 1) await call(); })) / ${WARM};
    process.stdout.write('\\nRESULT' + JSON.stringify({ first, warm }));`;
  const env = {
    PATH: process.env.PATH,
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    INCIDENTS_TABLE: TABLE_NAMES.incidents,
    LOG_LEVEL: 'error',
  };
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { env });
  return JSON.parse(stdout.split('\nRESULT')[1] ?? '');
};
