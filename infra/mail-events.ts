import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Subscription, SubscriptionProtocol, type Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Identity } from '../shared/municipality/identity.ts';
import { type Alarms, undelivered } from './alarms.ts';
import { FailureQueue } from './failure-queue.ts';
import type { VarnaFunction } from './function.ts';
import { TO_SEND } from './keys.ts';
import { nameOf } from './municipality.ts';

export interface MailEventsProps {
  readonly municipality: Identity;
  readonly signals: IKey;
  readonly alarms: Alarms;
  /** Where SES publishes. */
  readonly topic: Topic;
}

/**
 * What SES says became of each e-mail, on its way from the topic to a function: through a queue, so that nothing is
 * lost while the function fails. An event that fails comes again after the visibility timeout, five times in all.
 */
export class MailEvents extends Construct {
  private readonly props: MailEventsProps;

  constructor(scope: Construct, props: MailEventsProps) {
    super(scope, 'mail-events');
    this.props = props;
  }

  follow({ name, lambda, spec }: VarnaFunction): void {
    const { municipality, signals, alarms, topic } = this.props;
    const { ifItFails: meaning } = spec;
    const queueName = nameOf(municipality, 'mail-events');
    const queue = new Queue(this, 'queue', {
      queueName,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: signals,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // What AWS asks for; and long enough that a receipt which overtook its own message finds it the second time.
      visibilityTimeout: Duration.seconds(6 * spec.timeoutSeconds),
      deadLetterQueue: {
        queue: new FailureQueue(this, name, { ...this.props, meaning }),
        maxReceiveCount: 5,
      },
    });
    this.subscribe(queue);
    for (const statement of this.receiveStatements(queue)) lambda.addToRolePolicy(statement);
    new EventSourceMapping(this, 'source', {
      target: lambda,
      eventSourceArn: queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
    });
    alarms.add(`${name}-late`, {
      metric: queue.metricApproximateAgeOfOldestMessage({
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      meaning,
      look: `Something has lain in the queue ${queueName} for half an hour: ${name} does not fetch it.`,
      from: Duration.minutes(30).toSeconds(),
    });
    alarms.add(`${name}-lost`, {
      metric: undelivered(topic),
      meaning,
      look: `The topic ${nameOf(municipality, 'mail')} could not put an event into the queue ${queueName}.`,
    });
  }

  private subscribe(queue: Queue): void {
    const { municipality, signals, topic } = this.props;
    const principals = [new ServicePrincipal('sns.amazonaws.com')];
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals,
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
      }),
    );
    // By name: the topic is locked with the same key, which therefore cannot wait for the topic.
    const arn = Stack.of(this).formatArn({ service: 'sns', resource: nameOf(municipality, 'mail') });
    signals.addToResourcePolicy(
      new PolicyStatement({
        sid: 'MailEvents',
        principals,
        actions: TO_SEND,
        resources: ['*'],
        conditions: { ArnEquals: { 'aws:SourceArn': arn } },
      }),
    );
    new Subscription(this, 'subscription', {
      topic,
      protocol: SubscriptionProtocol.SQS,
      endpoint: queue.queueArn,
      rawMessageDelivery: true,
    });
  }
  /** What Lambda needs to fetch from the queue in a function's name. */
  private receiveStatements(queue: Queue): PolicyStatement[] {
    const { municipality, signals } = this.props;
    return [
      new PolicyStatement({
        actions: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((it) => `sqs:${it}`),
        resources: [queue.queueArn],
      }),
      new PolicyStatement({
        actions: ['kms:Decrypt'],
        resources: [signals.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `sqs.${municipality.region}.amazonaws.com` } },
      }),
    ];
  }
}
