import { Aws, CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { PREFIX } from '../shared/evidence/key.ts';
import { EVIDENCE_EVENTS, type EvidenceEvents } from '../shared/manifest/evidence-events.ts';
import type { EvidenceRight, Use } from '../shared/manifest/manifest.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import type { VarnaFunction } from './function.ts';
import { nameOf } from './municipality.ts';
import { Scanner } from './scanner.ts';

/** The tag by which GuardDuty says what it found, and what it says of a file that people may have. */
const CLEAN = { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' };

export interface EvidenceProps {
  readonly municipality: Identity;
  readonly key: IKey;
  /** Where the service's pages come from: only their scripts may post files. */
  readonly origin: string;
}

/**
 * The bucket of evidence. Files come straight from whoever reports, by signed forms, and GuardDuty scans each. What is
 * in it is never overwritten, and nobody is given a file that GuardDuty has not called clean, whatever a function does.
 * No lock against deletion: when evidence goes is for the municipality's rule to say, and no function may delete.
 */
export class Evidence extends Construct {
  readonly bucket: Bucket;
  /** The bucket's own origin: files are posted to it and downloaded from it, apart from the service's pages. */
  readonly origin: string;
  /** GuardDuty, with a role that only it may take on. */
  readonly scanner: Scanner;
  private readonly files: string;
  private readonly props: EvidenceProps;

  constructor(scope: Construct, props: EvidenceProps) {
    super(scope, 'evidence');
    this.props = props;
    const { municipality, key, origin } = props;
    this.bucket = new Bucket(this, 'bucket', {
      bucketName: `${nameOf(municipality, 'evidence')}-${Aws.ACCOUNT_ID}`,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { id: 'only-what-was-never-finished', abortIncompleteMultipartUploadAfter: Duration.days(7) },
      ],
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [origin], maxAge: 300 }],
    });
    // CDK's own property for it would bring a Lambda with rights over every bucket's notifications.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    this.origin = `https://${this.bucket.bucketRegionalDomainName}`;
    this.files = this.bucket.arnForObjects(`${PREFIX}*`);
    this.scanner = new Scanner(this, { ...props, bucket: this.bucket });
    new CfnOutput(this, 'bucket-name', { key: 'EvidenceBucket', value: this.bucket.bucketName });
  }

  /** Exactly these rights, on evidence only, and its key by way of S3 only. */
  statements({ may }: Extract<Use, { kind: 'evidence' }>): PolicyStatement[] {
    const files = (action: string, StringEquals?: typeof CLEAN) =>
      new PolicyStatement({
        actions: [`s3:${action}`],
        resources: [this.files],
        ...(StringEquals && { conditions: { StringEquals } }),
      });
    const RIGHTS: Readonly<Record<EvidenceRight, () => PolicyStatement[]>> = {
      take: () => [files('PutObject'), this.throughS3('kms:GenerateDataKey')],
      inspect: () => [files('GetObjectVersion'), this.throughS3('kms:Decrypt')],
      give: () => [files('GetObjectVersion', CLEAN), this.throughS3('kms:Decrypt')],
      look: () => [
        files('GetObjectVersionTagging'),
        new PolicyStatement({
          actions: ['s3:ListBucketVersions'],
          resources: [this.bucket.bucketArn],
          conditions: { StringLike: { 's3:prefix': `${PREFIX}*` } },
        }),
      ],
    };
    return may.flatMap((right) => RIGHTS[right]());
  }

  /** Tells a function of an event, and of nothing in it that it does not need. */
  tell({ name, lambda }: VarnaFunction, of: EvidenceEvents): void {
    const { source, detailType, detail, fields } = EVIDENCE_EVENTS[of];
    const told = Object.entries(fields).map(([field, path]) => [field, EventField.fromPath(path)]);
    new Rule(this, of, {
      ruleName: nameOf(this.props.municipality, `evidence-${of}`),
      description: `Wakes ${name}`,
      eventPattern: { source: [source], detailType: [detailType], detail: detail(this.bucket.bucketName) },
      targets: [new LambdaFunction(lambda, { event: RuleTargetInput.fromObject(Object.fromEntries(told)) })],
    });
  }

  /**
   * The bucket's own last word, to be said when every function is known: only GuardDuty and the functions that look
   * into files before they are scanned may read what is not called clean, and only GuardDuty may say so.
   */
  guard(functions: readonly VarnaFunction[]): void {
    const guardDuty = this.scanner.role.roleArn;
    const inspecting = functions
      .filter(({ spec }) => spec.uses.some((use) => use.kind === 'evidence' && use.may.includes('inspect')))
      .flatMap(({ lambda }) => lambda.role?.roleArn ?? []);
    this.deny(['s3:GetObject', 's3:GetObjectVersion'], {
      StringNotEquals: CLEAN,
      ArnNotEquals: { 'aws:PrincipalArn': [guardDuty, ...inspecting] },
    });
    const tags = [
      'PutObjectTagging',
      'PutObjectVersionTagging',
      'DeleteObjectTagging',
      'DeleteObjectVersionTagging',
    ];
    this.deny(
      tags.map((action) => `s3:${action}`),
      { ArnNotEquals: { 'aws:PrincipalArn': guardDuty } },
    );
  }

  private deny(actions: string[], conditions: Record<string, unknown>): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions,
        resources: [this.files],
        conditions,
      }),
    );
  }

  private throughS3(action: string): PolicyStatement {
    const { key, municipality } = this.props;
    return new PolicyStatement({
      actions: [action],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${municipality.region}.amazonaws.com` } },
    });
  }
}
