import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription, SmsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
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
  /** Wakes people: goes by SMS too. */
  readonly loud?: boolean;
}

/**
 * The two topics that people hear of failures by: one by e-mail, and one for what cannot wait until somebody reads
 * mail, by e-mail and SMS. Every alarm says where in the runbook it stands.
 */
export class Alarms extends Construct {
  /** Those that wake people. */
  readonly loud: Alarm[] = [];
  private readonly topic: Topic;
  private readonly loudTopic: Topic;
  private readonly municipality: Identity;

  constructor(scope: Construct, municipality: Identity, signals: IKey) {
    super(scope, 'alarms');
    this.municipality = municipality;
    this.topic = this.open('alarms', signals);
    this.loudTopic = this.open('alarms-loud', signals);
    for (const phone of municipality.alarms.phones ?? []) {
      this.loudTopic.addSubscription(new SmsSubscription(phone));
    }
    this.add('alarms-unheard', {
      metric: undelivered(this.loudTopic),
      meaning: 'An alarm could not be handed on: somebody who should have been woken slept on.',
      look: `See the metrics of the topic ${nameOf(municipality, 'alarms-loud')}, and the other alarms.`,
    });
  }

  add(name: string, way: WayOfFailing): void {
    const { metric, meaning, look, from = 1, below, periods = 1, loud = false } = way;
    const alarm = new Alarm(this, name, {
      alarmName: nameOf(this.municipality, name),
      alarmDescription: `${meaning} ${look} What to do: docs/runbook.md#${name.toLowerCase()}`,
      metric,
      evaluationPeriods: periods,
      threshold: below ?? from,
      comparisonOperator:
        below === undefined
          ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: below === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(loud ? this.loudTopic : this.topic));
    if (loud) this.loud.push(alarm);
  }

  private open(name: string, signals: IKey): Topic {
    const topic = new Topic(this, name, {
      topicName: nameOf(this.municipality, name),
      displayName: `Varna ${this.municipality.name}`,
      masterKey: signals,
      enforceSSL: true,
    });
    const ours = Stack.of(this).formatArn({
      service: 'cloudwatch',
      resource: 'alarm',
      resourceName: `${nameOf(this.municipality)}-*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    // A policy of the topic's own replaces the one that lets the account's alarms in.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { ArnLike: { 'aws:SourceArn': ours } },
      }),
    );
    topic.addSubscription(new EmailSubscription(this.municipality.alarms.email));
    return topic;
  }
}

/** What a topic took and could not hand on to one of those who should have it. */
export const undelivered = (topic: Topic): Metric =>
  topic.metricNumberOfNotificationsFailed({ statistic: 'Sum', period: Duration.minutes(5) });
