import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { log, printTo } from '../functions/log.ts';
import { municipality } from '../functions/municipality.ts';
import { readTimeFrom } from '../functions/time.ts';
import { functions } from '../shared/manifest/manifest.ts';
import type { TableName } from '../shared/manifest/tables.ts';
import { type Aws, startAws } from './aws/index.ts';
import { startInvoke } from './aws/invoke.ts';
import { VirtualClock } from './clock.ts';
import { seedDemoPeople } from './demo/seed.ts';
import { nameOf, SCHEDULE_GROUP, setEnvironment, TABLE_NAMES } from './environment.ts';
import { Failures } from './failures.ts';
import { Faults } from './faults.ts';
import { Figures } from './figures.ts';
import { mendEvent } from './image.ts';
import { Lambda } from './lambda.ts';
import { Lanes, TRIES } from './lanes.ts';
import { Outbox } from './outbox.ts';
import { Receipts } from './receipts.ts';
import { resume } from './resume.ts';
import { StreamReader, type StreamRecord } from './stream.ts';
import { createTables } from './tables.ts';
import { Time } from './time.ts';
import { readTriggers } from './triggers.ts';
import { waitingRows } from './waiting.ts';
import { wake as wakeWith } from './wake.ts';

/** The whole pipeline on this machine, without its HTTP server. */
export interface Stack {
  readonly aws: Aws;
  /** Where Lambda's API answers. */
  readonly lambdaEndpoint: string;
  readonly clock: VirtualClock;
  readonly faults: Faults;
  readonly lambda: Lambda;
  readonly outbox: Outbox;
  readonly time: Time;
  readonly figures: Figures;
  readonly failures: Failures;
  /** Waits until the streams are drained, every receipt is recorded and no function runs. */
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
  const [clock, faults, lambda, outbox, figures] = [
    new VirtualClock(),
    new Faults(),
    new Lambda(),
    new Outbox(),
    new Figures(),
  ];
  printTo((line) => {
    process.stdout.write(`${JSON.stringify(line)}\n`);
    figures.take(line);
  });
  const aws = await startAws({
    clock,
    faults,
    groups: [SCHEDULE_GROUP],
    dataDir,
    onSms: (message) => outbox.sms(message),
    onEmail: (message) => outbox.email(message),
    onSmsStatus: (status) => receipts.sms(status),
    onMailEvent: (event) => receipts.mail(event),
  });
  const triggers = readTriggers();
  const failures = new Failures(aws.queues, clock);
  const receipts = new Receipts({ clock, lambda, failures, triggers });
  const wake = wakeWith({ lambda, failures });
  setEnvironment(aws, municipality, baseUrl);
  readTimeFrom(() => clock.now());
  const endpoint = { endpoint: aws.endpoints.dynamodbDirect };
  const clients = { dynamodb: new DynamoDBClient(endpoint), streams: new DynamoDBStreamsClient(endpoint) };
  await Promise.all([createTables(clients.dynamodb), lambda.warm()]);
  await seedDemoPeople(clients.dynamodb);
  await resume(clients.dynamodb, { clock, timeZone: municipality.timeZone });

  const consumers = triggers.streams.map((stream) => ({
    ...stream,
    lanes: new Lanes(
      (Records) => lambda.invoke(stream.name, { Records }) as Promise<DynamoDBBatchResponse | undefined>,
      (given) => {
        log.error('stream.abandoned', { count: 1, state: stream.name });
        failures.streamRecord(stream.name, given, TRIES);
      },
    ),
  }));
  const take = (table: TableName) => (given: StreamRecord) => {
    const sent = table === 'incidents' ? outbox.see(given.record) : undefined;
    if (sent !== undefined) receipts.recorded(sent);
    for (const consumer of consumers)
      if (consumer.table === table && consumer.wants(given.record)) consumer.lanes.push(given);
  };
  const readers = await Promise.all(
    (['incidents', 'directory'] as const).map((table) =>
      StreamReader.start(clients, TABLE_NAMES[table], take(table)),
    ),
  );

  const settle = async () => {
    for (;;) {
      await Promise.all([lambda.idle(), receipts.idle(), ...consumers.map(({ lanes }) => lanes.idle())]);
      const came = await Promise.all(readers.map((reader) => reader.poll()));
      // What a reader's own turn took up meanwhile is under way, though this poll brought nothing.
      const busy = lambda.busy() || receipts.busy() || consumers.some(({ lanes }) => lanes.busy());
      if (!busy && came.every((count) => count === 0)) return;
    }
  };
  const waiting = async (until: Date) =>
    (await waitingRows(clients.dynamodb, until)).map(({ pk, sk, due }) => ({
      key: `${pk} ${sk}`,
      due: new Date(due),
    }));
  const { scheduler } = aws;
  const time = new Time({ clock, scheduler, triggers, municipality, failures, wake, waiting, settle });
  const named = new Map(functions().map(([name]) => [nameOf(name), name]));
  const withName = async (known: string, run: (name: FunctionName) => Promise<unknown>) => {
    const name = named.get(known);
    return name && run(name);
  };
  const invoke = await startInvoke({
    names: [...named.keys()],
    invoke: (known, event) => withName(known, (name) => lambda.invoke(name, mendEvent(event))),
    wake: (known, event) => withName(known, (name) => wake(name, event)),
  });
  const close = async () => {
    time.close();
    for (const reader of readers) reader.close();
    await Promise.all([invoke.close(), aws.close()]);
  };
  const lambdaEndpoint = invoke.endpoint;
  return { aws, lambdaEndpoint, clock, faults, lambda, outbox, time, figures, failures, settle, close };
};
