import { isDeepStrictEqual } from 'node:util';
import type { VirtualClock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import { failure, refusal } from './faulty.ts';
import { type Endpoint, serve, type WireReply, type WireRequest } from './http.ts';
import { type HeldSchedule, type ScheduleBody, Schedules, scheduleBody } from './schedules.ts';

export interface SchedulerOptions {
  readonly clock: VirtualClock;
  readonly faults: Faults;
  /** The schedule groups that exist, beside `default`. */
  readonly groups: readonly string[];
}

export type Scheduler = Endpoint & Pick<Schedules, 'list' | 'nextDue' | 'complete' | 'remove'>;

const NAME = /^[0-9a-zA-Z-_.]{1,64}$/;

/** Amazon EventBridge Scheduler's schedules, in the restJson1 protocol. It keeps them; the stack runs them. */
export async function startScheduler({ clock, faults, groups }: SchedulerOptions): Promise<Scheduler> {
  const schedules = new Schedules();
  const known = new Set(['default', ...groups]);
  const answer = async (request: WireRequest) => {
    const fault = faults.take('scheduler');
    return (fault && failure('scheduler', fault)) ?? route(request);
  };
  const route = ({ method, url, body }: WireRequest): WireReply => {
    const [, collection, ...rest] = url.pathname.split('/');
    const name = decodeURIComponent(rest.join('/'));
    const writes = method === 'POST' || method === 'PUT';
    const sent = writes ? readBody(body) : undefined;
    const group = sent?.GroupName ?? url.searchParams.get(name === '' ? 'ScheduleGroup' : 'groupName');
    if (collection !== 'schedules') {
      return refusal(
        'scheduler',
        'UnknownOperationException',
        404,
        'The local Scheduler knows schedules only',
      );
    }
    if (group !== null && !known.has(group)) {
      return refusal(
        'scheduler',
        'ResourceNotFoundException',
        404,
        `Schedule group ${group} does not exist.`,
      );
    }
    if (name === '' && method === 'GET') {
      return page(schedules.all(), url.searchParams);
    }
    if (!NAME.test(name)) {
      return invalid('Name must satisfy regular expression pattern: ^[0-9a-zA-Z-_.]+$, 1 to 64 characters');
    }
    if (writes && !sent) {
      return invalid('The request does not have the fields of a schedule');
    }
    const held = schedules.get(group ?? 'default', name);
    if (method === 'POST' && held) {
      // The same request again, as a retry sends it, is answered as the first time.
      return sent?.ClientToken !== undefined && isDeepStrictEqual(sent, held.body)
        ? json({ ScheduleArn: arn(held) })
        : refusal('scheduler', 'ConflictException', 409, `Schedule ${name} already exists.`);
    }
    if (method !== 'POST' && !held) {
      return refusal('scheduler', 'ResourceNotFoundException', 404, `Schedule ${name} does not exist.`);
    }
    if (sent) {
      const kept = schedules.put(name, sent, clock.now());
      return kept
        ? json({ ScheduleArn: arn(kept) })
        : invalid(`Invalid Schedule Expression ${sent.ScheduleExpression}.`);
    }
    if (method === 'DELETE') {
      schedules.delete(group ?? 'default', name);
      return json({});
    }
    return held ? json(described(held)) : invalid('Unknown method');
  };
  const server = await serve(answer);
  return {
    ...server,
    list: () => schedules.list(),
    nextDue: (until) => schedules.nextDue(until),
    complete: (due) => schedules.complete(due),
    remove: (name) => schedules.remove(name),
  };
}

/** ListSchedules: by name, a hundred at a time; the token is the last name given. */
function page(all: readonly HeldSchedule[], query: URLSearchParams): WireReply {
  const fits = ({ name, body }: HeldSchedule) =>
    body.GroupName === (query.get('ScheduleGroup') ?? body.GroupName) &&
    body.State === (query.get('State') ?? body.State) &&
    name.startsWith(query.get('NamePrefix') ?? '') &&
    key({ name, body }) > (query.get('NextToken') ?? '');
  const key = ({ name, body }: Pick<HeldSchedule, 'name' | 'body'>) => `${body.GroupName}/${name}`;
  const matching = all.filter(fits);
  const given = matching.slice(0, Number(query.get('MaxResults') ?? 100));
  const last = given.at(-1);
  return json({
    Schedules: given.map((held) => {
      const { Arn, CreationDate, GroupName, LastModificationDate, Name, State, Target } = described(held);
      return { Arn, CreationDate, GroupName, LastModificationDate, Name, State, Target: { Arn: Target.Arn } };
    }),
    ...(last && given.length < matching.length && { NextToken: key(last) }),
  });
}

function readBody(body: Buffer): ScheduleBody | undefined {
  try {
    return scheduleBody.parse(JSON.parse(body.toString()));
  } catch {
    return undefined;
  }
}

/** Timestamps are seconds since 1970 on this protocol's wire. */
const described = ({
  name,
  body: { ClientToken: _, ...body },
  created,
  modified,
  ...held
}: HeldSchedule) => ({
  ...body,
  Name: name,
  Arn: arn({ name, body, ...held }),
  CreationDate: created.getTime() / 1000,
  LastModificationDate: modified.getTime() / 1000,
});

const arn = ({ name, body }: { name: string; body: { GroupName: string } }): string =>
  `arn:aws:scheduler:eu-north-1:000000000000:schedule/${body.GroupName}/${name}`;

const invalid = (message: string): WireReply => refusal('scheduler', 'ValidationException', 400, message);

const json = (value: unknown): WireReply => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
