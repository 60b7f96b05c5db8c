import { ArnFormat, CfnOutput, Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { FilterPattern, type LogGroup, SubscriptionFilter } from 'aws-cdk-lib/aws-logs';
import { LambdaDestination } from 'aws-cdk-lib/aws-logs-destinations';
import { Construct } from 'constructs';
import type { Identity } from '../shared/municipality/identity.ts';
import { logGroup, type VarnaFunction } from './function.ts';
import { TO_KEEP } from './keys.ts';
import { LeanRole } from './role.ts';

export interface SmsLogProps {
  readonly municipality: Identity;
  readonly signals: IKey;
}

/** What SNS writes of an SMS that was delivered or was not; anything else in its log is none of ours. */
const A_DELIVERY = FilterPattern.all(
  FilterPattern.exists('$.notification.messageId'),
  FilterPattern.exists('$.delivery.destination'),
  FilterPattern.any(
    FilterPattern.stringValue('$.status', '=', 'SUCCESS'),
    FilterPattern.stringValue('$.status', '=', 'FAILURE'),
  ),
);

/**
 * SNS's log of every SMS, on its way to a function. SNS names the two log groups, one pair for the whole account and
 * region, and CloudFormation has no resource that turns the log on: an output gives the command that does. The log
 * holds telephone numbers, so it is locked.
 */
export class SmsLog extends Construct {
  private readonly props: SmsLogProps;

  constructor(scope: Construct, props: SmsLogProps) {
    super(scope, 'sms-log');
    this.props = props;
  }

  follow({ lambda }: VarnaFunction): void {
    const { municipality, signals } = this.props;
    if (!municipality.sms.ownsLog) return;
    const { region, account } = Stack.of(this);
    const delivered = `sns/${region}/${account}/DirectPublishToPhoneNumber`;
    const names = { delivered, failed: `${delivered}/Failure` };
    this.unlock(Object.values(names));
    const groups = Object.entries(names).map(([id, name]) => {
      const group = logGroup(new Construct(this, id), municipality, name, signals);
      const destination = new LambdaDestination(lambda);
      new SubscriptionFilter(group, 'receipts', { logGroup: group, destination, filterPattern: A_DELIVERY });
      return group;
    });
    new CfnOutput(this, 'command', {
      key: 'SmsLogCommand',
      description: 'Once for each account and region: without it nobody hears what became of an SMS',
      value: [
        `aws sns set-sms-attributes --region ${region} --attributes`,
        `DeliveryStatusIAMRole=${this.writer(groups).roleArn},DeliveryStatusSuccessSamplingRate=100`,
      ].join(' '),
    });
  }

  /** Lets CloudWatch Logs keep these groups locked, and nothing else. */
  private unlock(names: readonly string[]): void {
    const arns = names.map((resourceName) =>
      Stack.of(this).formatArn({
        service: 'logs',
        resource: 'log-group',
        resourceName,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    );
    this.props.signals.addToResourcePolicy(
      new PolicyStatement({
        sid: 'SmsLog',
        principals: [new ServicePrincipal(`logs.${this.props.municipality.region}.amazonaws.com`)],
        actions: TO_KEEP,
        resources: ['*'],
        conditions: { ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': arns } },
      }),
    );
  }

  /**
   * What SNS writes its log as. No condition on who asks SNS for it: AWS documents none that SNS fulfils, and a role
   * that cannot be taken on is a log that stays empty in silence. It can do no more than write these groups.
   */
  private writer(groups: readonly LogGroup[]): Role {
    const role = new LeanRole(this, 'writer', { assumedBy: new ServicePrincipal('sns.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: groups.map(({ logGroupArn }) => logGroupArn),
      }),
    );
    return role;
  }
}
