import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  type GetScheduleCommandOutput,
  ListSchedulesCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { fromLocal, type Instant, toLocal } from '../../shared/calendar/zoned.ts';
import type { Standing } from '../../shared/scheduling/differences.ts';
import { environment } from '../environment.ts';
import { lazyClient } from './client.ts';
import { CLIENT_SETTINGS } from './failure.ts';

const scheduler = lazyClient('scheduler', () => new SchedulerClient(CLIENT_SETTINGS));

/**
 * Asks EventBridge Scheduler to wake the clock when a deadline falls due. The deadline's id is the schedule's name, so
 * that asking twice gives one schedule.
 *
 * @param timeZone the schedule is shown and kept in it
 * @returns whether it was not there yet
 */
export const scheduleDeadline = async (deadline: Standing, timeZone: string): Promise<boolean> => {
  try {
    await scheduler().send(new CreateScheduleCommand(definition(deadline, timeZone)));
    return true;
  } catch (thrown) {
    if (!(thrown instanceof ConflictException)) throw thrown;
    return false;
  }
};

/** Makes a deadline's schedule what it should be, whatever somebody has made of it. */
export const correctSchedule = async (deadline: Standing, timeZone: string): Promise<void> => {
  await scheduler().send(new UpdateScheduleCommand(definition(deadline, timeZone)));
};

/** Takes a schedule away; one that is gone already is fine. */
export const removeSchedule = async (name: string): Promise<void> => {
  await unlessGone(scheduler().send(new DeleteScheduleCommand(placeOf(name))));
};

const NAMES_AT_ONCE = 100;

/** The names of every schedule of the group, a page at a time. */
export async function* scheduleNames(): AsyncGenerator<string> {
  let NextToken: string | undefined;
  do {
    const page = await scheduler().send(
      new ListSchedulesCommand({
        GroupName: environment('SCHEDULE_GROUP'),
        MaxResults: NAMES_AT_ONCE,
        ...(NextToken !== undefined && { NextToken }),
      }),
    );
    for (const { Name } of page.Schedules ?? []) if (Name !== undefined) yield Name;
    NextToken = page.NextToken;
  } while (NextToken);
}

/** A schedule as it stands. */
export interface HeldSchedule {
  /** When it wakes somebody; undefined for one that does so at no single time. */
  readonly at: Instant | undefined;
  /** Whether it wakes the clock, on, at that deadline's time. */
  isFor(deadline: Standing, timeZone: string): boolean;
}

/** Reads a schedule. @returns undefined if there is none */
export const readSchedule = async (name: string): Promise<HeldSchedule | undefined> => {
  const found = await unlessGone(scheduler().send(new GetScheduleCommand(placeOf(name))));
  return (
    found && {
      at: timeOf(found),
      isFor: (deadline, timeZone) => essence(found) === essence(definition(deadline, timeZone)),
    }
  );
};

const placeOf = (name: string) => ({ Name: name, GroupName: environment('SCHEDULE_GROUP') });

const unlessGone = async <Answer>(answer: Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await answer;
  } catch (thrown) {
    if (!(thrown instanceof ResourceNotFoundException)) throw thrown;
    return undefined;
  }
};

const definition = ({ incident, id, due }: Standing, timeZone: string) => ({
  ...placeOf(id),
  ...expression(due, timeZone),
  State: 'ENABLED' as const,
  FlexibleTimeWindow: { Mode: 'OFF' as const },
  ActionAfterCompletion: 'DELETE' as const,
  Target: {
    Arn: environment('SCHEDULE_TARGET_ARN'),
    RoleArn: environment('SCHEDULE_ROLE_ARN'),
    Input: JSON.stringify({ incident, deadline: id }),
    DeadLetterConfig: { Arn: environment('SCHEDULE_FAILURE_QUEUE_ARN') },
    RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 3600 },
  },
});

/** By the clock on the wall; in UTC for the hour that comes twice in autumn, where the wall's clock is ambiguous. */
const expression = (due: Instant, timeZone: string) => {
  const { date, time } = toLocal(due, timeZone);
  const unambiguous = fromLocal(date, time, timeZone).slice(0, 19) === due.slice(0, 19);
  return unambiguous
    ? { ScheduleExpression: `at(${date}T${time})`, ScheduleExpressionTimezone: timeZone }
    : { ScheduleExpression: `at(${due.slice(0, 19)})`, ScheduleExpressionTimezone: 'UTC' };
};

type Described = Pick<
  GetScheduleCommandOutput,
  'ScheduleExpression' | 'ScheduleExpressionTimezone' | 'State' | 'ActionAfterCompletion' | 'Target'
>;

/** What of a schedule decides who is woken when: two that agree in it do the same. */
const essence = (of: Described): string =>
  JSON.stringify([
    of.ScheduleExpression,
    of.ScheduleExpressionTimezone,
    of.State,
    of.ActionAfterCompletion,
    of.Target?.Arn,
    of.Target?.RoleArn,
    of.Target?.Input,
    of.Target?.DeadLetterConfig?.Arn,
  ]);

const timeOf = ({
  ScheduleExpression = '',
  ScheduleExpressionTimezone = 'UTC',
}: Described): Instant | undefined => {
  const [, date, time] = /^at\((\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)\)$/.exec(ScheduleExpression) ?? [];
  return date && time ? fromLocal(date, time, ScheduleExpressionTimezone) : undefined;
};
