import { gzipSync } from 'node:zlib';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { handler as alert } from '../functions/alert.ts';
import { handler as clock } from '../functions/clock.ts';
import { handler as deadlines } from '../functions/deadlines.ts';
import { handler as followUp } from '../functions/follow-up.ts';
import { printTo } from '../functions/log.ts';
import { handler as mailReceipts } from '../functions/mail-receipts.ts';
import { handler as smsReceipts } from '../functions/sms-receipts.ts';
import { handler as submit } from '../functions/submit.ts';
import { handler as take } from '../functions/take.ts';
import { readTimeFrom } from '../functions/time.ts';
import type { Deadline } from '../shared/incident/deadline.ts';
import type { FunctionName } from '../shared/manifest/manifest.ts';
import { type Call, type Counting, countCalls } from './counting.ts';
import { report } from './fixtures.ts';

/** What one part of a case's life took. */
export interface Stage {
  readonly calls: readonly Call[];
  /** Each time a function ran. */
  readonly ran: readonly FunctionName[];
  /** Requests that came over the API. */
  readonly requests: number;
  /** Bytes that were written to logs. */
  readonly logged: number;
}

export type StageName = 'submission' | 'alert' | 'receipts' | 'taking' | 'follow-ups';

interface Waiting {
  readonly incident: string;
  readonly deadline: Deadline;
}

/**
 * One case from its report to the last follow-up a year later, by the functions as they are, everybody answering at
 * once. What it took of AWS is counted, not added up by hand.
 */
export const countCase = async (types: readonly string[] = ['HT-HOT']): Promise<Record<StageName, Stage>> => {
  const counting = await countCalls();
  let at = Date.parse('2027-03-02T09:00:00Z');
  readTimeFrom(
    () => new Date(at),
    async () => {},
  );
  const life = new Life(counting);
  const submission = await life.stage(() => life.post('submit', submit, report(types)));
  const alerted = await life.stage(() => life.react());
  const receipts = await life.stage(() => life.receive(alerted.calls));
  const token = tokenIn(alerted.calls, 'alerts');
  const taking = await life.stage(async () => {
    await life.get('take', take, token);
    await life.post('take', take, { action: 'take' }, token);
    await life.react();
  });
  const followUps = await life.stage(async () => {
    for (;;) {
      const next = life.next();
      if (!next) break;
      at = Math.max(at, Date.parse(next.deadline.due)) + 1000;
      const before = life.calls.length;
      await life.wake(next);
      await life.react();
      const sent = life.calls.slice(before);
      await life.receive(sent);
      for (const asked of tokensIn(sent, 'follow-ups').slice(0, 1)) {
        await life.get('follow-up', followUp, asked);
        await life.post('follow-up', followUp, { outcome: 'well' }, asked);
        await life.react();
      }
    }
  });
  return { submission, alert: alerted, receipts, taking, 'follow-ups': followUps };
};

type Handler = (event: never, context: never) => Promise<unknown>;

class Life {
  calls: Call[] = [];
  #ran: FunctionName[] = [];
  #requests = 0;
  #logged = 0;
  readonly #waiting: Waiting[] = [];
  readonly #counting: Counting;

  constructor(counting: Counting) {
    this.#counting = counting;
    printTo((line) => {
      this.#logged += JSON.stringify(line).length;
    });
  }

  async stage(run: () => Promise<unknown>): Promise<Stage> {
    [this.calls, this.#ran, this.#requests, this.#logged] = [[], [], 0, 0];
    await run();
    return { calls: this.calls, ran: this.#ran, requests: this.#requests, logged: this.#logged };
  }

  /** Runs a function once. */
  async run(name: FunctionName, handler: Handler, event: unknown): Promise<void> {
    this.#ran.push(name);
    const calls = await this.#counting.during(() =>
      handler(event as never, { awsRequestId: 'bench' } as never),
    );
    this.calls.push(...calls);
  }

  post(name: FunctionName, handler: Handler, body: unknown, token?: string) {
    return this.#request(name, handler, 'POST', body, token);
  }

  get(name: FunctionName, handler: Handler, token: string) {
    return this.#request(name, handler, 'GET', undefined, token);
  }

  async #request(name: FunctionName, handler: Handler, httpMethod: string, body: unknown, token?: string) {
    this.#requests += 1;
    const json = 'application/json';
    await this.run(name, handler, {
      httpMethod,
      headers: { 'content-type': json, accept: json },
      pathParameters: { token },
      body: body === undefined ? null : JSON.stringify(body),
      isBase64Encoded: false,
      requestContext: { requestId: 'bench' },
    });
  }

  /** What the stream's functions do with the new lines, until there are no more. */
  async react(): Promise<void> {
    for (;;) {
      const event = this.#counting.entries();
      if (event.Records.length === 0) return;
      this.#waiting.push(...deadlinesIn(event));
      await this.run('alert', alert as Handler, event);
      await this.run('deadlines', deadlines as Handler, event);
    }
  }

  /** The deadline that falls due next. */
  next(): Waiting | undefined {
    this.#waiting.sort((a, b) => (a.deadline.due < b.deadline.due ? -1 : 1));
    return this.#waiting.shift();
  }

  wake({ incident, deadline }: Waiting): Promise<void> {
    return this.run('clock', clock as Handler, { incident, deadline: deadline.id });
  }

  /** Every message arrives, and its service says so, each in an event of its own. */
  async receive(calls: readonly Call[]): Promise<void> {
    const timestamp = new Date(0).toISOString();
    for (const { service, messageId } of calls) {
      if (service === 'mail') {
        const body = JSON.stringify({ eventType: 'Delivery', mail: { messageId }, delivery: { timestamp } });
        await this.run('mail-receipts', mailReceipts as Handler, { Records: [{ messageId, body }] });
      }
      if (service === 'sms') {
        const message = JSON.stringify({
          notification: { messageId, timestamp },
          delivery: { destination: '+46701740605' },
          status: 'SUCCESS',
        });
        const data = gzipSync(JSON.stringify({ logEvents: [{ message }] })).toString('base64');
        await this.run('sms-receipts', smsReceipts as Handler, { awslogs: { data } });
      }
    }
    await this.react();
  }
}

const deadlinesIn = ({ Records }: DynamoDBStreamEvent): Waiting[] =>
  Records.flatMap(({ dynamodb }) => {
    const { body } = unmarshall(dynamodb?.NewImage as never);
    return (body.deadlines as Deadline[]).map((deadline) => ({
      incident: body.incident as string,
      deadline,
    }));
  });

const tokensIn = (calls: readonly Call[], path: string): string[] =>
  calls.flatMap(({ asked }) => new RegExp(`/${path}/(\\w{22})`).exec(asked)?.[1] ?? []);

const tokenIn = (calls: readonly Call[], path: string): string => {
  const [token] = tokensIn(calls, path);
  if (!token) throw new Error(`Nobody was sent a link to ${path}`);
  return token;
};
