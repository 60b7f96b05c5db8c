import { describe, expect, test } from 'vitest';
import { TABLES } from '../../shared/manifest/tables.ts';
import { oxelosund, resources, target, text } from './synthesized.ts';

const keys = resources('AWS::KMS::Key');
const isKey = (value: unknown) =>
  keys.some(({ id }) => text(value) === `{${id}.Arn}` || text(value) === `{${id}}`);

describe.each(resources('AWS::DynamoDB::Table'))(
  'table $properties.TableName',
  ({ properties, deletionPolicy }) => {
    test('can be brought back, cannot be deleted by mistake, is locked with a key of ours and streams its changes', () => {
      expect(properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      });
      expect(isKey(properties.SSESpecification.KMSMasterKeyId)).toBe(true);
      expect(deletionPolicy).toBe('Retain');
    });
  },
);

test('no row goes by itself, but those of the incidents that say when', () => {
  const going = resources('AWS::DynamoDB::Table').map(({ properties }) => [
    properties.TableName,
    properties.TimeToLiveSpecification,
  ]);
  expect(Object.fromEntries(going)).toEqual({
    [`varna-${oxelosund.id}-incidents`]: { AttributeName: TABLES.incidents.passes, Enabled: true },
    [`varna-${oxelosund.id}-directory`]: undefined,
  });
});

describe.each(resources('AWS::SQS::Queue'))('queue $properties.QueueName', ({ id, properties }) => {
  test('is locked with a key, takes nothing unencrypted and keeps it for two weeks', () => {
    expect(isKey(properties.KmsMasterKeyId)).toBe(true);
    expect(properties.MessageRetentionPeriod).toBe(14 * 24 * 60 * 60);
    const policies = resources('AWS::SQS::QueuePolicy').filter((policy) =>
      policy.properties.Queues.some((queue: unknown) => target(queue) === id),
    );
    expect(policies.flatMap((policy) => policy.properties.PolicyDocument.Statement)).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  });
});

test('every topic is locked with a key and takes nothing unencrypted', () => {
  for (const { id, properties } of resources('AWS::SNS::Topic')) {
    expect(isKey(properties.KmsMasterKeyId), id).toBe(true);
    const policies = resources('AWS::SNS::TopicPolicy').filter((policy) =>
      policy.properties.Topics.some((topic: unknown) => target(topic) === id),
    );
    expect(policies.flatMap((policy) => policy.properties.PolicyDocument.Statement)).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  }
});

test('every key is renewed and outlives the stack', () => {
  for (const { properties, deletionPolicy } of keys) {
    expect(properties.EnableKeyRotation).toBe(true);
    expect(deletionPolicy).toBe('Retain');
  }
});

test('what is known about people is locked with a key that no service may use by itself', () => {
  const tables = resources('AWS::DynamoDB::Table').map(({ properties }) =>
    target(properties.SSESpecification.KMSMasterKeyId),
  );
  for (const { id, properties } of keys.filter((key) => tables.includes(key.id))) {
    expect(JSON.stringify(properties.KeyPolicy), id).not.toContain('amazonaws.com');
  }
});

test('every log is kept for as long as the municipality says, and no longer', () => {
  const logs = resources('AWS::Logs::LogGroup');
  expect(logs.length).toBeGreaterThan(resources('AWS::Lambda::Function').length);
  for (const { properties } of logs) expect(properties.RetentionInDays).toBe(oxelosund.logRetentionDays);
});

test('mail goes out over TLS, signed, and is never sent again to who is suppressed', () => {
  const [set] = resources('AWS::SES::ConfigurationSet');
  expect(set?.properties).toMatchObject({
    DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    ReputationOptions: { ReputationMetricsEnabled: true },
    SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  });
  expect(resources('AWS::SES::EmailIdentity').map(({ properties }) => properties.EmailIdentity)).toEqual([
    oxelosund.mail.domain,
  ]);
  const [events] = resources('AWS::SES::ConfigurationSetEventDestination');
  expect(events?.properties.EventDestination.MatchingEventTypes).toEqual(
    expect.arrayContaining(['delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject']),
  );
});
