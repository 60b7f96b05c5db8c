import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { functions } from '../../shared/manifest/manifest.ts';
import { METRIC_NAMESPACE, METRICS, type MetricSpec } from '../../shared/manifest/metrics.ts';
import { readMunicipality } from '../../shared/municipality/municipality.ts';
import {
  lambdaOf,
  oxelosund,
  resources,
  secondFile,
  stackFor,
  statementsIn,
  target,
  template,
  text,
} from './synthesized.ts';

const alarms = resources('AWS::CloudWatch::Alarm');
const metrics = Object.entries<MetricSpec>(METRICS);

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
  test('says in a sentence what it means, in another where to look, and where it stands in the runbook', () => {
    const name = properties.AlarmName.replace('varna-oxelosund-', '').toLowerCase();
    const [said, place] = properties.AlarmDescription.split(' What to do: ');
    expect(said).toMatch(/^[A-ZÅÄÖ].{30,}[.:!] .+[.)]$/);
    expect(place).toBe(`docs/runbook.md#${name}`);
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

const topicOf = (name: string) =>
  resources('AWS::SNS::Topic').find(({ properties }) => properties.TopicName === name)?.id;

const readers = (json: ReturnType<Template['toJSON']>, name: string) => {
  const found = Object.entries<{ Type: string; Properties: Record<string, unknown> }>(json.Resources);
  const topic = found.find(([, { Properties }]) => Properties?.TopicName === name)?.[0];
  return found
    .filter(
      ([, { Type, Properties }]) =>
        Type === 'AWS::SNS::Subscription' && target(Properties.TopicArn) === topic,
    )
    .map(([, { Properties }]) => `${Properties.Protocol} ${Properties.Endpoint}`)
    .sort();
};

describe('who hears of it', () => {
  test('everybody in the config by e-mail, and of what cannot wait by SMS too', () => {
    const phones = ['+46701740605', '+46701740699'];
    const { email } = oxelosund.alarms;
    const json = Template.fromStack(stackFor({ ...oxelosund, alarms: { email, phones } })).toJSON();
    expect(readers(json, 'varna-oxelosund-alarms')).toEqual([`email ${email}`]);
    expect(readers(json, 'varna-oxelosund-alarms-loud')).toEqual([
      `email ${email}`,
      ...phones.map((phone) => `sms ${phone}`),
    ]);
  });

  test('by no number that cannot be called: such a file is refused before anything is deployed', () => {
    for (const phone of ['0701740605', '+46 70 174 06 05', '+4670']) {
      const alarms = { ...secondFile().alarms, phones: [phone] };
      expect(() => readMunicipality({ ...secondFile(), alarms }), phone).toThrow(/phones/);
    }
  });

  test('by e-mail alone where the config has no phones', () => {
    expect(readers(template, 'varna-oxelosund-alarms-loud')).toEqual([`email ${oxelosund.alarms.email}`]);
  });

  test('both topics are open to the alarms of this municipality, and to nothing else of CloudWatch', () => {
    for (const name of ['varna-oxelosund-alarms', 'varna-oxelosund-alarms-loud']) {
      const policy = resources('AWS::SNS::TopicPolicy').find(({ properties }) =>
        properties.Topics.some((topic: unknown) => target(topic) === topicOf(name)),
      );
      const [open] = statementsIn(policy?.properties.PolicyDocument).filter(
        ({ effect }) => effect === 'Allow',
      );
      expect(open?.actions).toEqual(['sns:Publish']);
      expect(text(open?.condition.ArnLike['aws:SourceArn'])).toMatch(/:alarm:varna-oxelosund-\*$/);
    }
  });

  test('loudly, of what the runbook wants somebody to be woken for, and of nothing else', () => {
    const loud = alarms
      .filter(
        ({ properties }) => target(properties.AlarmActions[0]) === topicOf('varna-oxelosund-alarms-loud'),
      )
      .map(({ properties }) => String(properties.AlarmName).replace('varna-oxelosund-', ''));
    const declared = metrics.filter(([, spec]) => spec.loud).map(([name]) => `figure-${name}`);
    const woken = functions()
      .filter(([, spec]) => spec.loud)
      .map(([name]) => name);
    expect(woken).toEqual(['submit', 'alert', 'take', 'report', 'sign-in', 'console']);
    expect(declared).toEqual(
      expect.arrayContaining(
        ['NobodyReached', 'LineExhausted', 'SweepRan', 'Unreadable'].map((name) => `figure-${name}`),
      ),
    );
    const others = loud.filter((name) => !declared.includes(name));
    const known = new RegExp(
      `^(${woken.join('|')})-(errors|logged-errors|given-up|late)$|^(api-5xx|sms-spend)$|^(incidents|directory)-`,
    );
    expect(others.filter((name) => !known.test(name))).toEqual([]);
    expect(loud).toEqual(
      expect.arrayContaining([...declared, 'submit-errors', 'alert-given-up', 'take-errors', 'sms-spend']),
    );
  });

  test('of a figure that wakes somebody within a minute', () => {
    for (const [name] of metrics.filter(([, spec]) => spec.loud && spec.alarm !== undefined)) {
      const [found] = watched(`${METRIC_NAMESPACE} ${name}`);
      expect(found?.properties, name).toMatchObject({ Period: 60, EvaluationPeriods: 1 });
    }
  });

  test('of an alarm that could not be handed on', () => {
    const of = { TopicName: `{${topicOf('varna-oxelosund-alarms-loud')}.TopicName}` };
    expect(watched('AWS/SNS NumberOfNotificationsFailed', of)).toHaveLength(1);
  });
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
        expect(found[0]?.properties).toMatchObject({ Threshold: 1, EvaluationPeriods: 1 });
        expect(found[0]?.properties.AlarmDescription).toContain(spec.ifItFails);
      }
    },
  );

  test('something in a failure queue, or something that nobody fetches from another', () => {
    for (const { id, properties } of resources('AWS::SQS::Queue')) {
      const of = { QueueName: `{${id}.QueueName}` };
      const metric = properties.QueueName.endsWith('-failed')
        ? 'AWS/SQS ApproximateNumberOfMessagesVisible'
        : 'AWS/SQS ApproximateAgeOfOldestMessage';
      expect(watched(metric, of), id).toHaveLength(1);
    }
  });

  test('an event about our mail that finds no way into its queue', () => {
    const of = { TopicName: `{${topicOf('varna-oxelosund-mail')}.TopicName}` };
    expect(watched('AWS/SNS NumberOfNotificationsFailed', of)).toHaveLength(1);
  });

  test('a function that lags behind its stream, or cannot keep what it gave up', () => {
    for (const { properties } of resources('AWS::Lambda::EventSourceMapping')) {
      if (!text(properties.EventSourceArn).endsWith('.StreamArn}')) continue;
      const of = { FunctionName: text(properties.FunctionName) };
      expect(watched('AWS/Lambda IteratorAge', of)).toHaveLength(1);
      expect(watched('AWS/Lambda DestinationDeliveryFailures', of)).toHaveLength(1);
    }
  });

  test('a nightly run that does not come', () => {
    const nightly = functions().filter(([, spec]) => spec.triggers.some(({ kind }) => kind === 'nightly'));
    expect(nightly.length).toBeGreaterThan(0);
    for (const [name] of nightly) {
      const [silent] = watched('AWS/Lambda Invocations', { FunctionName: `{${lambdaOf(name).id}}` });
      expect(silent?.properties, name).toMatchObject({
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

  describe("the functions' own figures", () => {
    const own = (name: string) => watched(`${METRIC_NAMESPACE} ${name}`);

    test.each(metrics.map(([name, spec]) => ({ name, spec })))('$name', ({ name, spec }) => {
      const { alarm, alarmByLevel = {}, silentMinutes, loud } = spec;
      const expected = [
        ...(alarm === undefined
          ? []
          : [{ of: {}, Threshold: alarm, Statistic: 'Sum', Period: loud ? 60 : 300, EvaluationPeriods: 1 }]),
        ...(silentMinutes === undefined
          ? []
          : [{ of: {}, Threshold: 1, Statistic: 'Sum', Period: 300, EvaluationPeriods: silentMinutes / 5 }]),
        ...Object.entries(alarmByLevel).map(([Level, Threshold]) => ({
          of: { Level },
          Threshold,
          Statistic: 'Maximum',
          Period: 300,
          EvaluationPeriods: 1,
        })),
      ];
      expect(own(name)).toHaveLength(expected.length);
      for (const { of, ...rest } of expected) {
        const [found] = watched(`${METRIC_NAMESPACE} ${name}`, of);
        expect(found?.of).toEqual({ Municipality: oxelosund.id, ...of });
        expect(found?.properties).toMatchObject(rest);
        expect(found?.properties.AlarmDescription).toContain(spec.meaning);
      }
    });

    test('alarm when the sweep has not run for fifteen minutes, also when nothing is known of it', () => {
      expect(own('SweepRan')[0]?.properties).toMatchObject({
        ComparisonOperator: 'LessThanThreshold',
        TreatMissingData: 'breaching',
        EvaluationPeriods: 3,
      });
    });

    test('alarm for each level when a case has waited too long, the sooner the more urgent', () => {
      const waits = ['red', 'orange', 'yellow', 'blue'].map(
        (level) =>
          alarms.find(
            ({ properties }) => properties.AlarmName === `varna-oxelosund-figure-OldestUntaken-${level}`,
          )?.properties.Threshold,
      );
      expect(waits).toEqual([...waits].sort((one, other) => one - other));
      expect(new Set(waits).size).toBe(4);
    });
  });
});
