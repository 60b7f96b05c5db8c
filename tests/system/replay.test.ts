import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SendEmailCommand } from '@aws-sdk/client-ses';
import { PublishCommand } from '@aws-sdk/client-sns';
import {
  DeleteMessageCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { partitionOf, toRow } from '../../functions/aws/table.ts';
import { sha256 } from '../../functions/hash.ts';
import { laneOf } from '../../local/lanes.ts';
import { deriveIdentifiers } from '../../shared/incident/identifiers.ts';
import { caseOf, figureOf, givenUp, got, timelineOf } from './rows.ts';
import {
  linkIn,
  messageTo,
  PATIENCE,
  reportOf,
  type Scene,
  startScene,
  submitAndAlert,
  tablesOf,
} from './scene.ts';
import { servicesOf } from './services.ts';

let scene: Scene;
let services: Awaited<ReturnType<typeof servicesOf>>;
beforeAll(async () => {
  scene = await startScene();
  services = await servicesOf(scene);
}, PATIENCE);
afterEach(() => scene.clearFaults());
afterAll(() => scene?.stop());

/** Runs the command as npm does. */
const command = (...args: string[]) =>
  new Promise<{ code: number | null; out: string; err: string }>((ended) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'commands/replay.ts', ...args], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()));
    child.on('close', (code) => ended({ code, out: out.join(''), err: err.join('') }));
  });
const replay = (...args: string[]) => command(...args, '--local', scene.url);

const urlOf = async (queue: string) =>
  (await services.sqs.send(new GetQueueUrlCommand({ QueueName: `varna-oxelosund-${queue}-failed` })))
    .QueueUrl;

const put = async (queue: string, MessageBody: string, attributes: Record<string, string> = {}) => {
  const QueueUrl = await urlOf(queue);
  const MessageAttributes = Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );
  await services.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageAttributes }));
};

/** When the oldest message came into a queue; it stays there. */
const givenUpAt = async (queue: string): Promise<number> => {
  const asked = { QueueUrl: await urlOf(queue), VisibilityTimeout: 0 };
  const { Messages = [] } = await services.sqs.send(
    new ReceiveMessageCommand({ ...asked, MessageSystemAttributeNames: ['SentTimestamp'] }),
  );
  return Number(Messages[0]?.Attributes?.SentTimestamp);
};

/** Takes what lies in a queue out of it, oldest first. */
const takeAll = async (queue: string) => {
  const QueueUrl = await urlOf(queue);
  const { Messages = [] } = await services.sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
  );
  for (const { ReceiptHandle } of Messages)
    await services.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  return Messages.map(({ Body = '' }) => JSON.parse(Body));
};

const OFFICER = 'Säkerhetsansvarig KD';
const BOTH = [`${OFFICER} email`, `${OFFICER} sms`];

it(
  'says that nothing lies there, when nothing does',
  async () => {
    expect(await replay()).toEqual({ code: 0, out: 'Nothing lies in the failure queues.\n', err: '' });
  },
  PATIENCE,
);

describe('alerts that were given up in an outage', () => {
  let reference: string;
  it(
    'lie in the queue of the alerts; a dry run says so and leaves them there',
    async () => {
      for (const service of ['sns', 'ses']) await scene.fault({ service, mode: 'down' });
      ({ reference } = (await submitAndAlert(scene, reportOf('yellow'))).receipt);
      expect(await givenUp(scene)).toEqual({ alert: 1 });
      const { code, out } = await replay('--dry-run');
      expect(code).toBe(1);
      expect(out).toMatch(
        /^alert: one message\. People responsible for a case may not have been alerted\.\n {2}1 × /,
      );
      expect(out).toContain('Dry run: nothing was tried again.');
      expect(await givenUp(scene)).toEqual({ alert: 1 });
    },
    PATIENCE,
  );

  it(
    'fail again while the outage lasts, and are kept',
    async () => {
      for (const service of ['sns', 'ses']) await scene.fault({ service, mode: 'down' });
      const { code, out } = await replay();
      expect([code, out]).toEqual([1, expect.stringContaining('Of 1: 1 failed again and kept.')]);
      expect(await givenUp(scene)).toEqual({ alert: 1 });
    },
    PATIENCE,
  );

  it(
    'are handed over at once when it is over, and never twice',
    async () => {
      const { code, out } = await replay('--queue', 'alert');
      expect([code, out]).toEqual([0, expect.stringContaining('Tried: 1 of 1\nOf 1: 1 done now.\n')]);
      expect(await got(scene, reference)).toEqual(BOTH);
      expect(await givenUp(scene)).toEqual({});
      expect((await replay()).code).toBe(0);
      await scene.advance('PT10M');
      expect(await got(scene, reference)).toEqual(BOTH);
    },
    PATIENCE,
  );
});

