import { Aws, Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { ScheduleAction } from '../shared/manifest/manifest.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import type { Alarms } from './alarms.ts';
import { FailureQueue } from './failure-queue.ts';
import type { VarnaFunction } from './function.ts';
import { nameOf } from './municipality.ts';
import { LeanRole } from './role.ts';

export interface TimeProps {
  readonly municipality: Identity;
  readonly signals: IKey;
  readonly alarms: Alarms;
  /** The function that deadlines wake. By name, because the functions are made after and need what is made here. */
  readonly clockArn: string;
}

/** EventBridge Scheduler: a group for the municipality's schedules, and what one may do when it is due. */
export class Time extends Construct {
  readonly group: CfnScheduleGroup;
  /** What the schedule of a deadline acts as: it wakes the clock and nothing else. */
  readonly deadlineRole: Role;
  readonly failures: FailureQueue;
  private readonly props: TimeProps;

  constructor(scope: Construct, props: TimeProps) {
    super(scope, 'time');
    this.props = props;
    const { municipality, alarms, clockArn } = props;
    this.group = new CfnScheduleGroup(this, 'group', { name: nameOf(municipality) });
    this.failures = new FailureQueue(this, 'schedule', {
      ...props,
      meaning:
        'Something fell due and nobody was told: an untaken case, a follow-up, a nightly check or a drill.',
    });
    this.deadlineRole = this.role('deadline-role', clockArn);
    alarms.add('schedule-dropped', {
      metric: this.figure('InvocationsFailedToBeSentToDeadLetterCount'),
      meaning: 'Something fell due, nobody was told, and what it was could not even be kept.',
      look: `See the metrics of the schedule group ${nameOf(municipality)} and the incidents' open deadlines.`,
    });
    alarms.add('schedule-throttled', {
      metric: this.figure('InvocationThrottleCount'),
      meaning: 'Untaken cases and follow-ups are passed on late: more falls due at once than AWS wakes.',
      look: `See the metrics of the schedule group ${nameOf(municipality)} and the account's limits for Scheduler.`,
    });
  }

  /** These actions on the schedules of this group, and handing those that are made or changed the deadlines' role. */
  scheduleStatements(actions: readonly ScheduleAction[]): PolicyStatement[] {
    const schedules = { service: 'scheduler', resource: 'schedule', resourceName: `${this.group.name}/*` };
    const named = actions.filter((action) => action !== 'ListSchedules');
    return [
      new PolicyStatement({
        actions: named.map((action) => `scheduler:${action}`),
        resources: [Stack.of(this).formatArn(schedules)],
      }),
      // AWS knows no resource for a list of schedules.
      ...(named.length === actions.length
        ? []
        : [new PolicyStatement({ actions: ['scheduler:ListSchedules'], resources: ['*'] })]),
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [this.deadlineRole.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    ];
  }

  /** Wakes a function every night at a local time `HH:MM`, summer and winter. */
  everyNight(woken: VarnaFunction, at: string): void {
    const { name, lambda, spec } = woken;
    this.wake(woken, 'nightly', cron(at, '* * ?'));
    this.props.alarms.add(`${name}-silent`, {
      metric: lambda.metricInvocations({ period: Duration.hours(1) }),
      meaning: spec.ifItFails,
      look: `${name} has not run for 26 hours (just after the first deployment it has not run yet).`,
      below: 1,
      periods: 26,
    });
  }

  /** Wakes a function every so many minutes. That it does not run is told by the figure it counts, not here. */
  every(woken: VarnaFunction, minutes: number): void {
    this.wake(woken, 'regularly', `rate(${minutes} minutes)`);
  }

  /** Wakes a function on the first Tuesday of each month or quarter, as the municipality drills; or never. */
  drill(woken: VarnaFunction): void {
    const { every, at } = this.props.municipality.drills;
    if (every === 'never') return;
    this.wake(woken, 'drill', cron(at, every === 'month' ? '? * 3#1' : '? 1,4,7,10 3#1'));
  }

  private wake({ name, lambda }: VarnaFunction, how: string, scheduleExpression: string): void {
    const { municipality } = this.props;
    new CfnSchedule(this, `${name}-${how}`, {
      name: nameOf(municipality, `${name}-${how}`),
      groupName: nameOf(municipality),
      scheduleExpression,
      scheduleExpressionTimezone: municipality.timeZone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: lambda.functionArn,
        roleArn: this.role(`${name}-${how}-role`, lambda.functionArn).roleArn,
        input: '{}',
        deadLetterConfig: { arn: this.failures.queueArn },
        retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: 3600 },
      },
    }).addResourceDependency(this.group);
  }

  private role(id: string, functionArn: string): Role {
    const group = {
      service: 'scheduler',
      resource: 'schedule-group',
      resourceName: nameOf(this.props.municipality),
    };
    const role = new LeanRole(this, id, {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Aws.ACCOUNT_ID,
            'aws:SourceArn': Stack.of(this).formatArn(group),
          },
        },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] }));
    for (const statement of this.failures.sendStatements()) role.addToPolicy(statement);
    return role;
  }

  private figure(metricName: string): Metric {
    return new Metric({
      namespace: 'AWS/Scheduler',
      metricName,
      dimensionsMap: { ScheduleGroup: nameOf(this.props.municipality) },
      statistic: 'Sum',
      period: Duration.minutes(5),
    });
  }
}

/** Scheduler's cron, for a local time `HH:MM` and its fields for day, month and day of the week (1 is Sunday). */
const cron = (at: string, days: string): string => {
  const [hour, minute] = at.split(':').map(Number);
  return `cron(${minute} ${hour} ${days} *)`;
};
