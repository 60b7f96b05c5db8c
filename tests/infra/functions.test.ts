import { describe, expect, test } from 'vitest';
import { FAILING, failureQueueName } from '../../shared/manifest/failures.ts';
import { functions, type Trigger } from '../../shared/manifest/manifest.ts';
import { nameOfLambda, resources, statementsOf, target, text } from './synthesized.ts';

const lambdas = resources('AWS::Lambda::Function');

describe.each(lambdas)('$properties.FunctionName', ({ properties }) => {
  test("runs on Lambda's Node 24, on arm64", () => {
    expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
  });

  test('has a role that no other has', () => {
    expect(lambdas.filter((other) => target(other.properties.Role) === target(properties.Role))).toHaveLength(
      1,
    );
  });

  test('writes its own log and no other, as JSON', () => {
    expect(properties.LoggingConfig.LogFormat).toBe('JSON');
    const log = target(properties.LoggingConfig.LogGroup);
    const writes = statementsOf(target(properties.Role)).filter(({ actions }) =>
      actions.some((action) => action.startsWith('logs:')),
    );
    expect(writes.flatMap((statement) => statement.resources.map(text))).toEqual([`{${log}.Arn}`]);
    expect(writes.flatMap(({ actions }) => actions)).not.toContain('logs:CreateLogGroup');
  });
});

const streams = resources('AWS::Lambda::EventSourceMapping').filter(({ properties }) =>
  text(properties.EventSourceArn).endsWith('.StreamArn}'),
);

describe.each(streams)('$id', ({ properties }) => {
  test('reports single failures, halves batches, gives up at last, and keeps what failed', () => {
    expect(properties).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
    });
    expect(properties.MaximumRetryAttempts).toBeGreaterThan(0);
    expect(properties.MaximumRecordAgeInSeconds).toBeGreaterThan(0);
    expectKept(properties.DestinationConfig.OnFailure.Destination, properties.FunctionName);
  });

  test('misses nothing that was written before it was there', () => {
    expect(properties.StartingPosition).toBe('TRIM_HORIZON');
  });

  test('may read the stream and nothing else of it', () => {
    const role = target(lambdas.find(({ id }) => id === target(properties.FunctionName))?.properties.Role);
    const reads = statementsOf(role).filter(({ actions }) => actions.includes('dynamodb:GetRecords'));
    expect(reads.flatMap((statement) => statement.resources.map(text))).toEqual([
      text(properties.EventSourceArn),
    ]);
  });
});

test('a function that is woken without anybody waiting retries by itself and keeps what failed', () => {
  const ALONE: readonly Trigger['kind'][] = ['deadline', 'nightly', 'every', 'drill', 'sms-log', 'evidence'];
  const alone = functions().filter(([, { triggers }]) => triggers.some(({ kind }) => ALONE.includes(kind)));
  const configured = resources('AWS::Lambda::EventInvokeConfig');
  expect(configured.map(({ properties }) => nameOfLambda(properties.FunctionName)).sort()).toEqual(
    alone.map(([name]) => name).sort(),
  );
  for (const { properties } of configured) {
    expect(properties.MaximumRetryAttempts).toBe(2);
    expectKept(properties.DestinationConfig.OnFailure.Destination, properties.FunctionName);
  }
});

test('what may be given up has a queue of its own, where the replay looks for it, and nothing else has', () => {
  const queues = resources('AWS::SQS::Queue').map(({ properties }) => properties.QueueName);
  expect(queues.filter((name) => name.endsWith('-failed')).sort()).toEqual(
    FAILING.map((failing) => failureQueueName('oxelosund', failing)).sort(),
  );
});

/** The destination is a queue that the function may send to. */
function expectKept(destination: unknown, functionName: unknown) {
  expect(resources('AWS::SQS::Queue').map(({ id }) => id)).toContain(target(destination));
  const role = target(lambdas.find(({ id }) => id === target(functionName))?.properties.Role);
  const sends = statementsOf(role).filter(({ actions }) => actions.includes('sqs:SendMessage'));
  expect(sends.flatMap((statement) => statement.resources.map(text))).toEqual([text(destination)]);
}
