import { describe, expect, test } from 'vitest';
import {
  policies,
  resources,
  type Statement,
  statementsIn,
  statementsOf,
  target,
  text,
} from './synthesized.ts';

const WITH_POLICY = {
  'AWS::IAM::Role': 'AssumeRolePolicyDocument',
  'AWS::KMS::Key': 'KeyPolicy',
  'AWS::S3::BucketPolicy': 'PolicyDocument',
  'AWS::SQS::QueuePolicy': 'PolicyDocument',
  'AWS::SNS::TopicPolicy': 'PolicyDocument',
};

/** What roles may do, by whichever policy says so. */
const ROLE = 'what a role may do';

const allowed: (Statement & { where: string; type: string })[] = [
  ...policies.map(({ of, document }) => ({ where: of.join(), type: ROLE, document })),
  ...Object.entries(WITH_POLICY).flatMap(([type, property]) =>
    resources(type).map(({ id, properties }) => ({ where: id, type, document: properties[property] })),
  ),
].flatMap(({ document, ...place }) =>
  statementsIn(document)
    .filter(({ effect }) => effect === 'Allow')
    .map((statement) => ({ ...statement, ...place })),
);

/** Where `*` is the narrowest that AWS knows, and why. */
const MAY_BE_ANY = [
  {
    why: 'a telephone number is no resource; topics are denied',
    is: (s: Statement) => s.actions.join() === 'sns:Publish',
  },
  {
    why: 'SES has one suppression list for the account, and no resource for it; it is only read',
    is: (s: Statement) => s.actions.join() === 'ses:ListSuppressedDestinations',
  },
  {
    why: 'a list of schedules is no resource; it is only read',
    is: (s: Statement) => s.actions.join() === 'scheduler:ListSchedules',
  },
  {
    why: "in a key's policy `*` is the key itself",
    is: (s: Statement & { type: string }) => s.type === 'AWS::KMS::Key',
  },
];

describe('what is allowed', () => {
  test('names every action in full', () => {
    expect(allowed.length).toBeGreaterThan(30);
    for (const { where, actions } of allowed)
      for (const action of actions) expect(action, where).not.toContain('*');
  });

  test('names every resource, but where AWS knows none', () => {
    const open = allowed.filter(
      (statement) =>
        statement.type !== 'AWS::IAM::Role' &&
        statement.resources.some((resource) => resource === '*') &&
        !MAY_BE_ANY.some(({ is }) => is(statement)),
    );
    expect(open).toEqual([]);
  });

  test('has no pattern for a resource but what is named later: schedules, files of evidence, the rule that GuardDuty makes', () => {
    const patterns = allowed
      .flatMap(({ resources: all }) => all.map((resource) => text(resource ?? '')))
      .filter((resource) => resource.includes('*') && resource !== '*');
    expect([...new Set(patterns)].sort()).toEqual([
      expect.stringMatching(/^arn:aws:events:.*:rule\/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3\*$/),
      expect.stringMatching(/:schedule\/varna-oxelosund\/\*$/),
      expect.stringMatching(/^\{evidencebucket\w+\.Arn\}\/evidence\/\*$/),
    ]);
  });

  test('goes to nobody outside: every principal is a service of AWS or the account', () => {
    for (const type of Object.keys(WITH_POLICY) as (keyof typeof WITH_POLICY)[]) {
      for (const { id, properties } of resources(type)) {
        for (const { Effect, Principal, Condition } of properties[WITH_POLICY[type]].Statement) {
          if (Effect !== 'Allow' || Principal === undefined) continue;
          const names = Object.values(Principal).flat().map(text);
          for (const name of names)
            expect(name, id).toMatch(/\.amazonaws\.com$|^arn:aws:iam::\{AWS::AccountId\}:root$/);
          // A service acts for every account of AWS: it must be held to this one. (A key opens only what its topic let in.)
          const open =
            type !== 'AWS::KMS::Key' &&
            names.some((name) => /^(cloudwatch|ses|scheduler|malware-protection-plan)\./.test(name));
          if (open) expect(JSON.stringify(Condition), id).toMatch(/aws:Source(Account|Arn).*AWS::AccountId/i);
        }
      }
    }
  });

  test('lets whoever may send SMS publish to no topic', () => {
    const texting = allowed.filter(
      ({ type, actions, resources: all }) =>
        type === ROLE && actions.includes('sns:Publish') && all.includes('*'),
    );
    expect(texting.length).toBeGreaterThan(0);
    for (const { where } of texting) {
      expect(statementsOf(where)).toContainEqual(
        expect.objectContaining({
          effect: 'Deny',
          actions: ['sns:Publish'],
          resources: ['arn:aws:sns:*:*:*'],
        }),
      );
    }
  });

  test('lets mail be sent only as the configured address', () => {
    const mail = allowed.filter(({ actions }) => actions.some((action) => action.startsWith('ses:Send')));
    expect(mail.length).toBeGreaterThan(0);
    for (const { condition } of mail) {
      expect(condition).toEqual({ StringEquals: { 'ses:FromAddress': 'varna@varna.example.com' } });
    }
  });

  test('lets a role be passed on to the Scheduler only', () => {
    for (const { condition } of allowed.filter(({ actions }) => actions.includes('iam:PassRole'))) {
      expect(condition).toEqual({ StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } });
    }
  });

  test('opens a key for a function only by way of the service that holds what it locks', () => {
    for (const { where, type, actions, condition } of allowed) {
      if (type !== ROLE || !actions.some((action) => action.startsWith('kms:'))) continue;
      expect(condition?.StringEquals?.['kms:ViaService'], where).toMatch(
        /^(dynamodb|sqs|s3)\.eu-north-1\.amazonaws\.com$/,
      );
    }
  });
});

test("no role but API Gateway's log writer has a policy of AWS's making", () => {
  const managed = resources('AWS::IAM::Role').filter(({ properties }) => properties.ManagedPolicyArns);
  expect(managed.map(({ properties }) => text(properties.ManagedPolicyArns[0]))).toEqual([
    expect.stringMatching(/AmazonAPIGatewayPushToCloudWatchLogs$/),
  ]);
  const account = resources('AWS::ApiGateway::Account');
  expect(account.map(({ properties }) => target(properties.CloudWatchRoleArn))).toEqual(
    managed.map(({ id }) => id),
  );
});
