import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { log } from '../functions/log.ts';
import { municipality } from '../functions/municipality.ts';
import { readTimeFrom } from '../functions/time.ts';
import { type Aws, startAws } from './aws/index.ts';
import { VirtualClock } from './clock.ts';
import { seedDemoPeople } from './demo/seed.ts';
import { SCHEDULE_GROUP, setEnvironment, TABLE_NAMES } from './environment.ts';
import { Faults } from './faults.ts';
import { Lambda } from './lambda.ts';
import { Lanes } from './lanes.ts';
import { Outbox } from './outbox.ts';
import { resume } from './resume.ts';
import { StreamReader } from './stream.ts';
import { createTables } from './tables.ts';
import { Time } from './time.ts';
import { readTriggers } from './triggers.ts';

/** The whole pipeline on this machine, without its HTTP server. */
export interface Stack {
  readonly aws: Aws;
  readonly clock: VirtualClock;
  readonly faults: Faults;
  readonly lambda: Lambda;
  readonly outbox: Outbox;
  readonly time: Time;
  /** How many records of a stream were given up after finite tries: what would lie in the failure queue. */
  abandoned(): number;
  /** Waits until the streams are drained and no function runs. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the local AWS, the tables, the demo people and everything the manifest says wakes a function. One stack a
 * process: the SDK's clients find their endpoints in the process's environment, as they do in Lambda.
 */
export const startStack = async ({
  baseUrl,
  dataDir,
}: {
  baseUrl: string;
  dataDir?: string | undefined;
}): Promise<Stack> => {
  const [clock, faults, lambda, outbox] = [new VirtualClock(), new Faults(), new Lambda(), new Outbox()];
  const aws = await startAws({
    clock,
    faults,
    groups: [SCHEDULE_GROUP],
    dataDir,
    onSms: (message) => outbox.sms(message),
    onEmail: (message) => outbox.email(message),
    onBounce: ({ service }) => log.info('local.bounced', { channel: service === 'sns' ? 'sms' : 'email' }),
  });
  setEnvironment(aws, municipality, baseUrl);
  readTimeFrom(() => clock.now());
  const endpoint = { endpoint: aws.endpoints.dynamodbDirect };
  const clients = { dynamodb: new DynamoDBClient(endpoint), streams: new DynamoDBStreamsClient(endpoint) };
  await Promise.all([createTables(clients.dynamodb), lambda.warm()]);
  await seedDemoPeople(clients.dynamodb);
  await resume(clients.dynamodb, { clock, timeZone: municipality.timeZone });

  const triggers = readTriggers();
  let abandoned = 0;
  const consumers = triggers.streams.map((stream) => ({
    ...stream,
    lanes: new Lanes(
      (Records) => lambda.invoke(stream.name, { Records }) as Promise<DynamoDBBatchResponse | undefined>,
      (records) => {
        abandoned += records.length;
        log.error('stream.abandoned', { count: records.length, state: stream.name });
      },
    ),
  }));
  const take = (table: 'incidents' | 'directory') => (record: DynamoDBRecord) => {
    if (table === 'incidents') outbox.see(record);
    for (const consumer of consumers)
      if (consumer.table === table && consumer.wants(record)) consumer.lanes.push(record);
  };
  const readers = await Promise.all(
    (['incidents', 'directory'] as const).map((table) =>
      StreamReader.start(clients, TABLE_NAMES[table], take(table)),
    ),
  );

  const settle = async () => {
    for (;;) {
      await Promise.all([lambda.idle(), ...consumers.map(({ lanes }) => lanes.idle())]);
      const came = await Promise.all(readers.map((reader) => reader.poll()));
      // What a reader's own turn took up meanwhile is under way, though this poll brought nothing.
      const quiet = !lambda.busy() && !consumers.some(({ lanes }) => lanes.busy());
      if (quiet && came.every((count) => count === 0)) return;
    }
  };
  const time = new Time({
    clock,
    scheduler: aws.scheduler,
    lambda,
    triggers,
    timeZone: municipality.timeZone,
    settle,
  });
  const close = async () => {
    time.close();
    for (const reader of readers) reader.close();
    await aws.close();
  };
  return { aws, clock, faults, lambda, outbox, time, abandoned: () => abandoned, settle, close };
};
