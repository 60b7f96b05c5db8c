import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type Failing, failureQueueName } from '../shared/manifest/failures.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import type { Alarms } from './alarms.ts';
import { TO_SEND } from './keys.ts';

export interface FailureQueueProps {
  readonly municipality: Identity;
  readonly signals: IKey;
  readonly alarms: Alarms;
  /** What it means for a person that something lies here, as a sentence. */
  readonly meaning: string;
  /** Whether somebody must be woken for it. */
  readonly loud?: boolean;
}

/** Where something lands when every retry has failed: kept for two weeks, and somebody is told at once. */
export class FailureQueue extends Queue {
  /** How much lies here. */
  readonly depth: IMetric;
  private readonly props: FailureQueueProps;

  constructor(scope: Construct, name: Failing, props: FailureQueueProps) {
    const queueName = failureQueueName(props.municipality.id, name);
    super(scope, `${name}-failed`, {
      queueName,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.signals,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.props = props;
    this.depth = this.metricApproximateNumberOfMessagesVisible({
      statistic: 'Maximum',
      period: Duration.minutes(1),
      label: name,
    });
    props.alarms.add(`${name}-given-up`, {
      metric: this.depth,
      meaning: props.meaning,
      look: `Every retry failed; what could not be done lies in the queue ${queueName}.`,
      loud: props.loud ?? false,
    });
  }

  /** Sending to this queue and nothing else; its key by way of SQS only. */
  sendStatements(): PolicyStatement[] {
    const { municipality, signals } = this.props;
    return [
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queueArn] }),
      new PolicyStatement({
        actions: TO_SEND,
        resources: [signals.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `sqs.${municipality.region}.amazonaws.com` } },
      }),
    ];
  }
}
