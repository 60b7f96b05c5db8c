import { describe, expect, test } from 'vitest';
import { TABLE_VARIABLE, variablesOf } from '../../shared/manifest/environment.ts';
import { functions, type Use } from '../../shared/manifest/manifest.ts';
import { TABLES, type TableName, type TableSpec } from '../../shared/manifest/tables.ts';
import { lambdaOf, nameOfLambda, oxelosund, resources, statementsOf, target, text } from './synthesized.ts';

const triggers = functions().flatMap(([name, { triggers: all }]) =>
  all.map((trigger) => ({ name, trigger })),
);

const pathOf = (resourceId: string): string => {
  const found = resources('AWS::ApiGateway::Resource').find(({ id }) => id === resourceId);
  if (!found) return '';
  return `${pathOf(target(found.properties.ParentId))}/${found.properties.PathPart}`;
};

const tableId = (name: TableName): string =>
  resources('AWS::DynamoDB::Table').find(
    ({ properties }) => properties.TableName === `varna-oxelosund-${name}`,
  )?.id ?? '';

describe('what wakes a function', () => {
  test('every function of the manifest is a Lambda, and there is no other', () => {
    expect(
      resources('AWS::Lambda::Function')
        .map(({ properties }) => properties.FunctionName)
        .sort(),
    ).toEqual(
      functions()
        .map(([name]) => `varna-oxelosund-${name}`)
        .sort(),
    );
  });

  test('every route leads to its function, and no other route does', () => {
    const served = resources('AWS::ApiGateway::Method')
      .filter(({ properties }) => properties.Integration.Type === 'AWS_PROXY')
      .map(({ properties }) => {
        const path = pathOf(target(properties.ResourceId)) || '/';
        return `${properties.HttpMethod} ${path} -> ${nameOfLambda(properties.Integration.Uri)}`;
      });
    const declared = triggers.flatMap(({ name, trigger }) =>
      trigger.kind === 'route' ? [`${trigger.method} ${trigger.path} -> ${name}`] : [],
    );
    expect(served.sort()).toEqual(declared.sort());
  });

  test('API Gateway may call exactly the functions that have routes, and only for these', () => {
    const allowed = resources('AWS::Lambda::Permission').map(({ properties }) => {
      const [, , method, ...path] = text(properties.SourceArn).split('/');
      return `${properties.Principal} ${nameOfLambda(properties.FunctionName)} ${method} /${path.join('/')}`;
    });
    const declared = triggers.flatMap(({ name, trigger }) =>
      trigger.kind === 'route'
        ? [`apigateway.amazonaws.com ${name} ${trigger.method} ${trigger.path.replace(/\{\w+\}/, '*')}`]
        : [],
    );
    expect(allowed.sort()).toEqual(declared.sort());
  });

  test('every stream is followed by its function, and no other stream is', () => {
    const followed = resources('AWS::Lambda::EventSourceMapping').map(({ properties }) => {
      const filters =
        properties.FilterCriteria?.Filters.map(({ Pattern }: { Pattern: string }) => Pattern) ?? [];
      return `${nameOfLambda(properties.FunctionName)} <- ${text(properties.EventSourceArn)} ${filters}`;
    });
    const SOURCE = {
      entries: `{${tableId('incidents')}.StreamArn} {"eventName":["INSERT"],"dynamodb":{"NewImage":{"kind":{"S":["entry"]}}}}`,
      directory: `{${tableId('directory')}.StreamArn} `,
    };
    const declared = triggers.flatMap(({ name, trigger }) =>
      trigger.kind === 'stream' ? [`${name} <- ${SOURCE[trigger.of]}`] : [],
    );
    expect(followed.sort()).toEqual(declared.sort());
  });

  test('at most two functions follow one stream: DynamoDB throttles a third reader', () => {
    const streams = resources('AWS::Lambda::EventSourceMapping').map(({ properties }) =>
      text(properties.EventSourceArn),
    );
    for (const stream of streams)
      expect(streams.filter((each) => each === stream).length).toBeLessThanOrEqual(2);
  });

  test('every nightly run is a schedule at its local time, and there is no other schedule', () => {
    const scheduled = resources('AWS::Scheduler::Schedule').map(
      ({ properties }) =>
        `${properties.ScheduleExpression} ${properties.ScheduleExpressionTimezone} ${nameOfLambda(properties.Target.Arn)}`,
    );
    const declared = triggers.flatMap(({ name, trigger }) => {
      if (trigger.kind !== 'nightly') return [];
      const [hour, minute] = trigger.at.split(':').map(Number);
      return [`cron(${minute} ${hour} * * ? *) ${oxelosund.timeZone} ${name}`];
    });
    expect(scheduled.sort()).toEqual(declared.sort());
  });

  test('the schedule of a deadline may wake the function that has that trigger, and no other', () => {
    const clocks = triggers.filter(({ trigger }) => trigger.kind === 'deadline').map(({ name }) => name);
    const makers = functions().filter(([, { uses }]) => uses.some(({ kind }: Use) => kind === 'schedules'));
    for (const [maker] of makers) {
      const { SCHEDULE_ROLE_ARN, SCHEDULE_TARGET_ARN } = lambdaOf(maker).properties.Environment.Variables;
      const invokes = statementsOf(target(SCHEDULE_ROLE_ARN)).filter(({ actions }) =>
        actions.includes('lambda:InvokeFunction'),
      );
      expect(invokes.flatMap(({ resources: arns }) => arns.map(text))).toEqual([text(SCHEDULE_TARGET_ARN)]);
      expect(clocks.map((name) => `function:varna-oxelosund-${name}`)).toEqual([
        text(SCHEDULE_TARGET_ARN).split(':').slice(-2).join(':'),
      ]);
    }
  });
});

