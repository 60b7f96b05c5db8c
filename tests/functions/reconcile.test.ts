import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { replaceClient } from '../../functions/aws/client.ts';
import { doneDeadline } from '../../functions/aws/deadlines.ts';
import { dynamodb, writeAll } from '../../functions/aws/table.ts';
import { printTo } from '../../functions/log.ts';
import { handler } from '../../functions/reconcile.ts';
import { setDeadlines } from '../../functions/tasks/set-deadlines.ts';
import { readTimeFrom } from '../../functions/time.ts';
import { type Scheduler, startScheduler } from '../../local/aws/scheduler.ts';
import { VirtualClock } from '../../local/clock.ts';
import { Faults } from '../../local/faults.ts';
import { followUpDeadline } from '../../shared/incident/deadline.ts';
import type { Entry } from '../../shared/incident/entry.ts';
import { TABLES } from '../../shared/manifest/tables.ts';
import { StoreModel } from '../../simulation/store/model.ts';

/** The real function and its real client of the Scheduler against the local one; the store is the tested model. */
const GROUP = 'varna';
const ENVIRONMENT = {
  INCIDENTS_TABLE: 'incidents',
  SCHEDULE_GROUP: GROUP,
  SCHEDULE_TARGET_ARN: 'arn:aws:lambda:eu-north-1:000000000000:function:clock',
  SCHEDULE_ROLE_ARN: 'arn:aws:iam::000000000000:role/scheduler',
  SCHEDULE_FAILURE_QUEUE_ARN: 'arn:aws:sqs:eu-north-1:000000000000:failed',
};
const START = '2027-01-12T03:15:00.000Z';

const [clock, faults] = [new VirtualClock(), new Faults()];
let scheduler: Scheduler;
let client: SchedulerClient;
let figures: Map<string, number>;
let mended: string[];

const idOf = (number: number) => `${'0'.repeat(22)}${String(number).padStart(4, '0')}`;
const days = (count: number) => new Date(Date.parse(START) + count * 86_400_000).toISOString();

/** A case's entry that sets contacts so many days ahead: F1, F2 and so on. */
const set = async (number: number, ...ahead: number[]) => {
  const deadlines = ahead.map((day, index) => followUpDeadline(idOf(number), `F${index + 1}`, 1, days(day)));
  await setDeadlines({
    incident: idOf(number),
    seq: 1,
    at: START,
    by: { kind: 'system' },
    what: { kind: 'reported', level: 'red' },
    deadlines,
  } as Entry);
};
const name = (number: number, step: string) => `${idOf(number)}.${step}-1`;
const held = () => scheduler.list().map((each) => `${each.name} ${each.at}`);
const place = (which: string) => ({ Name: which, GroupName: GROUP });
const count = (figure: string) => figures.get(figure) ?? 0;

