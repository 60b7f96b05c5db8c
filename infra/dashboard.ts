import { Duration, Stack } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  type IMetric,
  type IWidget,
  Dashboard as Page,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { FunctionName } from '../shared/manifest/manifest.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import type { Alarms } from './alarms.ts';
import { FailureQueue } from './failure-queue.ts';
import type { VarnaFunction } from './function.ts';
import { smsSpend } from './messages.ts';
import { nameOf } from './municipality.ts';
import { howSoon, messages, row, theRest, WHOLE, whoWaits } from './panels.ts';
import { lagOf } from './reactions.ts';

/** The functions that an alert goes through, from the report until somebody has it. */
const ALERT_PATH: readonly FunctionName[] = ['submit', 'alert', 'deadlines', 'clock', 'take', 'sweep'];

export interface DashboardProps {
  readonly municipality: Identity;
  readonly alarms: Alarms;
  readonly functions: readonly VarnaFunction[];
}

/** How it goes, on one page: first whether people are reached, then what carries it. */
export class Dashboard extends Construct {
  private readonly props: DashboardProps;

  constructor(scope: Construct, props: DashboardProps) {
    super(scope, 'dashboard');
    this.props = props;
    const { municipality } = props;
    const page = new Page(this, 'page', {
      dashboardName: nameOf(municipality),
      defaultInterval: Duration.days(7),
    });
    const panels = [howSoon, whoWaits, messages].map((panel) => panel(municipality));
    for (const part of [this.now(), ...panels, this.money(), this.machinery(), theRest(municipality)]) {
      page.addWidgets(...part);
    }
  }

  private now(): IWidget[] {
    const { municipality, alarms } = this.props;
    const markdown = `# Värna, ${municipality.name}\nWhat each alarm means, and what to do: docs/runbook.md`;
    return [
      new TextWidget({ width: WHOLE, height: 2, markdown }),
      new AlarmStatusWidget({ title: 'Somebody must act now', width: WHOLE, height: 3, alarms: alarms.loud }),
    ];
  }

  private money(): IWidget[] {
    const { monthlySpendUsd } = this.props.municipality.sms;
    const queues = Stack.of(this)
      .node.findAll()
      .filter((each) => each instanceof FailureQueue);
    return row(
      {
        title: 'What could not be done and waits to be replayed (should be nothing)',
        left: queues.map(({ depth }) => depth),
      },
      {
        title: 'What SMSes have cost this month, in USD; past the limit none is sent',
        left: [smsSpend()],
        leftAnnotations: [{ value: monthlySpendUsd, label: 'the limit' }],
      },
    );
  }

  private machinery(): IWidget[] {
    const onPath = this.props.functions.filter(({ name }) => ALERT_PATH.includes(name));
    const followers = this.props.functions.filter(({ spec }) =>
      spec.triggers.some(({ kind }) => kind === 'stream'),
    );
    const each = (of: readonly VarnaFunction[], metric: (one: VarnaFunction) => IMetric) => of.map(metric);
    const period = Duration.minutes(5);
    return row(
      {
        title: 'Errors on the way of an alert (should be none)',
        left: each(onPath, ({ name, lambda }) => lambda.metricErrors({ period, label: name })),
      },
      {
        title: 'How long each step on the way of an alert takes, 95 of 100 times',
        left: each(onPath, ({ name, lambda }) =>
          lambda.metricDuration({ period, statistic: 'p95', label: name }),
        ),
        leftYAxis: { label: 'milliseconds', showUnits: false, min: 0 },
      },
      {
        title: 'How long a report has waited for its alerts to be made',
        left: each(followers, ({ name, lambda }) => lagOf(lambda, name)),
        leftYAxis: { label: 'milliseconds', showUnits: false, min: 0 },
      },
    );
  }
}
