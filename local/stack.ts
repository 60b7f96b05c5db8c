import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { readDirectory } from '../functions/aws/people.ts';
import { printTo } from '../functions/log.ts';
import { municipality } from '../functions/municipality.ts';
import { readTimeFrom } from '../functions/time.ts';
import { functions } from '../shared/manifest/manifest.ts';
import { Agenda } from './agenda.ts';
import { type Aws, startAws } from './aws/index.ts';
import { startInvoke } from './aws/invoke.ts';
import { VirtualClock } from './clock.ts';
import { seedDemoPeople } from './demo/seed.ts';
import { EVIDENCE_BUCKET, nameOf, SCHEDULE_GROUP, setEnvironment } from './environment.ts';
import { Evidence } from './evidence.ts';
import { Failures } from './failures.ts';
import { Faults } from './faults.ts';
import { Figures } from './figures.ts';
import { mendEvent } from './image.ts';
import { startIssuer } from './issuer.ts';
import { Lambda } from './lambda.ts';
import { Outbox } from './outbox.ts';
import { Receipts } from './receipts.ts';
import { resume } from './resume.ts';
import { Streams } from './streams.ts';
import { createTables } from './tables.ts';
import { Time } from './time.ts';
import { readTriggers } from './triggers.ts';
import { Waiting } from './waiting.ts';
import { wake as wakeWith } from './wake.ts';

/** The whole pipeline on this machine, without its HTTP server. */
export interface Stack {
  readonly aws: Aws;
  /** Where Lambda's API answers. */
  readonly lambdaEndpoint: string;
  /** The tables, as an operator sees them: no fault is in the way. */
  readonly database: DynamoDBClient;
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
  at,
  running,
}: {
  baseUrl: string;
  dataDir?: string | undefined;
  /** The moment at which its clock begins; now, if it has passed or is not given. */
  at?: Date | undefined;
  /** A database that runs already: see `startDynamoDb`. */
  running?: string | undefined;
}): Promise<Stack> => {
  const [clock, faults, lambda, outbox, figures] = [
    new VirtualClock(),
    new Faults(),
    new Lambda(),
    new Outbox(),
    new Figures(),
  ];
  if (at) clock.moveTo(at);
  printTo((line) => {
    process.stdout.write(`${JSON.stringify(line)}\n`);
    figures.take(line);
  });
  const aws = await startAws({
    clock,
    faults,
    groups: [SCHEDULE_GROUP],
    evidence: { bucket: EVIDENCE_BUCKET, origin: baseUrl },
    dataDir,
    running,
    onSms: (message) => outbox.sms(message),
    onEmail: (message) => outbox.email(message),
    onSmsStatus: (status) => receipts.sms(status),
    onMailEvent: (event) => receipts.mail(event),
    onUpload: (object) => evidence.uploaded(object),
  });
  const triggers = readTriggers();
  const failures = new Failures(aws.queues, clock);
  const receipts = new Receipts({ clock, lambda, failures, triggers });
  const wake = wakeWith({ lambda, failures });
  const { region } = municipality;
  const evidence = new Evidence({ clock, faults, bucket: aws.bucket, region, triggers, wake });
  const issuer = await startIssuer({ baseUrl, people: async () => (await readDirectory()).people });
  setEnvironment(aws, municipality, baseUrl, issuer.url);
  readTimeFrom(() => clock.now());
  const endpoint = { endpoint: aws.endpoints.dynamodbDirect };
  const clients = { dynamodb: new DynamoDBClient(endpoint), streams: new DynamoDBStreamsClient(endpoint) };
  await Promise.all([createTables(clients.dynamodb), lambda.warm()]);
  await seedDemoPeople(clients.dynamodb);
  await resume(clients.dynamodb, { clock, timeZone: municipality.timeZone });

  const waiting = new Waiting(clients.dynamodb);
  const streams = await Streams.start({
    ...clients,
    lambda,
    failures,
    triggers,
    onRecord: (table, { record }) => {
      if (table !== 'incidents') return;
      waiting.changed();
      const sent = outbox.see(record);
      if (sent !== undefined) receipts.recorded(sent);
    },
  });
  const settle = async () => {
    const parts = [lambda, receipts, evidence, streams];
    for (;;) {
      await Promise.all(parts.map((part) => part.idle()));
      const came = await streams.poll();
      // What a reader's own turn took up meanwhile is under way, though this poll brought nothing.
      if (!came && !parts.some((part) => part.busy())) return;
    }
  };
  const { scheduler } = aws;
  const agenda = new Agenda({ scheduler, triggers, municipality, failures, wake, evidence }, clock.now());
  const time = new Time({ clock, agenda, triggers, wake, waiting, settle });
  const names = new Map(functions().map(([name]) => [nameOf(name), name]));
  const invoke = await startInvoke({
    find: (name) => names.get(name),
    invoke: (name, event) => lambda.invoke(name, mendEvent(event)),
    wake,
  });
  const close = async () => {
    time.close();
    streams.close();
    await Promise.all([invoke.close(), issuer.close(), aws.close()]);
  };
  const lambdaEndpoint = invoke.endpoint;
  const { dynamodb: database } = clients;
  const tools = { clock, faults, lambda, outbox, time, figures, failures };
  return { aws, lambdaEndpoint, database, ...tools, settle, close };
};
