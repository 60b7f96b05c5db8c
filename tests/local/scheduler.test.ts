import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListScheduleGroupsCommand,
  ListSchedulesCommand,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Scheduler, startScheduler } from '../../local/aws/scheduler.ts';
import { VirtualClock } from '../../local/clock.ts';
import { type FaultMode, Faults } from '../../local/faults.ts';
import { asking, refused, schedulerClient } from './sdk.ts';

const Arn = 'arn:aws:lambda:eu-north-1:000000000000:function:clock';
const RoleArn = 'arn:aws:iam::000000000000:role/scheduler';
const input = (change: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput => ({
  Name: 'deadline-1',
  GroupName: 'varna',
  ScheduleExpression: 'at(2027-01-15T09:00:00)',
  ScheduleExpressionTimezone: 'Europe/Stockholm',
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  Target: { Arn, RoleArn, Input: '{"deadline":"1"}' },
  ...change,
});
const later = new Date('2100-01-01T00:00:00Z');

let faults: Faults;
let server: Scheduler;
const client = () => schedulerClient(server.endpoint);
const create = (change?: Partial<CreateScheduleCommandInput>) =>
  client().send(new CreateScheduleCommand(input(change)));
const update = (change?: Partial<CreateScheduleCommandInput>) =>
  client().send(new UpdateScheduleCommand(input(change)));
const fire = () => {
  const due = server.nextDue(later);
  if (due) {
    server.complete(due);
  }
  return due?.at;
};

beforeEach(async () => {
  faults = new Faults();
  const clock = new VirtualClock();
  clock.moveTo(new Date('2026-12-01T00:00:00Z'));
  server = await startScheduler({ clock, faults, groups: ['varna'] });
});
afterEach(() => server.close());

test('a schedule made with the SDK is listed with the local time and offset at which it runs', async () => {
  const { ScheduleArn } = await create();
  expect(ScheduleArn).toMatch(/^arn:aws:scheduler:.*:schedule\/varna\/deadline-1$/);
  expect(server.list()).toEqual([
    {
      name: 'deadline-1',
      at: '2027-01-15T09:00:00+01:00',
      timezone: 'Europe/Stockholm',
      target: Arn,
      input: { deadline: '1' },
    },
  ]);
});

test.each([
  ['in summer', '2027-07-15T09:00:00', '2027-07-15T09:00:00+02:00'],
  ['in the hour that spring skips: as much later', '2027-03-28T02:30:00', '2027-03-28T03:30:00+02:00'],
  ['in the hour that autumn repeats: the first time', '2027-10-31T02:30:00', '2027-10-31T02:30:00+02:00'],
  ['after the repeated hour', '2027-10-31T03:00:00', '2027-10-31T03:00:00+01:00'],
])('a deadline %s', async (_, local, at) => {
  await create({ ScheduleExpression: `at(${local})` });
  expect(server.list()).toMatchObject([{ at }]);
});

test('a schedule without a zone runs by UTC, in the default group', async () => {
  const { ScheduleExpressionTimezone: _, GroupName: __, ...rest } = input();
  await client().send(new CreateScheduleCommand(rest));
  expect(server.list()).toMatchObject([{ at: '2027-01-15T09:00:00+00:00', timezone: 'UTC' }]);
  const held = await client().send(new GetScheduleCommand({ Name: 'deadline-1' }));
  expect(held).toMatchObject({ GroupName: 'default', ScheduleExpressionTimezone: 'UTC' });
});

test('the same schedule made twice is a conflict, and the first one stands', async () => {
  await create();
  const again = create({ ScheduleExpression: 'at(2028-01-01T00:00:00)' });
  expect(await refused(again)).toEqual({ name: 'ConflictException', status: 409 });
  expect(server.list()).toMatchObject([{ at: '2027-01-15T09:00:00+01:00' }]);
});

test('the same request sent again with its client token is answered as the first time', async () => {
  const first = await create({ ClientToken: 'token-1' });
  const again = await create({ ClientToken: 'token-1' });
  expect(again.ScheduleArn).toBe(first.ScheduleArn);
  const other = create({ ClientToken: 'token-1', ScheduleExpression: 'at(2028-01-01T00:00:00)' });
  expect(await refused(other)).toEqual({ name: 'ConflictException', status: 409 });
});

test('a schedule can be read back, changed and deleted', async () => {
  await create();
  await update({ ScheduleExpression: 'at(2027-02-01T08:00:00)', Description: 'moved' });
  const held = await client().send(new GetScheduleCommand({ Name: 'deadline-1', GroupName: 'varna' }));
  expect(held).toMatchObject({
    Name: 'deadline-1',
    GroupName: 'varna',
    ScheduleExpression: 'at(2027-02-01T08:00:00)',
    ScheduleExpressionTimezone: 'Europe/Stockholm',
    Description: 'moved',
    State: 'ENABLED',
    ActionAfterCompletion: 'DELETE',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { Arn, RoleArn, Input: '{"deadline":"1"}' },
  });
  expect(held.CreationDate?.toISOString()).toMatch(/^2026-12-01T00:00:0/);
  await client().send(new DeleteScheduleCommand({ Name: 'deadline-1', GroupName: 'varna' }));
  expect(server.list()).toEqual([]);
});

test('a schedule that is not there cannot be read, changed or deleted, nor one in another group', async () => {
  await create();
  const notFound = { name: 'ResourceNotFoundException', status: 404 };
  expect(await refused(update({ Name: 'other' }))).toEqual(notFound);
  expect(await refused(client().send(new GetScheduleCommand({ Name: 'deadline-1' })))).toEqual(notFound);
  const gone = client().send(new DeleteScheduleCommand({ Name: 'other', GroupName: 'varna' }));
  expect(await refused(gone)).toEqual(notFound);
});

test('a group that nobody made is not found', async () => {
  const notFound = { name: 'ResourceNotFoundException', status: 404 };
  expect(await refused(create({ GroupName: 'elsewhere' }))).toEqual(notFound);
  const list = client().send(new ListSchedulesCommand({ GroupName: 'elsewhere' }));
  expect(await refused(list)).toEqual(notFound);
});

test.each([
  ['a name with a slash', { Name: 'a/b' }],
  ['a name with a letter outside the alphabet', { Name: 'påminnelse' }],
  ['a name of more than 64 characters', { Name: 'x'.repeat(65) }],
  ['a time with an offset', { ScheduleExpression: 'at(2027-01-15T09:00:00Z)' }],
  ['a date without a time', { ScheduleExpression: 'at(2027-01-15)' }],
  ['a day February does not have', { ScheduleExpression: 'at(2027-02-30T09:00:00)' }],
  ['a rate of nothing', { ScheduleExpression: 'rate(0 minutes)' }],
  ['a rate in seconds', { ScheduleExpression: 'rate(10 seconds)' }],
  ['cron, which is not needed here', { ScheduleExpression: 'cron(0 9 * * ? *)' }],
  ['a zone nobody knows', { ScheduleExpressionTimezone: 'Europe/Oxelosund' }],
  ['a target without a role', { Target: { Arn, RoleArn: undefined } }],
  ['no time window', { FlexibleTimeWindow: undefined }],
])('%s is refused', async (_, change) => {
  expect(await refused(create(change))).toEqual({ name: 'ValidationException', status: 400 });
  expect(server.list()).toEqual([]);
});

test('an operation outside schedules is refused', async () => {
  const groups = client().send(new ListScheduleGroupsCommand({}));
  expect(await refused(groups)).toEqual({ name: 'UnknownOperationException', status: 404 });
});

test('what falls due comes soonest first, across zones, and not before its time', async () => {
  await create({ Name: 'stockholm', ScheduleExpression: 'at(2027-01-15T09:00:00)' });
  await create({ Name: 'helsinki', ScheduleExpressionTimezone: 'Europe/Helsinki' });
  expect(server.list().map(({ name }) => name)).toEqual(['helsinki', 'stockholm']);
  expect(server.nextDue(new Date('2027-01-15T06:59:59Z'))).toBeUndefined();
  expect(server.nextDue(new Date('2027-01-15T07:00:00Z'))?.name).toBe('helsinki');
});

test('a time already past is accepted and due at once', async () => {
  await create({ ScheduleExpression: 'at(2020-01-01T00:00:00)' });
  expect(server.nextDue(new Date('2026-12-01T00:00:00Z'))?.name).toBe('deadline-1');
});

test('a schedule that has run is gone when it was to delete itself, and else stays without running again', async () => {
  await create();
  await create({ Name: 'kept', ActionAfterCompletion: 'NONE' });
  expect([fire(), fire(), fire()]).toEqual([
    '2027-01-15T09:00:00+01:00',
    '2027-01-15T09:00:00+01:00',
    undefined,
  ]);
  expect(server.list().map(({ name }) => name)).toEqual(['kept']);
});

test('a schedule moved by its own target while it ran still runs at its new time', async () => {
  await create();
  const due = server.nextDue(later);
  await update({ ScheduleExpression: 'at(2027-01-16T09:00:00)' });
  if (due) {
    server.complete(due);
  }
  expect(fire()).toBe('2027-01-16T09:00:00+01:00');
});

test('a rate starts at once or at its start date, and a day of it is 24 hours even when the clocks change', async () => {
  await create({ Name: 'hourly', ScheduleExpression: 'rate(1 hour)' });
  expect(server.list()).toMatchObject([{ at: '2026-12-01T01:00:00+01:00' }]);
  server.remove('hourly');
  const StartDate = new Date('2027-03-27T08:00:00Z');
  const EndDate = new Date('2027-03-28T12:00:00Z');
  await create({ Name: 'daily', ScheduleExpression: 'rate(1 days)', StartDate, EndDate });
  expect([fire(), fire(), fire()]).toEqual([
    '2027-03-27T09:00:00+01:00',
    '2027-03-28T10:00:00+02:00',
    undefined,
  ]);
});

test('a disabled schedule does not run', async () => {
  await create({ State: 'DISABLED' });
  expect(server.nextDue(later)).toBeUndefined();
});

test('a target whose input is not JSON is listed with the text', async () => {
  await create({ Target: { Arn, RoleArn, Input: 'plain' } });
  expect(server.list()).toMatchObject([{ input: 'plain' }]);
});

test('a long list comes in pages, by name, and can be narrowed', async () => {
  await Promise.all(['a-1', 'a-2', 'a-3', 'b-1'].map((Name) => create({ Name })));
  await create({ Name: 'a-0', GroupName: 'default' });
  const first = await client().send(
    new ListSchedulesCommand({ GroupName: 'varna', NamePrefix: 'a', MaxResults: 2 }),
  );
  const second = await client().send(
    new ListSchedulesCommand({
      GroupName: 'varna',
      NamePrefix: 'a',
      MaxResults: 2,
      NextToken: first.NextToken,
    }),
  );
  const names = [first, second].map((one) => one.Schedules?.map(({ Name }) => Name));
  expect(names).toEqual([['a-1', 'a-2'], ['a-3']]);
  expect(second.NextToken).toBeUndefined();
  const all = await client().send(new ListSchedulesCommand({}));
  expect(all.Schedules).toHaveLength(5);
  expect(all.Schedules?.[0]).toMatchObject({
    Name: 'a-0',
    GroupName: 'default',
    State: 'ENABLED',
    Target: { Arn },
  });
});

test.each<[FaultMode, string, number | undefined]>([
  ['throttle', 'ThrottlingException', 429],
  ['reject', 'ValidationException', 400],
  ['bounce', 'ValidationException', 400],
  ['down', 'ServiceUnavailable', 503],
  ['timeout', 'TimeoutError', undefined],
])(
  'the fault %s reaches the Scheduler client as %s, once, and nothing is kept',
  async (mode, name, status) => {
    faults.add({ service: 'scheduler', mode, count: 1 });
    expect(await asking(mode, () => refused(create()))).toEqual({ name, status });
    expect(server.list()).toEqual([]);
    await create();
    expect(server.list()).toHaveLength(1);
  },
);