it(
  'a batch is read again from the first to the last of its records, whatever else was written between them',
  async () => {
    for (const service of ['sns', 'ses']) await scene.fault({ service, mode: 'down' });
    const references: string[] = [];
    for (const party of ['KD', 'V'])
      references.push((await submitAndAlert(scene, reportOf('yellow', { party }))).receipt.reference);
    await scene.clearFaults();
    const [first, last] = await takeAll('alert');
    const { startSequenceNumber, ...batch } = first.DDBStreamBatchInfo;
    const { endSequenceNumber } = last.DDBStreamBatchInfo;
    expect(BigInt(endSequenceNumber) - BigInt(startSequenceNumber)).toBeGreaterThan(2n);
    const whole = { ...batch, startSequenceNumber, endSequenceNumber, batchSize: 2 };
    await put('alert', JSON.stringify({ ...first, DDBStreamBatchInfo: whole }));
    expect((await replay()).code).toBe(0);
    expect(await got(scene, references[0] ?? '')).toEqual(BOTH);
    expect(await got(scene, references[1] ?? '')).toEqual(BOTH.map((each) => each.replace('KD', 'V')));
  },
  PATIENCE,
);

it(
  'what the stream does not hold any more is left to the sweep, which runs once more, and taken out',
  async () => {
    const swept = await figureOf(scene, 'SweepRan');
    const [batch] = ['alert', 'deadlines'].map((name) => ({
      requestContext: {
        functionArn: `arn:aws:lambda:eu-north-1:000000000000:function:varna-oxelosund-${name}`,
      },
      DDBStreamBatchInfo: {
        shardId: 'shardId-00000001573689847184-864758bb',
        startSequenceNumber: '800000000003126276362',
        endSequenceNumber: '800000000003126276362',
        batchSize: 1,
        streamArn:
          'arn:aws:dynamodb:ddblocal:000000000000:table/varna-incidents/stream/2019-11-14T00:04:06.388',
      },
    }));
    for (const name of ['alert', 'deadlines']) await put(name, JSON.stringify(batch));
    const { code, out } = await replay();
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Of 2: 2 too old for the stream and taken over by the sweep.'),
    ]);
    expect((await figureOf(scene, 'SweepRan')) - swept).toBe(1);
    expect(await givenUp(scene)).toEqual({});
  },
  PATIENCE,
);

describe('what fell due and nobody was told of', () => {
  const passedOn = async (reference: string) =>
    (await timelineOf(scene, reference)).filter((kind) => kind === 'escalated').length;

  it(
    'while the store did not answer: the clock is run again with what it was to say',
    async () => {
      const { receipt } = await submitAndAlert(scene, reportOf('orange'));
      const { incident } = await caseOf(scene, receipt.reference);
      await scene.moveTo(new Date(Date.parse(incident.answerBy) - 1000).toISOString());
      await scene.fault({ service: 'dynamodb', mode: 'down' });
      await scene.advance('PT2S');
      await scene.clearFaults();
      // Whatever else fell due in the same minute could not be told either.
      const { clock = 0 } = await givenUp(scene);
      expect(clock).toBeGreaterThan(0);
      expect(await passedOn(receipt.reference)).toBe(0);
      const { code, out } = await replay();
      expect([code, out]).toEqual([
        0,
        expect.stringContaining(`${clock} × a run of clock that nobody waited for`),
      ]);
      expect(await passedOn(receipt.reference)).toBe(1);
      await scene.settle();
      const deputy = messageTo(await scene.outbox(), 'Ersättare säkerhetsansvarig M', 'sms');
      await scene.call('POST', linkIn(deputy), { action: 'take' });
    },
    PATIENCE,
  );

  it(
    'because the Scheduler could not wake the clock: it is woken now, by what the schedule was to send',
    async () => {
      const { receipt } = await submitAndAlert(scene, reportOf('orange'));
      const { id } = await caseOf(scene, receipt.reference);
      // A deadline that is woken long before its time waits on.
      const { incident } = await caseOf(scene, receipt.reference);
      await scene.moveTo(new Date(Date.parse(incident.answerBy) - 30_000).toISOString());
      const due = { incident: id, deadline: `${id}.ack-1` };
      await put('schedule', JSON.stringify(due), {
        ERROR_CODE: 'AWS.Scheduler.InternalServerError',
        IS_PAYLOAD_TRUNCATED: 'false',
        TARGET_ARN: 'arn:aws:lambda:eu-north-1:000000000000:function:varna-oxelosund-clock',
      });
      expect((await replay()).code).toBe(0);
      expect(await passedOn(receipt.reference)).toBe(1);
      await scene.settle();
      await scene.call('POST', linkIn(messageTo(await scene.outbox(), 'Säkerhetsstrateg', 'sms')), {
        action: 'take',
      });
    },
    PATIENCE,
  );
});

