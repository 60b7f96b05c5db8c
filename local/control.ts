import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { readDirectory } from '../functions/aws/people.ts';
import { municipality } from '../functions/municipality.ts';
import { waitingDeadlines } from './deadlines.ts';
import { TABLE_NAMES } from './environment.ts';
import { faultSchema } from './faults.ts';
import { longRun } from './follow-ups.tsx';
import { localPage } from './page.tsx';
import type { Stack } from './stack.ts';

type Answer = (stack: Stack, input: unknown) => Promise<unknown>;

/** `drills`: hold those too whose time comes on the way; else they are passed over. */
const drills = z.optional(z.boolean());
const clockSchema = z.union([
  z.strictObject({ advance: z.string(), drills }),
  z.strictObject({ to: z.string(), drills }),
]);

/** What `/_local/…` answers (CONTRACT): the only routes that exist on this machine alone. */
const ROUTES: Readonly<Record<string, Answer>> = {
  'GET /_local/outbox': async ({ outbox, settle }) => {
    await settle();
    return outbox.list((await readDirectory()).people);
  },
  'DELETE /_local/outbox': async ({ outbox }) => {
    outbox.clear();
    return {};
  },
  'GET /_local/schedules': async ({ aws }) => aws.scheduler.list(),
  'GET /_local/deadlines': async (stack) => {
    await stack.settle();
    return deadlinesOf(stack);
  },
  'GET /_local/follow-ups': async ({ settle, clock }) => {
    await settle();
    const { cases: _, ...overview } = await longRun(clock.now().toISOString(), municipality);
    return overview;
  },
  'GET /_local/endpoints': async ({ aws, lambdaEndpoint: lambda }) => {
    const { dynamodbDirect: _, ...endpoints } = aws.endpoints;
    return { ...endpoints, lambda, tables: TABLE_NAMES };
  },
  'GET /_local/health': async ({ figures, failures, clock, settle }) => {
    await settle();
    return { now: clock.now().toISOString(), figures: figures.list(), failures: failures.lying() };
  },
  'POST /_local/clock': async ({ clock, time, settle }, input) => {
    const move = clockSchema.parse(input);
    const target = targetOf(move, clock.now());
    await settle();
    return { now: (await time.moveTo(target, move)).toISOString() };
  },
  'POST /_local/settle': async ({ settle, clock }) => {
    await settle();
    return { now: clock.now().toISOString() };
  },
  'GET /_local/faults': async ({ faults }) => faults.list(),
  'POST /_local/faults': async ({ faults }, input) => {
    faults.add(faultSchema.parse(input));
    return faults.list();
  },
  'DELETE /_local/faults': async ({ faults }) => {
    faults.clear();
    return [];
  },
};

/** Forms have only GET and POST: the page's buttons for emptying and clearing post `_method`. */
export const control = async (
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  stack: Stack,
): Promise<APIGatewayProxyResult> => {
  const fromPage = /^application\/x-www-form-urlencoded/.test(request.headers['content-type'] ?? '');
  const { _method, ...form } = fromPage ? Object.fromEntries(new URLSearchParams(body.toString())) : {};
  const route = `${_method ?? request.method} ${url.pathname.replace(/\/$/, '')}`;
  if (route === 'GET /_local') return html(localPage(await pageFacts(stack)));
  const answer = ROUTES[route];
  if (!answer) return json(404, { type: 'about:blank', title: 'Not found', status: 404, code: 'not_found' });
  try {
    const result = await answer(
      stack,
      fromPage ? filled(form) : body.length > 0 ? JSON.parse(body.toString()) : undefined,
    );
    return fromPage ? { statusCode: 303, headers: { location: '/_local' }, body: '' } : json(200, result);
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return json(422, { type: 'about:blank', title: 'Invalid', status: 422, code: 'invalid', detail });
  }
};

/** @throws RangeError for what is no duration or time, or lies in the past: the clock never runs backwards */
const targetOf = (move: z.output<typeof clockSchema>, now: Date): Date => {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    municipality.timeZone,
  );
  const target =
    'advance' in move
      ? here.add(Temporal.Duration.from(move.advance)).toInstant()
      : Temporal.Instant.from(move.to);
  if (target.epochMilliseconds < now.getTime()) throw new RangeError('The clock never runs backwards');
  return new Date(target.epochMilliseconds);
};

const filled = (form: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(form).flatMap(([key, value]) =>
      value === '' ? [] : [[key, key === 'count' ? Number(value) : value]],
    ),
  );

const deadlinesOf = ({ database, aws }: Stack) =>
  waitingDeadlines(database, aws.scheduler.list(), municipality.timeZone);

const pageFacts = async (stack: Stack) => {
  const { clock, faults, outbox, settle, figures, failures } = stack;
  await settle();
  const { people } = await readDirectory();
  return {
    municipality,
    now: clock.now(),
    people,
    sent: outbox.list(people),
    deadlines: await deadlinesOf(stack),
    longRun: await longRun(clock.now().toISOString(), municipality),
    faults: faults.list(),
    figures: figures.list(),
    failures: failures.lying(),
  };
};

const json = (statusCode: number, value: unknown): APIGatewayProxyResult => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

const html = (body: string): APIGatewayProxyResult => ({
  statusCode: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body,
});
