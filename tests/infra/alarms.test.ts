import { describe, expect, test } from 'vitest';
import { functions } from '../../shared/manifest/manifest.ts';
import { METRIC_NAMESPACE, METRICS } from '../../shared/manifest/metrics.ts';
import { lambdaOf, oxelosund, resources, target, text } from './synthesized.ts';

const alarms = resources('AWS::CloudWatch::Alarm');

/** The figures that an alarm looks at, with their dimensions as text. */
const figures = alarms.flatMap(({ properties }) => {
  const metrics = properties.MetricName
    ? [properties]
    : properties.Metrics.flatMap(
        (each: { MetricStat?: { Metric: object } }) => each.MetricStat?.Metric ?? [],
      );
  return metrics.map(
    (metric: { Namespace: string; MetricName: string; Dimensions?: { Name: string; Value: unknown }[] }) => ({
      name: `${metric.Namespace} ${metric.MetricName}`,
      of: Object.fromEntries((metric.Dimensions ?? []).map(({ Name, Value }) => [Name, text(Value)])),
      properties,
    }),
  );
});

const watched = (name: string, of: Record<string, string> = {}) =>
  figures.filter(
    (figure) => figure.name === name && Object.entries(of).every(([key, value]) => figure.of[key] === value),
  );

describe.each(alarms)('$properties.AlarmName', ({ properties }) => {
  test('says in a sentence what it means and in another where to look', () => {
    expect(properties.AlarmDescription).toMatch(/^[A-ZÅÄÖ].{30,}[.:!] .+\.$/);
    expect(properties.AlarmDescription.split(' ').length).toBeGreaterThan(8);
    expect(properties.AlarmDescription.length).toBeLessThanOrEqual(1024);
  });

  test('tells somebody, and says what silence means', () => {
    const topics = resources('AWS::SNS::Topic').map(({ id }) => id);
    expect(properties.AlarmActions).toHaveLength(1);
    expect(topics).toContain(target(properties.AlarmActions[0]));
    expect(properties.ActionsEnabled).not.toBe(false);
    const fromBelow = properties.ComparisonOperator.startsWith('LessThan');
    expect(properties.TreatMissingData).toBe(fromBelow ? 'breaching' : 'notBreaching');
  });
});

test('the topic of the alarms is read by the address in the config, and open to CloudWatch', () => {
  const [subscription] = resources('AWS::SNS::Subscription');
  expect(subscription?.properties).toMatchObject({ Protocol: 'email', Endpoint: oxelosund.alarms.email });
  for (const { properties } of alarms) {
    expect(target(properties.AlarmActions[0])).toBe(target(subscription?.properties.TopicArn));
  }
  const policy = resources('AWS::SNS::TopicPolicy').find(({ properties }) =>
    properties.Topics.some((topic: unknown) => target(topic) === target(subscription?.properties.TopicArn)),
  );
  expect(JSON.stringify(policy?.properties)).toContain('cloudwatch.amazonaws.com');
});

