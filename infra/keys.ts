import { RemovalPolicy } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** Everything a key can do, by name: IAM then decides who of the account may do what. */
const OF_THE_ACCOUNT = [
  ...['CreateGrant', 'ListGrants', 'RevokeGrant', 'RetireGrant'],
  ...[
    'DescribeKey',
    'UpdateKeyDescription',
    'EnableKey',
    'DisableKey',
    'ScheduleKeyDeletion',
    'CancelKeyDeletion',
  ],
  ...[
    'EnableKeyRotation',
    'DisableKeyRotation',
    'GetKeyRotationStatus',
    'ListKeyRotations',
    'RotateKeyOnDemand',
  ],
  ...['GetKeyPolicy', 'ListKeyPolicies', 'PutKeyPolicy', 'ListResourceTags', 'TagResource', 'UntagResource'],
  ...[
    'Encrypt',
    'Decrypt',
    'ReEncryptFrom',
    'ReEncryptTo',
    'GenerateDataKey',
    'GenerateDataKeyWithoutPlaintext',
  ],
].map((action) => `kms:${action}`);

export const TO_READ = ['kms:Decrypt', 'kms:DescribeKey'];
/** What DynamoDB and CloudWatch Logs need to keep something locked; `GenerateDataKey*` and `ReEncrypt*` spelled out. */
export const TO_KEEP = [
  ...TO_READ,
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** What it takes to write to an encrypted queue or topic. */
export const TO_SEND = ['kms:Decrypt', 'kms:GenerateDataKey'];

/**
 * Two keys, so that what is known about people can be opened by nothing that only carries signals: `records` for the
 * tables, `signals` for queues, topics and the log of SMSes, where services of AWS write too.
 */
export class Keys extends Construct {
  readonly records = this.key('records', 'Varna: what is stored about incidents and people');
  readonly signals = this.key('signals', 'Varna: failure queues, alarms and receipts of messages');

  constructor(scope: Construct) {
    super(scope, 'keys');
    this.signals.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ServicesThatPublish',
        principals: [
          new ServicePrincipal('cloudwatch.amazonaws.com'),
          new ServicePrincipal('ses.amazonaws.com'),
        ],
        actions: TO_SEND,
        // In a key's policy `*` is this key and no other. No condition: AWS documents none that these services fulfil,
        // and an alarm that may not use the key is dropped in silence. Whose alarms and mail get in, the topics say.
        resources: ['*'],
      }),
    );
  }

  private key(id: string, description: string): Key {
    return new Key(this, id, {
      description,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
      policy: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'IamDecides',
            principals: [new AccountRootPrincipal()],
            actions: OF_THE_ACCOUNT,
            resources: ['*'],
          }),
        ],
      }),
    });
  }
}
