import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity as MailIdentity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Identity } from '../shared/municipality/identity.ts';
import type { Alarms } from './alarms.ts';
import { nameOf } from './municipality.ts';

/** Somebody must look well before the limit: past it SNS sends nothing and says nothing. */
const SPEND_SHARE = 0.8;

export interface MessagesProps {
  readonly municipality: Identity;
  readonly signals: IKey;
  readonly alarms: Alarms;
}

/** E-mail through SES and SMS through SNS: who may send as whom, and what shows that messages do not arrive. */
export class Messages extends Construct {
  readonly configurationSet: ConfigurationSet;
  /** Where SES says what became of each e-mail. */
  readonly events: Topic;
  private readonly identity: EmailIdentity;
  private readonly municipality: Identity;

  constructor(scope: Construct, { municipality, signals, alarms }: MessagesProps) {
    super(scope, 'messages');
    const { domain, from } = municipality.mail;
    if (!from.endsWith(`@${domain}`)) {
      throw new Error(`config/${municipality.id}.json: mail.from must be an address of mail.domain.`);
    }
    this.municipality = municipality;
    this.configurationSet = new ConfigurationSet(this, 'configuration', {
      configurationSetName: nameOf(municipality),
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.events = new Topic(this, 'events', {
      topicName: nameOf(municipality, 'mail'),
      masterKey: signals,
      enforceSSL: true,
    });
    this.configurationSet.addEventDestination('events', {
      destination: EventDestination.snsTopic(this.events),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.identity = new EmailIdentity(this, 'identity', { identity: MailIdentity.domain(domain) });
    this.identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `dkim-${index}`, {
        key: `MailRecord${index + 1}`,
        value: `${name} CNAME ${value}`,
      });
    });
    this.watch(alarms);
  }

  /** Sending as the municipality's one address, with its configuration set. */
  mailStatements(): PolicyStatement[] {
    const set = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSet.configurationSetName,
    });
    return [
      new PolicyStatement({
        // The second for what has something attached.
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [this.identity.emailIdentityArn, set],
        conditions: { StringEquals: { 'ses:FromAddress': this.municipality.mail.from } },
      }),
    ];
  }

  /** AWS has no resource for a telephone number, so: everything that can be published to, but no topic. */
  smsStatements(): PolicyStatement[] {
    return [
      new PolicyStatement({ sid: 'TelephoneNumbers', actions: ['sns:Publish'], resources: ['*'] }),
      new PolicyStatement({
        sid: 'ButNoTopic',
        effect: Effect.DENY,
        actions: ['sns:Publish'],
        resources: ['arn:aws:sns:*:*:*'],
      }),
    ];
  }

  /** Reading SES's suppression list, which an account has one of and for which AWS has no resource. */
  suppressionStatements(): PolicyStatement[] {
    return [new PolicyStatement({ actions: ['ses:ListSuppressedDestinations'], resources: ['*'] })];
  }

  private watch(alarms: Alarms): void {
    const limit = this.municipality.sms.monthlySpendUsd;
    alarms.add('sms-spend', {
      metric: smsSpend(),
      meaning:
        'Soon no SMS will be sent any more this month: people will be alerted by e-mail only, or not at all.',
      look: `80 % of ${limit} USD is spent. Raise the limit with AWS and then in config/${this.municipality.id}.json.`,
      from: limit * SPEND_SHARE,
      loud: true,
    });
    const reputation = (name: string) =>
      figure('AWS/SES', `Reputation.${name}`, { 'ses:configuration-set': nameOf(this.municipality) });
    alarms.add('mail-bounces', {
      metric: reputation('BounceRate'),
      meaning: 'Alerts by e-mail come back: somebody who should be reached is not.',
      look: 'Check the addresses in the directory. From 10 % on SES may stop sending at all.',
      from: 0.05,
    });
    alarms.add('mail-complaints', {
      metric: reputation('ComplaintRate'),
      meaning: 'Alerts by e-mail are marked as spam: whoever did that gets no more of them.',
      look: "Ask those who were alerted lately, and take them off SES's suppression list.",
      from: 0.001,
    });
  }
}

const figure = (namespace: string, metricName: string, dimensionsMap?: Record<string, string>): IMetric =>
  new Metric({
    namespace,
    metricName,
    ...(dimensionsMap && { dimensionsMap }),
    statistic: 'Maximum',
    period: Duration.hours(1),
  });

/** What SMSes have cost this month so far, in USD: of the whole account and region. */
export const smsSpend = (): IMetric => figure('AWS/SNS', 'SMSMonthToDateSpentUSD');
