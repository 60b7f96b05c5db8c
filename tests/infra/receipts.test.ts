import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../shared/manifest/manifest.ts';
import {
  lambdaOf,
  oxelosund,
  resources,
  stackFor,
  statementsIn,
  statementsOf,
  target,
  template,
  text,
} from './synthesized.ts';

const named = (type: string, property: string, name: string) =>
  resources(type).find(({ properties }) => properties[property] === name);
const topic = named('AWS::SNS::Topic', 'TopicName', 'varna-oxelosund-mail');
const queue = named('AWS::SQS::Queue', 'QueueName', 'varna-oxelosund-mail-events');
const failures = named('AWS::SQS::Queue', 'QueueName', 'varna-oxelosund-mail-receipts-failed');
const keyPolicy = resources('AWS::KMS::Key')
  .filter(({ id }) => id.startsWith('keyssignals'))
  .flatMap(({ properties }) => properties.KeyPolicy.Statement);

describe('what SES says became of an e-mail', () => {
  test('goes from its configuration set to the topic, and from there into the queue as it stands', () => {
    const [destination] = resources('AWS::SES::ConfigurationSetEventDestination');
    expect(target(destination?.properties.EventDestination.SnsDestination.TopicARN)).toBe(topic?.id);
    const into = resources('AWS::SNS::Subscription').filter(
      ({ properties }) => target(properties.TopicArn) === topic?.id,
    );
    expect(into.map(({ properties }) => properties)).toMatchObject([
      { Protocol: 'sqs', RawMessageDelivery: true },
    ]);
    expect(target(into[0]?.properties.Endpoint)).toBe(queue?.id);
  });

  test('is let into the queue from that topic and from nowhere else', () => {
    const policy = resources('AWS::SQS::QueuePolicy').find(({ properties }) =>
      properties.Queues.some((each: unknown) => target(each) === queue?.id),
    );
    const allowed = statementsIn(policy?.properties.PolicyDocument).filter(
      ({ effect }) => effect === 'Allow',
    );
    expect(allowed).toHaveLength(1);
    expect(allowed[0]?.actions).toEqual(['sqs:SendMessage']);
    expect(target(allowed[0]?.condition.ArnEquals['aws:SourceArn'])).toBe(topic?.id);
  });

  test('may be locked by SNS for that topic only', () => {
    const [unlocks] = keyPolicy.filter(({ Sid }: { Sid: string }) => Sid === 'MailEvents');
    expect(unlocks.Principal).toEqual({ Service: 'sns.amazonaws.com' });
    expect(text(unlocks.Condition.ArnEquals['aws:SourceArn'])).toBe(
      'arn:aws:sns:eu-north-1:{AWS::AccountId}:varna-oxelosund-mail',
    );
  });

  test('is fetched at once, ten at a time, and only what failed comes again', () => {
    const source = resources('AWS::Lambda::EventSourceMapping').find(
      ({ properties }) => target(properties.EventSourceArn) === queue?.id,
    );
    expect(source?.properties).toMatchObject({
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    expect(source?.properties.MaximumBatchingWindowInSeconds).toBeUndefined();
    const fetches = statementsOf(target(lambdaOf('mail-receipts').properties.Role)).filter(({ actions }) =>
      actions.includes('sqs:ReceiveMessage'),
    );
    expect(fetches.flatMap(({ resources: arns }) => arns.map(target))).toEqual([queue?.id]);
  });

  test('comes again when it overtook its own message: after two minutes, and before three have passed', () => {
    const seconds = queue?.properties.VisibilityTimeout;
    expect(seconds).toBeGreaterThanOrEqual(6 * FUNCTIONS['mail-receipts'].timeoutSeconds);
    expect(seconds).toBeGreaterThanOrEqual(120);
    expect(seconds).toBeLessThanOrEqual(180);
  });

  test('is kept after five tries, where somebody is told of it', () => {
    expect(queue?.properties.RedrivePolicy.maxReceiveCount).toBe(5);
    expect(target(queue?.properties.RedrivePolicy.deadLetterTargetArn)).toBe(failures?.id);
  });
});

describe('what SNS logs about an SMS', () => {
  const logs = resources('AWS::Logs::LogGroup').filter(({ properties }) =>
    text(properties.LogGroupName).startsWith('sns/'),
  );
  const command = text(template.Outputs.SmsLogCommand.Value);
  const role = command.match(/DeliveryStatusIAMRole=\{(\w+)\.Arn\}/)?.[1];

  test('stands where SNS writes it: what arrived and what did not', () => {
    const place = 'sns/eu-north-1/{AWS::AccountId}/DirectPublishToPhoneNumber';
    expect(logs.map(({ properties }) => text(properties.LogGroupName)).sort()).toEqual([
      place,
      `${place}/Failure`,
    ]);
  });

  test('is locked, because it holds telephone numbers, with a key that opens for these logs only', () => {
    for (const { properties } of logs) expect(target(properties.KmsKeyId)).toMatch(/^keyssignals/);
    const [unlocks] = keyPolicy.filter(({ Sid }: { Sid: string }) => Sid === 'SmsLog');
    expect(unlocks.Principal).toEqual({ Service: 'logs.eu-north-1.amazonaws.com' });
    expect(unlocks.Condition.ArnEquals['kms:EncryptionContext:aws:logs:arn'].map(text).sort()).toEqual(
      logs
        .map(({ properties }) => text(properties.LogGroupName))
        .map((name) => `arn:aws:logs:eu-north-1:{AWS::AccountId}:log-group:${name}`)
        .sort(),
    );
  });

  test('is turned on by one command, which an output gives: every SMS, written as a role that can do nothing else', () => {
    expect(command).toMatch(
      /^aws sns set-sms-attributes --region eu-north-1 --attributes DeliveryStatusIAMRole=\S+,DeliveryStatusSuccessSamplingRate=100$/,
    );
    const statements = statementsOf(role ?? '');
    expect(statements.flatMap(({ actions }) => actions).sort()).toEqual([
      'logs:CreateLogGroup',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
    expect(statements.flatMap(({ resources: arns }) => arns.map(target)).sort()).toEqual(
      logs.map(({ id }) => id).sort(),
    );
    const writer = resources('AWS::IAM::Role').find(({ id }) => id === role);
    expect(writer?.properties.AssumeRolePolicyDocument.Statement).toMatchObject([
      { Principal: { Service: 'sns.amazonaws.com' } },
    ]);
  });

  test('reaches the function only as lines about a delivery, those that succeeded and those that failed', () => {
    for (const { properties } of resources('AWS::Logs::SubscriptionFilter')) {
      for (const field of ['$.notification.messageId = "*"', '$.delivery.destination = "*"']) {
        expect(properties.FilterPattern).toContain(field);
      }
      expect(properties.FilterPattern).toContain('($.status = "SUCCESS") || ($.status = "FAILURE")');
    }
  });

  test('is left to another municipality where the account is shared: no name of the account is claimed twice', () => {
    const shared = { ...oxelosund, sms: { ...oxelosund.sms, ownsLog: false } };
    const json = Template.fromStack(stackFor(shared)).toJSON();
    expect(JSON.stringify(json)).not.toContain('DirectPublishToPhoneNumber');
    expect(json.Outputs.SmsLogCommand).toBeUndefined();
    expect(JSON.stringify(json.Resources)).toContain('varna-oxelosund-sms-receipts');
  });
});
