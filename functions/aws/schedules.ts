import { ConflictException, CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { fromLocal, type Instant, toLocal } from '../../shared/calendar/zoned.ts';
import type { Deadline } from '../../shared/incident/deadline.ts';
import { environment } from '../environment.ts';
import { lazyClient } from './client.ts';
import { CLIENT_SETTINGS } from './failure.ts';

const scheduler = lazyClient('scheduler', () => new SchedulerClient(CLIENT_SETTINGS));

/**
 * Asks EventBridge Scheduler to wake the clock when a deadline falls due. The deadline's id is the schedule's name, so
 * that asking twice gives one schedule.
 *
 * @param timeZone the schedule is shown and kept in it
 */
export const scheduleDeadline = async (
  incident: string,
  deadline: Deadline,
  timeZone: string,
): Promise<void> => {
  try {
    await scheduler().send(
      new CreateScheduleCommand({
        Name: deadline.id,
        GroupName: environment('SCHEDULE_GROUP'),
        ...expression(deadline.due, timeZone),
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: {
          Arn: environment('SCHEDULE_TARGET_ARN'),
          RoleArn: environment('SCHEDULE_ROLE_ARN'),
          Input: JSON.stringify({ incident, deadline: deadline.id }),
          DeadLetterConfig: { Arn: environment('SCHEDULE_FAILURE_QUEUE_ARN') },
          RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 3600 },
        },
      }),
    );
  } catch (thrown) {
    if (!(thrown instanceof ConflictException)) throw thrown;
  }
};

/** By the clock on the wall; in UTC for the hour that comes twice in autumn, where the wall's clock is ambiguous. */
const expression = (due: Instant, timeZone: string) => {
  const { date, time } = toLocal(due, timeZone);
  const unambiguous = fromLocal(date, time, timeZone).slice(0, 19) === due.slice(0, 19);
  return unambiguous
    ? { ScheduleExpression: `at(${date}T${time})`, ScheduleExpressionTimezone: timeZone }
    : { ScheduleExpression: `at(${due.slice(0, 19)})`, ScheduleExpressionTimezone: 'UTC' };
};
