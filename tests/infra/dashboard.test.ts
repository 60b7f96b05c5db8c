import { describe, expect, test } from 'vitest';
import { functions } from '../../shared/manifest/manifest.ts';
import { METRIC_NAMESPACE, METRICS, type MetricSpec } from '../../shared/manifest/metrics.ts';
import { lambdaOf, oxelosund, resources, target, text } from './synthesized.ts';

interface Widget {
  readonly type: string;
  readonly width: number;
  readonly properties: {
    readonly title?: string;
    readonly metrics?: readonly unknown[][];
    readonly alarms?: readonly string[];
    readonly region?: string;
    readonly annotations?: { readonly horizontal: readonly { readonly value: number }[] };
  };
}

const [page] = resources('AWS::CloudWatch::Dashboard');
const widgets: Widget[] = JSON.parse(text(page?.properties.DashboardBody)).widgets;

/** Every line of every graph: `namespace name`, what it is told apart by, how it is reckoned and where it stands. */
const lines = widgets.flatMap(({ properties }) =>
  (properties.metrics ?? []).map((metric) => {
    const [namespace, name, ...rest] = metric as string[];
    const options = (typeof rest.at(-1) === 'object' ? rest.pop() : {}) as unknown as { stat?: string };
    const of = Object.fromEntries(
      rest.flatMap((key, index) => (index % 2 === 0 ? [[key, rest[index + 1] ?? '']] : [])),
    );
    return {
      name: `${namespace} ${name}`,
      of,
      stat: options.stat ?? 'Average',
      title: properties.title ?? '',
    };
  }),
);
const linesOf = (name: string) => lines.filter((line) => line.name === name);

describe('the dashboard', () => {
  test('has the name of the municipality', () => {
    expect(page?.properties.DashboardName).toBe('varna-oxelosund');
  });

  test('says above every graph in words what it means', () => {
    const graphs = widgets.filter(({ type }) => type === 'metric');
    expect(graphs.length).toBeGreaterThan(10);
    for (const { properties } of graphs) {
      expect(properties.title?.split(' ').length, properties.title).toBeGreaterThanOrEqual(2);
      expect(properties.title).not.toMatch(/[a-z][A-Z]|_/);
      expect(properties.metrics?.length, properties.title).toBeGreaterThan(0);
    }
    expect(new Set(graphs.map(({ properties }) => properties.title)).size).toBe(graphs.length);
  });

  test('shows first whether somebody must act now, and where the runbook is', () => {
    const topics = resources('AWS::SNS::Topic');
    const loud = resources('AWS::CloudWatch::Alarm').filter(({ properties }) =>
      topics.some(
        ({ id, properties: { TopicName } }) =>
          TopicName === 'varna-oxelosund-alarms-loud' && id === target(properties.AlarmActions[0]),
      ),
    );
    const [status] = widgets.filter(({ type }) => type === 'alarm');
    expect(status?.properties.alarms).toEqual(loud.map(({ id }) => `{${id}.Arn}`));
    expect(JSON.stringify(widgets[0])).toContain('docs/runbook.md');
  });

  describe.each(Object.entries<MetricSpec>(METRICS))('%s', (name, { by = [], unit, alarmByLevel }) => {
    const own = linesOf(`${METRIC_NAMESPACE} ${name}`);

    test('stands there with the dimensions that the functions give it', () => {
      expect(own.length).toBeGreaterThan(0);
      for (const { of } of own) {
        expect(Object.keys(of).sort()).toEqual(['Municipality', ...by].sort());
        expect(of.Municipality).toBe(oxelosund.id);
      }
    });

    test('is added up if it counts, and never if it is a time', () => {
      for (const { stat } of own) {
        if (unit === 'Seconds') expect(['p50', 'p95', 'Maximum']).toContain(stat);
        else expect(stat).toBe('Sum');
      }
    });

    test('stands there for every level, if it has levels', () => {
      if (!by.includes('Level')) return;
      const levels = ['red', 'orange', 'yellow', 'blue'];
      expect([...new Set(own.map(({ of }) => of.Level))].sort()).toEqual(levels.sort());
      for (const [level, seconds] of Object.entries(alarmByLevel ?? {})) {
        const place = own.find(({ of }) => of.Level === level)?.title;
        const [graph] = widgets.filter(({ properties }) => properties.title === place);
        expect(graph?.properties.annotations?.horizontal[0]?.value).toBe(seconds);
      }
    });
  });

  test('how soon people are told and take a case: half of them, nearly all, the slowest', () => {
    for (const name of ['FirstHandOver', 'Taken']) {
      const reckoned = linesOf(`${METRIC_NAMESPACE} ${name}`).map(({ stat }) => stat);
      expect([...new Set(reckoned)].sort()).toEqual(['Maximum', 'p50', 'p95']);
    }
  });

  test('every failure queue', () => {
    const queues = resources('AWS::SQS::Queue').filter(({ properties }) =>
      properties.QueueName.endsWith('-failed'),
    );
    expect(
      linesOf('AWS/SQS ApproximateNumberOfMessagesVisible')
        .map(({ of }) => of.QueueName)
        .sort(),
    ).toEqual(queues.map(({ id }) => `{${id}.QueueName}`).sort());
  });

  test('every function that follows a stream, and how far behind it is', () => {
    const following = functions().filter(([, { triggers }]) =>
      triggers.some(({ kind }) => kind === 'stream'),
    );
    expect(
      linesOf('AWS/Lambda IteratorAge')
        .map(({ of }) => of.FunctionName)
        .sort(),
    ).toEqual(following.map(([name]) => `{${lambdaOf(name).id}}`).sort());
  });

  test('errors and durations of every function on the way of an alert', () => {
    const onPath = ['submit', 'alert', 'deadlines', 'clock', 'take', 'sweep'].map(
      (name) => `{${lambdaOf(name).id}}`,
    );
    for (const metric of ['AWS/Lambda Errors', 'AWS/Lambda Duration']) {
      expect(
        linesOf(metric)
          .map(({ of }) => of.FunctionName)
          .sort(),
      ).toEqual(onPath.sort());
    }
  });

  test('what SMSes cost, against the limit past which none is sent', () => {
    const [spend] = linesOf('AWS/SNS SMSMonthToDateSpentUSD');
    const graph = widgets.find(({ properties }) => properties.title === spend?.title);
    expect(graph?.properties.annotations?.horizontal[0]?.value).toBe(oxelosund.sms.monthlySpendUsd);
  });
});
