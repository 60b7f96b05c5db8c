import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { METRIC_NAMESPACE, METRICS } from '../shared/manifest/metrics.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import { nameOf } from './municipality.ts';

/** A way of failing. Nobody can add one without saying what it means. */
export interface WayOfFailing {
  readonly metric: IMetric;
  /** What it means for a person, as a sentence. */
  readonly meaning: string;
  /** Where to look, as a sentence. */
  readonly look: string;
  /** Alarms from this value; 1 if nothing else is said. */
  readonly from?: number;
  /** Alarms below this value instead; then silence counts as 0. */
  readonly below?: number;
  /** For how many periods in a row; 1 if nothing else is said. */
  readonly periods?: number;
}

/**
 * The topic that people hear of failures by, and what the functions count about themselves. The functions' own figures
 * have the one dimension `Municipality`, so that several municipalities may share an account.
 */
export class Alarms extends Construct {
  private readonly topic: Topic;
  private readonly municipality: Identity;

  constructor(scope: Construct, municipality: Identity, signals: IKey) {
    super(scope, 'alarms');
    this.municipality = municipality;
    this.topic = new Topic(this, 'topic', {
      topicName: nameOf(municipality, 'alarms'),
      displayName: `Varna ${municipality.name}`,
      masterKey: signals,
      enforceSSL: true,
    });
    const ours = Stack.of(this).formatArn({
      service: 'cloudwatch',
      resource: 'alarm',
      resourceName: `${nameOf(municipality)}-*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    // A policy of the topic's own replaces the one that lets the account's alarms in.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { ArnLike: { 'aws:SourceArn': ours } },
      }),
    );
    this.topic.addSubscription(new EmailSubscription(municipality.alarms.email));
    this.watchFigures();
  }

  add(name: string, { metric, meaning, look, from = 1, below, periods = 1 }: WayOfFailing): void {
    const alarm = new Alarm(this, name, {
      alarmName: nameOf(this.municipality, name),
      alarmDescription: `${meaning} ${look}`,
      metric,
      evaluationPeriods: periods,
      threshold: below ?? from,
      comparisonOperator:
        below === undefined
          ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: below === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }

  private watchFigures(): void {
    for (const [metricName, spec] of Object.entries(METRICS)) {
      if (!('alarm' in spec)) continue;
      this.add(`figure-${metricName}`, {
        metric: new Metric({
          namespace: METRIC_NAMESPACE,
          metricName,
          dimensionsMap: { Municipality: this.municipality.id },
          statistic: 'Sum',
          period: Duration.minutes(5),
        }),
        meaning: spec.meaning,
        look: `Search the functions' logs for ${metricName} to see which case or role.`,
        from: spec.alarm,
      });
    }
  }
}
