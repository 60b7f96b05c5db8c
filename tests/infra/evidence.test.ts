import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { functions, type Use } from '../../shared/manifest/manifest.ts';
import {
  lambdaOf,
  oxelosund,
  resources,
  stackFor,
  statementsIn,
  statementsOf,
  target,
  text,
} from './synthesized.ts';

const [bucket, second] = resources('AWS::S3::Bucket');
const [plan] = resources('AWS::GuardDuty::MalwareProtectionPlan');
const policy = statementsIn(resources('AWS::S3::BucketPolicy')[0]?.properties.PolicyDocument);
const denied = (action: string) =>
  policy.filter(({ effect, actions }) => effect === 'Deny' && actions.includes(action));
const roleOf = (name: string) => target(lambdaOf(name).properties.Role);
const withRight = (right: string) =>
  functions().flatMap(([name, { uses }]) =>
    uses.some((use: Use) => use.kind === 'evidence' && use.may.includes(right as never)) ? [name] : [],
  );

describe('the bucket of evidence', () => {
  test('is the only one, open to nobody, locked with the key of the tables, and keeps every version', () => {
    expect(second).toBeUndefined();
    expect(bucket?.properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    const [{ ServerSideEncryptionByDefault: locked, BucketKeyEnabled }] =
      bucket?.properties.BucketEncryption.ServerSideEncryptionConfiguration ?? [];
    expect(locked.SSEAlgorithm).toBe('aws:kms');
    expect(target(locked.KMSMasterKeyID)).toMatch(/^keysrecords/);
    expect(BucketKeyEnabled).toBe(true);
  });

  test('outlives the stack, and nothing in it is deleted but what was never finished', () => {
    expect(bucket?.deletionPolicy).toBe('Retain');
    const rules = bucket?.properties.LifecycleConfiguration.Rules;
    expect(rules).toHaveLength(1);
    const { Id: _, Status: __, ...does } = rules[0];
    expect(Object.keys(does)).toEqual(['AbortIncompleteMultipartUpload']);
  });

  test('may be emptied by no function', () => {
    const everything = functions().flatMap(([name]) => statementsOf(roleOf(name)));
    expect(everything.flatMap(({ actions }) => actions).filter((it) => /^s3:.*Delete/.test(it))).toEqual([]);
  });

  test('takes nothing unencrypted on the way, nor by an old TLS', () => {
    const conditions = policy.map(({ condition }) => condition);
    expect(conditions).toContainEqual({ Bool: { 'aws:SecureTransport': 'false' } });
    expect(conditions).toContainEqual({ NumericLessThan: { 's3:TlsVersion': 1.2 } });
  });

  test("takes files from the scripts of the service's own pages, by POST, and from no others", () => {
    const rules = bucket?.properties.CorsConfiguration.CorsRules;
    expect(rules).toHaveLength(1);
    expect(rules[0].AllowedMethods).toEqual(['POST']);
    expect(rules[0].AllowedOrigins.map(text)).toEqual([
      expect.stringMatching(/^https:\/\/\{intakeapi\w+\}\.execute-api\.eu-north-1\.\{AWS::URLSuffix\}$/),
    ]);
    const named = { ...oxelosund, baseUrl: 'https://varna.example.com/rapport' };
    const json = Template.fromStack(stackFor(named)).toJSON();
    expect(JSON.stringify(json.Resources)).toContain('"AllowedOrigins":["https://varna.example.com"]');
  });

  test('tells EventBridge of what comes, without a function of its own for that', () => {
    expect(bucket?.properties.NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
    expect(resources('Custom::S3BucketNotifications')).toEqual([]);
  });
});

describe('a file that GuardDuty has not called clean', () => {
  const CLEAN = { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' };

  test('is read by GuardDuty and by those functions that say what it is, and by nobody else, whatever they may', () => {
    const [rule, another] = denied('s3:GetObjectVersion');
    expect(another).toBeUndefined();
    expect(rule?.actions).toContain('s3:GetObject');
    expect(rule?.condition.StringNotEquals).toEqual(CLEAN);
    expect(rule?.condition.ArnNotEquals['aws:PrincipalArn'].map(target).sort()).toEqual(
      [target(plan?.properties.Role), ...withRight('inspect').map(roleOf)].sort(),
    );
  });

  test('is handed out by no function: those that give files may read only what is clean', () => {
    for (const name of withRight('give')) {
      expect(withRight('inspect')).not.toContain(name);
      const reads = statementsOf(roleOf(name)).filter(({ actions }) =>
        actions.some((action) => action.startsWith('s3:GetObject')),
      );
      expect(reads.map(({ condition }) => condition)).toEqual([{ StringEquals: CLEAN }]);
    }
  });

  test('can be called clean by GuardDuty only', () => {
    for (const action of ['PutObjectTagging', 'PutObjectVersionTagging', 'DeleteObjectVersionTagging']) {
      const [rule] = denied(`s3:${action}`);
      expect(target(rule?.condition.ArnNotEquals['aws:PrincipalArn'])).toBe(target(plan?.properties.Role));
    }
  });
});

describe('GuardDuty', () => {
  test('scans every file of evidence and tags it with what it found', () => {
    const { ProtectedResource, Actions } = plan?.properties ?? {};
    expect(target(ProtectedResource.S3Bucket.BucketName)).toBe(bucket?.id);
    expect(ProtectedResource.S3Bucket.ObjectPrefixes).toEqual(['evidence/']);
    expect(Actions).toEqual({ Tagging: { Status: 'ENABLED' } });
  });

  test('acts as a role for this account alone, which reads and tags evidence and writes one object, of its own', () => {
    const role = resources('AWS::IAM::Role').find(({ id }) => id === target(plan?.properties.Role));
    const [trust] = role?.properties.AssumeRolePolicyDocument.Statement ?? [];
    expect(trust.Principal).toEqual({ Service: 'malware-protection-plan.guardduty.amazonaws.com' });
    expect(trust.Condition).toEqual({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } });
    const statements = statementsOf(role?.id ?? '');
    const writes = statements.filter(({ actions }) => actions.includes('s3:PutObject'));
    expect(writes.flatMap(({ resources: arns }) => arns.map(text))).toEqual([
      `{${bucket?.id}.Arn}/malware-protection-resource-validation-object`,
    ]);
    for (const action of ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObjectTagging'])
      expect(statements.flatMap(({ actions }) => actions)).toContain(action);
  });
});

describe('what is told of a file', () => {
  const rules = resources('AWS::Events::Rule');

  test('is its key and version, and what the scan said: never the address of whoever sent it', () => {
    expect(rules.map(({ properties }) => properties.Targets[0].InputTransformer.InputPathsMap)).toEqual([
      {
        'detail-object-key': '$.detail.object.key',
        'detail-object-version-id': '$.detail.object.version-id',
      },
      {
        'detail-s3ObjectDetails-objectKey': '$.detail.s3ObjectDetails.objectKey',
        'detail-s3ObjectDetails-versionId': '$.detail.s3ObjectDetails.versionId',
        'detail-scanResultDetails-scanResultStatus': '$.detail.scanResultDetails.scanResultStatus',
      },
    ]);
  });

  test('is of this bucket and its evidence only', () => {
    expect(rules).toHaveLength(2);
    for (const { properties } of rules) {
      const pattern = JSON.stringify(properties.EventPattern.detail);
      expect(pattern).toContain(`[{"Ref":"${bucket?.id}"}]`);
      expect(pattern).toContain('[{"prefix":"evidence/"}]');
    }
  });
});