beforeAll(async () => {
  Object.assign(process.env, ENVIRONMENT);
  scheduler = await startScheduler({ clock, faults, groups: [GROUP] });
  client = new SchedulerClient({
    endpoint: scheduler.endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
});
afterAll(() => scheduler.close());

beforeEach(() => {
  for (const each of scheduler.list()) scheduler.remove(each.name);
  const model = new StoreModel({ incidents: TABLES.incidents });
  [figures, mended] = [new Map(), []];
  replaceClient('dynamodb', { send: async (command: object) => model.apply(command) });
  replaceClient('scheduler', client);
  readTimeFrom(() => new Date(START));
  printTo((line) => {
    const { _aws: figure, ...values } = line as Record<string, unknown> & {
      _aws?: { CloudWatchMetrics: [{ Metrics: [{ Name: string }] }] };
    };
    const metric = figure?.CloudWatchMetrics[0].Metrics[0].Name;
    if (metric) figures.set(metric, (figures.get(metric) ?? 0) + Number(values[metric]));
    else if (values.code === 'schedule.mended') mended.push(`${values.deadline} ${values.state}`);
  });
});

describe('a year of contacts', () => {
  it('stays in the table but for what is due within a week', async () => {
    await set(1, 1, 6, 8, 28, 364);
    expect(held()).toEqual([
      `${name(1, 'F1')} 2027-01-13T04:15:00+01:00`,
      `${name(1, 'F2')} 2027-01-18T04:15:00+01:00`,
    ]);
  });

  it('is handed over night by night as it comes near, once, and that is no difference', async () => {
    await set(1, 1, 6, 8, 28, 364);
    for (let night = 0; night < 3; night += 1) {
      readTimeFrom(() => new Date(days(night)));
      await handler();
    }
    expect(held().map((each) => each.split(' ')[0])).toEqual(['F1', 'F2', 'F3'].map((step) => name(1, step)));
    expect([count('HandedToScheduler'), count('ScheduleMended')]).toEqual([1, 0]);
  });

  it('is handed over the next night when the Scheduler does not answer, and the night says that it failed', async () => {
    await set(1, 8);
    readTimeFrom(() => new Date(days(2)));
    faults.add({ service: 'scheduler', mode: 'down' });
    await expect(handler()).rejects.toThrow('reconcile.failed');
    faults.clear();
    expect(held()).toEqual([]);
    await handler();
    expect(held()).toHaveLength(1);
  });
});

describe('a difference between a row and its schedule', () => {
  const agreed = [`${name(1, 'F1')} 2027-01-13T04:15:00+01:00`, `${name(1, 'F2')} 2027-01-18T04:15:00+01:00`];
  const described = async (which: string) => client.send(new GetScheduleCommand(place(which)));

  /** Mends it once, and finds nothing to mend the second time. */
  const expectMended = async (difference: string) => {
    await handler();
    expect(mended).toEqual([difference]);
    expect(count('ScheduleMended')).toBe(1);
    expect(held()).toEqual(agreed);
    await handler();
    expect(count('ScheduleMended')).toBe(1);
    expect(await described(name(1, 'F1'))).toMatchObject({ State: 'ENABLED', Target: { Input: /F1-1/ } });
  };

  beforeEach(() => set(1, 1, 6));

  it('is not there when nobody has touched anything', async () => {
    await handler();
    expect([mended, held()]).toEqual([[], agreed]);
  });

  it('a schedule that is missing is set', async () => {
    await client.send(new DeleteScheduleCommand(place(name(1, 'F1'))));
    await expectMended(`${name(1, 'F1')} missing`);
  });

  it.each([
    ['wakes at another time', { ScheduleExpression: 'at(2027-01-14T09:00:00)' }],
    ['wakes at that hour in another zone', { ScheduleExpressionTimezone: 'America/New_York' }],
    ['is switched off', { State: 'DISABLED' as const }],
    ['stays when it has fired', { ActionAfterCompletion: 'NONE' as const }],
  ])('one that %s is put right', async (_, change) => {
    const { $metadata, Arn, CreationDate, LastModificationDate, ...now } = await described(name(1, 'F1'));
    await client.send(new UpdateScheduleCommand({ ...(now as object), ...change } as never));
    await expectMended(`${name(1, 'F1')} changed`);
  });

  it('one that wakes somebody else is put right', async () => {
    const { Target, ...now } = await described(name(1, 'F1'));
    const changed = { ...now, Target: { ...Target, Input: '{"incident":"another"}' } };
    await client.send(new UpdateScheduleCommand(changed as never));
    await expectMended(`${name(1, 'F1')} changed`);
  });

  it('one for a deadline that is done is taken away', async () => {
    await set(2, 3);
    await writeAll(dynamodb(), [doneDeadline(idOf(2), name(2, 'F1'))]);
    await expectMended(`${name(2, 'F1')} done`);
  });

  it('one without a row is taken away', async () => {
    const { $metadata, ...now } = await described(name(1, 'F1'));
    await client.send(new CreateScheduleCommand({ ...(now as object), Name: name(9, 'F9') } as never));
    await expectMended(`${name(9, 'F9')} without-row`);
  });

  it('and the group’s own schedules are left alone', async () => {
    const { $metadata, ...now } = await described(name(1, 'F1'));
    await client.send(
      new CreateScheduleCommand({ ...(now as object), Name: 'varna-oxelosund-sweep' } as never),
    );
    await handler();
    expect(held().map((each) => each.split(' ')[0])).toContain('varna-oxelosund-sweep');
    expect(mended).toEqual([]);
  });

  it('what fires in these minutes is left to the Scheduler and the sweep', async () => {
    await client.send(new DeleteScheduleCommand(place(name(1, 'F1'))));
    readTimeFrom(() => new Date(Date.parse(days(1)) - 10 * 60_000));
    await handler();
    expect(mended).toEqual([]);
  });
});

describe('more than a night is enough for', () => {
  it('is left for the next night, which goes on where this one stopped; every one is looked at', async () => {
    for (let number = 1; number <= 150; number += 1) await set(number, 2);
    const wrong = [name(3, 'F1'), name(149, 'F1')];
    for (const Name of wrong) {
      const now = await client.send(new GetScheduleCommand(place(Name)));
      await client.send(new UpdateScheduleCommand({ ...(now as object), State: 'DISABLED' } as never));
    }
    // Each reading of a schedule costs three seconds: four minutes are enough for a part of them only.
    let now = Date.parse(START);
    replaceClient('scheduler', {
      send: async (command: never) => {
        if ((command as object) instanceof GetScheduleCommand) now += 3000;
        return client.send(command);
      },
    });
    readTimeFrom(() => new Date(now));
    const nights: number[] = [];
    while (nights.length < 5 && nights.at(-1) !== 0) {
      const before = count('SchedulesUnchecked');
      await handler();
      nights.push(count('SchedulesUnchecked') - before);
      now = Date.parse(START);
    }
    expect([nights.length > 1, nights.at(-1)]).toEqual([true, 0]);
    expect(mended.toSorted()).toEqual(wrong.map((each) => `${each} changed`).toSorted());
  });

  it('is told page by page: three hundred schedules agree with as many rows', async () => {
    for (let number = 1; number <= 300; number += 1) await set(number, 2);
    await handler();
    expect([held().length, mended]).toEqual([300, []]);
  });
});