describe('every way of failing is watched', () => {
  test.each(functions().map(([name, spec]) => ({ name, spec })))(
    '$name: errors, throttles, caught errors',
    ({ name, spec }) => {
      const of = { FunctionName: `{${lambdaOf(name).id}}` };
      const caught = resources('AWS::Logs::MetricFilter').find(
        ({ properties }) =>
          target(properties.LogGroupName) === target(lambdaOf(name).properties.LoggingConfig.LogGroup),
      );
      expect(caught?.properties.FilterPattern).toBe('{ $.level = "error" }');
      const [{ MetricNamespace, MetricName }] = caught?.properties.MetricTransformations ?? [];
      for (const found of [
        watched('AWS/Lambda Errors', of),
        watched('AWS/Lambda Throttles', of),
        watched(`${MetricNamespace} ${MetricName}`),
      ]) {
        expect(found).toHaveLength(1);
        expect(found[0]?.properties).toMatchObject({ Threshold: 1, EvaluationPeriods: 1, Statistic: 'Sum' });
        expect(found[0]?.properties.AlarmDescription).toContain(spec.ifItFails);
      }
    },
  );

  test('something in a failure queue', () => {
    for (const { id } of resources('AWS::SQS::Queue')) {
      const of = { QueueName: `{${id}.QueueName}` };
      expect(watched('AWS/SQS ApproximateNumberOfMessagesVisible', of), id).toHaveLength(1);
    }
  });

  test('a function that lags behind its stream, or cannot keep what it gave up', () => {
    for (const { properties } of resources('AWS::Lambda::EventSourceMapping')) {
      const of = { FunctionName: text(properties.FunctionName) };
      expect(watched('AWS/Lambda IteratorAge', of)).toHaveLength(1);
      expect(watched('AWS/Lambda DestinationDeliveryFailures', of)).toHaveLength(1);
    }
  });

  test('a nightly run that does not come', () => {
    for (const { properties } of resources('AWS::Scheduler::Schedule')) {
      const [silent] = watched('AWS/Lambda Invocations', {
        FunctionName: text({ Ref: target(properties.Target.Arn) }),
      });
      expect(silent?.properties).toMatchObject({
        ComparisonOperator: 'LessThanThreshold',
        EvaluationPeriods: 26,
        Period: 3600,
      });
    }
  });

  test('the schedules of the group', () => {
    for (const name of ['InvocationsFailedToBeSentToDeadLetterCount', 'InvocationThrottleCount']) {
      expect(watched(`AWS/Scheduler ${name}`, { ScheduleGroup: 'varna-oxelosund' })).toHaveLength(1);
    }
  });

  test('a table that throttles or does not answer, for each operation the functions do on it', () => {
    for (const [table, name] of resources('AWS::DynamoDB::Table').map(({ id, properties }) => [
      id,
      properties.TableName,
    ])) {
      const actions = functions().flatMap(([, { uses }]) =>
        uses.flatMap((use) => (use.kind === 'table' && name.endsWith(use.table) ? use.actions : [])),
      );
      for (const Operation of new Set(actions)) {
        const of = { TableName: `{${table}}`, Operation };
        expect(watched('AWS/DynamoDB ThrottledRequests', of), `${name} ${Operation}`).toHaveLength(1);
        expect(watched('AWS/DynamoDB SystemErrors', of), `${name} ${Operation}`).toHaveLength(1);
      }
    }
  });

  test('an error that somebody sees, somebody turned away', () => {
    expect(
      watched('AWS/ApiGateway 5XXError', {
        ApiName: 'varna-oxelosund',
        Stage: `{${resources('AWS::ApiGateway::Stage')[0]?.id}}`,
      }),
    ).toHaveLength(1);
    expect(
      watched('AWS/WAFV2 BlockedRequests', { WebACL: 'varna-oxelosund', Rule: 'ALL', Region: 'eu-north-1' }),
    ).toHaveLength(1);
  });

  test('the money for SMS running out, at 80 %', () => {
    const [spend] = watched('AWS/SNS SMSMonthToDateSpentUSD');
    expect(spend?.properties.Threshold).toBe(oxelosund.sms.monthlySpendUsd * 0.8);
  });

  test('mail that comes back or is complained about', () => {
    const of = { 'ses:configuration-set': 'varna-oxelosund' };
    expect(watched('AWS/SES Reputation.BounceRate', of)).toHaveLength(1);
    expect(watched('AWS/SES Reputation.ComplaintRate', of)).toHaveLength(1);
  });

  test("the functions' own figures that say so, and only those", () => {
    const own = figures.filter(({ name }) => name.startsWith(`${METRIC_NAMESPACE} `));
    const declared = Object.entries(METRICS).filter(([, spec]) => 'alarm' in spec);
    expect(own.map(({ name }) => name).sort()).toEqual(
      declared.map(([name]) => `${METRIC_NAMESPACE} ${name}`).sort(),
    );
    for (const { name, of, properties } of own) {
      const [, spec] = declared.find(([metric]) => name.endsWith(` ${metric}`)) ?? [];
      expect(of).toEqual({ Municipality: oxelosund.id });
      expect(properties).toMatchObject({
        Threshold: spec && 'alarm' in spec ? spec.alarm : 0,
        Period: 300,
        Statistic: 'Sum',
      });
      expect(properties.AlarmDescription).toContain(spec?.meaning);
    }
  });
});