it(
  'receipts that came too early are recorded or passed over once they are not early any more',
  async () => {
    await services.ses.send(
      new SendEmailCommand({
        Source: 'varna@varna.example.com',
        ConfigurationSetName: 'varna',
        Destination: { ToAddresses: ['someone@example.com'] },
        Message: { Subject: { Data: 'Hej' }, Body: { Text: { Data: 'Hej' } } },
      }),
    );
    await services.sns.send(new PublishCommand({ PhoneNumber: '+46701740699', Message: 'Hej' }));
    expect(await givenUp(scene)).toEqual({ 'mail-receipts': 1, 'sms-receipts': 1 });
    const early = await replay();
    expect([early.code, early.out]).toEqual([1, expect.stringContaining('Of 2: 2 failed again and kept.')]);
    await scene.advance('PT3M');
    const { code, out, err } = await replay();
    expect([code, out]).toEqual([0, expect.stringContaining('Of 2: 2 done now.')]);
    expect(early.out + out + err).not.toMatch(/example\.com|4670174|Hej/);
    expect(await givenUp(scene)).toEqual({});
  },
  PATIENCE,
);

describe('a row that nobody can read', () => {
  /** A report whose case shares the lane of the stream with another, or does not. */
  const besides = (pk: string, sharing: boolean) => {
    for (;;) {
      const submissionId = randomUUID();
      const { id } = deriveIdentifiers(submissionId, sha256);
      if ((laneOf(partitionOf(id)) === laneOf(pk)) === sharing) return reportOf('yellow', { submissionId });
    }
  };

  it(
    'holds up nobody else, is given up after finite tries, and its own case is told by the sweep',
    async () => {
      const { receipt } = await submitAndAlert(scene, reportOf('orange'));
      const { id } = await caseOf(scene, receipt.reference);
      const pk = partitionOf(id);
      const { database, tables } = await tablesOf(scene);
      const garbage = { kind: 'entry', body: { seq: 'Hemligt', what: [] }, open: 'work' };
      const { now } = (await scene.settle()).body;
      await scene.emptyOutbox();
      await database.send(
        new PutItemCommand({
          TableName: tables.incidents,
          Item: toRow({ pk, sk: 'ENTRY#000099', due: now, ...garbage }),
        }),
      );
      const others = [await scene.submit(besides(pk, false)), await scene.submit(besides(pk, true))];
      const [elsewhere, behind] = others.map(({ body }) => body.reference as string);

      expect(await givenUp(scene)).toEqual({ alert: 1, deadlines: 1 });
      for (const reference of [elsewhere, behind]) expect(await got(scene, reference ?? '')).toEqual(BOTH);
      // What shares no lane with it was alerted while it was still being tried.
      const { deliveries } = await caseOf(scene, elsewhere ?? '');
      const end = await givenUpAt('alert');
      for (const { handedOverAt = '' } of deliveries) expect(Date.parse(handedOverAt)).toBeLessThan(end);

      await scene.emptyOutbox();
      await scene.advance('PT7M');
      expect(await timelineOf(scene, receipt.reference)).toContain('unreadable');
      expect(await got(scene, receipt.reference)).toEqual(
        expect.arrayContaining(['Säkerhetsansvarig M sms', 'Säkerhetsstrateg sms']),
      );
      expect(await figureOf(scene, 'Unreadable')).toBe(1);
    },
    PATIENCE,
  );

  it(
    'fails again when it is replayed and is kept; what lies beside it is done, and nothing of it is printed',
    async () => {
      for (const service of ['sns', 'ses']) await scene.fault({ service, mode: 'down' });
      const { receipt } = await submitAndAlert(scene, reportOf('yellow'));
      await scene.clearFaults();
      expect(await givenUp(scene)).toEqual({ alert: 2, deadlines: 1 });
      const { code, out, err } = await replay();
      expect([code, out]).toEqual([1, expect.stringContaining('Of 3: 1 done now, 2 failed again and kept.')]);
      expect(await got(scene, receipt.reference)).toEqual(BOTH);
      expect(await givenUp(scene)).toEqual({ alert: 1, deadlines: 1 });
      expect(out + err).not.toMatch(/Hemligt|ENTRY#|INCIDENT#|[a-z0-9]{26}/);
    },
    PATIENCE,
  );

  it(
    'lies there for two weeks and no longer, as SQS keeps it',
    async () => {
      await scene.advance('P15D');
      expect(await givenUp(scene)).toEqual({});
    },
    PATIENCE,
  );
});

describe('the command', () => {
  it.each([
    [['now'], 'replay takes options only'],
    [['--queue', 'submit'], '--queue is one of alert,'],
    [['--colour'], "Unknown option '--colour'"],
    [['--municipality', 'atlantis'], 'no config/atlantis.json'],
  ])(
    '%j is not understood, and what is meant is said',
    async (args, message) => {
      const { code, out, err } = await command(...args);
      expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
      expect(err).toContain('--help');
    },
    PATIENCE,
  );

  it(
    'help is help, and no stack is said in one line',
    async () => {
      const [help, alone] = await Promise.all([command('--help'), command('--local', 'http://127.0.0.1:9')]);
      expect([help.code, help.out]).toEqual([0, expect.stringContaining('npm run replay -- --dry-run')]);
      expect([alone.code, alone.err]).toEqual([
        1,
        expect.stringMatching(/^No local stack answers at http:\/\/127\.0\.0\.1:9\. .*\n$/),
      ]);
    },
    PATIENCE,
  );
});