describe.each(functions().map(([name, spec]) => ({ name, spec })))('$name', ({ name, spec }) => {
  const uses: readonly Use[] = spec.uses;
  const role = () => target(lambdaOf(name).properties.Role);

  test('has exactly the environment of its uses', () => {
    const variables = lambdaOf(name).properties.Environment.Variables;
    expect(Object.keys(variables).sort()).toEqual(
      ['LOG_LEVEL', ...uses.flatMap((use) => variablesOf(use))].sort(),
    );
    for (const [table, variable] of Object.entries(TABLE_VARIABLE)) {
      if (variable in variables) expect(target(variables[variable])).toBe(tableId(table as TableName));
    }
  });

  test('has exactly the grants of its uses', () => {
    const granted = statementsOf(role())
      .filter(({ effect }) => effect === 'Allow')
      .flatMap(({ actions, resources: arns }) =>
        actions.flatMap((action) => arns.map((arn) => `${action} ${text(arn)}`)),
      )
      .filter(
        (grant) => !/^(logs|kms|sqs):|:(DescribeStream|GetRecords|GetShardIterator|ListStreams) /.test(grant),
      );
    const GRANTS: { [K in Use['kind']]: (use: Extract<Use, { kind: K }>) => (string | RegExp)[] } = {
      table: ({ table, actions }) => actions.map((action) => `dynamodb:${action} {${tableId(table)}.Arn}`),
      mail: () => [/^ses:SendEmail .*:configuration-set\/\{/, /^ses:SendEmail .*:identity\/\{/],
      sms: () => ['sns:Publish *'],
      schedules: () => [
        /^scheduler:CreateSchedule arn:aws:scheduler:.*:schedule\/varna-oxelosund\/\*$/,
        /^iam:PassRole \{timedeadlinerole\w+\.Arn\}$/,
      ],
      links: () => [],
    };
    const declared = uses.flatMap((use) => GRANTS[use.kind](use as never));
    for (const expected of declared) {
      const found = granted.findIndex((grant) =>
        typeof expected === 'string' ? grant === expected : expected.test(grant),
      );
      expect(found, `${name} lacks ${expected}`).toBeGreaterThanOrEqual(0);
      granted.splice(found, 1);
    }
    expect(granted, `${name} may more than it uses`).toEqual([]);
  });

  test('opens the key of the tables only if it has a table or a stream', () => {
    const opens = statementsOf(role()).some(({ resources: arns }) =>
      arns.some((arn) => /keysrecords/.test(text(arn))),
    );
    const needs =
      uses.some(({ kind }) => kind === 'table') ||
      spec.triggers.some(({ kind }: { kind: string }) => kind === 'stream');
    expect(opens).toBe(needs);
  });

  test('has the memory and time of the manifest', () => {
    expect(lambdaOf(name).properties).toMatchObject({
      MemorySize: spec.memoryMb,
      Timeout: spec.timeoutSeconds,
    });
  });
});

test('the tables and their indexes are those of the manifest', () => {
  const key = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];
  const declared = Object.entries<TableSpec>(TABLES).map(([name, spec]) => ({
    name: `varna-oxelosund-${name}`,
    key: key(spec.partitionKey, spec.sortKey),
    indexes: spec.indexes.map((index) => ({ name: index.name, key: key(index.partitionKey, index.sortKey) })),
  }));
  const made = resources('AWS::DynamoDB::Table').map(({ properties }) => ({
    name: properties.TableName,
    key: properties.KeySchema,
    indexes: (properties.GlobalSecondaryIndexes ?? []).map(
      (index: { IndexName: string; KeySchema: unknown }) => ({
        name: index.IndexName,
        key: index.KeySchema,
      }),
    ),
  }));
  expect(made).toEqual(declared);
});
