import { Aws, Stack } from 'aws-cdk-lib';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import { PolicyStatement, type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { PREFIX } from '../shared/evidence/key.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import { LeanRole } from './role.ts';

const GUARD_DUTY = 'malware-protection-plan.guardduty.amazonaws.com';

export interface ScannerProps {
  readonly municipality: Identity;
  readonly key: IKey;
  readonly bucket: Bucket;
}

/**
 * GuardDuty Malware Protection for S3: scans every file of evidence as it comes, tags it with what was found and
 * publishes it on EventBridge. It needs no detector of the account.
 */
export class Scanner extends Construct {
  /** What GuardDuty scans as. */
  readonly role: Role;
  private readonly props: ScannerProps;

  constructor(scope: Construct, props: ScannerProps) {
    super(scope, 'scanner');
    this.props = props;
    this.role = new LeanRole(this, 'role', {
      assumedBy: new ServicePrincipal(GUARD_DUTY, {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    for (const statement of this.statements()) this.role.addToPolicy(statement);
    new CfnMalwareProtectionPlan(this, 'plan', {
      role: this.role.roleArn,
      protectedResource: { s3Bucket: { bucketName: props.bucket.bucketName, objectPrefixes: [PREFIX] } },
      actions: { tagging: { status: 'ENABLED' } },
    });
  }

  /** What GuardDuty asks for (its user guide, "Create or update IAM role policy"), on this bucket alone. */
  private statements(): PolicyStatement[] {
    const { bucket, key, municipality } = this.props;
    const files = bucket.arnForObjects(`${PREFIX}*`);
    // GuardDuty listens to the bucket by a rule of its own, whose name it makes.
    const rule = Stack.of(this).formatArn({
      service: 'events',
      resource: 'rule',
      resourceName: 'DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*',
    });
    const may = (actions: string[], resource: string, conditions?: Record<string, unknown>) =>
      new PolicyStatement({ actions, resources: [resource], ...(conditions && { conditions }) });
    return [
      may(
        ['PutRule', 'DeleteRule', 'PutTargets', 'RemoveTargets'].map((it) => `events:${it}`),
        rule,
        { StringLike: { 'events:ManagedBy': GUARD_DUTY } },
      ),
      may(['events:DescribeRule', 'events:ListTargetsByRule'], rule),
      may(['s3:GetBucketNotification', 's3:PutBucketNotification', 's3:ListBucket'], bucket.bucketArn),
      // It makes sure that it may write tags by an object of this name.
      may(['s3:PutObject'], bucket.arnForObjects('malware-protection-resource-validation-object')),
      may(['s3:GetObject', 's3:GetObjectVersion'], files),
      may(
        ['GetObjectTagging', 'GetObjectVersionTagging', 'PutObjectTagging', 'PutObjectVersionTagging'].map(
          (it) => `s3:${it}`,
        ),
        files,
      ),
      may(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn, {
        StringEquals: { 'kms:ViaService': `s3.${municipality.region}.amazonaws.com` },
      }),
    ];
  }
}
