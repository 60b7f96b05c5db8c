import { describe, expect, test } from 'vitest';
import { TABLE_VARIABLE, variablesOf } from '../../shared/manifest/environment.ts';
import { functions, type Trigger, type Use } from '../../shared/manifest/manifest.ts';
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

/** What feeds a function: a table's stream by its `StreamArn`, a queue by its `Arn`. */
const sources = (attribute: 'StreamArn' | 'Arn') =>
  resources('AWS::Lambda::EventSourceMapping').filter(({ properties }) =>
    text(properties.EventSourceArn).endsWith(`.${attribute}}`),
  );

const queueName = (arn: unknown): string =>
  resources('AWS::SQS::Queue').find(({ id }) => id === target(arn))?.properties.QueueName;

const permissions = (principal: string) =>
  resources('AWS::Lambda::Permission').filter(({ properties }) => properties.Principal === principal);

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
    const allowed = permissions('apigateway.amazonaws.com').map(({ properties }) => {
      const [, , method, ...path] = text(properties.SourceArn).split('/');
      return `${properties.Principal} ${nameOfLambda(properties.FunctionName)} ${method} /${path.join('/')}`;
    });
    const declared = triggers.flatMap(({ name, trigger }) =>
      trigger.kind === 'route'
        ? [`apigateway.amazonaws.com ${name} ${trigger.method} ${trigger.path.replace(/\{\w+\+?\}/g, '*')}`]
        : [],
    );
    expect(allowed.sort()).toEqual(declared.sort());
  });

  test('what becomes of evidence wakes the function that has that trigger, and no other, by a rule of its own', () => {
    const rules = resources('AWS::Events::Rule').map(({ properties }) => {
      const [target, second] = properties.Targets;
      expect(second).toBeUndefined();
      return `${nameOfLambda(target.Arn)} <- ${properties.Name}`;
    });
    const declared = triggers.flatMap(({ name, trigger }) =>
      trigger.kind === 'evidence' ? [`${name} <- varna-oxelosund-evidence-${trigger.of}`] : [],
    );
    expect(declared).toHaveLength(2);
    expect(rules.sort()).toEqual(declared.sort());
    const called = permissions('events.amazonaws.com').map(
      ({ properties }) => `${nameOfLambda(properties.FunctionName)} <- ${target(properties.SourceArn)}`,
    );
    const made = resources('AWS::Events::Rule').map(
      ({ id, properties }) => `${nameOfLambda(properties.Targets[0].Arn)} <- ${id}`,
    );
    expect(called.sort()).toEqual(made.sort());
  });

  test('nobody but API Gateway, the log of SMSes and those rules may call a function by itself', () => {
    const callers = resources('AWS::Lambda::Permission').map(({ properties }) => properties.Principal);
    expect([...new Set(callers)].sort()).toEqual([
      'apigateway.amazonaws.com',
      'events.amazonaws.com',
      'logs.amazonaws.com',
    ]);
  });

  test('every stream is followed by its function, and no other stream is', () => {
    const followed = sources('StreamArn').map(({ properties }) => {
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
    const streams = sources('StreamArn').map(({ properties }) => text(properties.EventSourceArn));
    for (const stream of streams)
      expect(streams.filter((each) => each === stream).length).toBeLessThanOrEqual(2);
  });

  test('every run by the clock is a schedule in local time, and there is no other schedule', () => {
    const scheduled = resources('AWS::Scheduler::Schedule').map(
      ({ properties }) =>
        `${properties.ScheduleExpression} ${properties.ScheduleExpressionTimezone} ${nameOfLambda(properties.Target.Arn)}`,
    );
    const at = (time: string) => time.split(':').map(Number).reverse().join(' ');
    const EXPRESSION: { [K in Trigger['kind']]?: (trigger: Extract<Trigger, { kind: K }>) => string } = {
      nightly: (trigger) => `cron(${at(trigger.at)} * * ? *)`,
      every: ({ minutes }) => `rate(${minutes} minutes)`,
      drill: () => `cron(${at(oxelosund.drills.at)} ? * 3#1 *)`,
    };
    const declared = triggers.flatMap(({ name, trigger }) => {
      const expression = EXPRESSION[trigger.kind]?.(trigger as never);
      return expression === undefined ? [] : [`${expression} ${oxelosund.timeZone} ${name}`];
    });
    expect(declared.length).toBeGreaterThan(2);
    expect(scheduled.sort()).toEqual(declared.sort());
  });

  test('a schedule acts as a role that may wake its function and no other', () => {
    for (const { id, properties } of resources('AWS::Scheduler::Schedule')) {
      expect(properties.GroupName, id).toBe('varna-oxelosund');
      const invokes = statementsOf(target(properties.Target.RoleArn)).filter(({ actions }) =>
        actions.includes('lambda:InvokeFunction'),
      );
      expect(
        invokes.flatMap(({ resources: arns }) => arns.map(target)),
        id,
      ).toEqual([target(properties.Target.Arn)]);
    }
  });

  test('what SES says of our mail is read by the function that has that trigger, and by no other', () => {
    const fed = sources('Arn').map(
      ({ properties }) =>
        `${nameOfLambda(properties.FunctionName)} <- ${queueName(properties.EventSourceArn)}`,
    );
    const declared = triggers.flatMap(({ name, trigger }) =>
      trigger.kind === 'mail-events' ? [`${name} <- varna-oxelosund-mail-events`] : [],
    );
    expect(declared).toHaveLength(1);
    expect(fed).toEqual(declared);
  });

  test("SNS's log of SMSes, delivered and not, is read by the function that has that trigger, and by no other", () => {
    const read = resources('AWS::Logs::SubscriptionFilter').map(
      ({ properties }) => `${nameOfLambda(properties.DestinationArn)} <- ${target(properties.LogGroupName)}`,
    );
    const logs = resources('AWS::Logs::LogGroup').filter(({ properties }) =>
      /DirectPublishToPhoneNumber/.test(text(properties.LogGroupName)),
    );
    const declared = triggers.flatMap(({ name, trigger }) =>
      trigger.kind === 'sms-log' ? logs.map(({ id }) => `${name} <- ${id}`) : [],
    );
    expect(declared).toHaveLength(2);
    expect(read.sort()).toEqual(declared.sort());
    const called = permissions('logs.amazonaws.com').map(
      ({ properties }) =>
        `${nameOfLambda(properties.FunctionName)} <- ${text(properties.SourceArn).replace(/^\{|\.Arn\}$/g, '')}`,
    );
    expect(called.sort()).toEqual(declared.sort());
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
      table: ({ table, actions, index }) => [
        ...actions.map((action) => `dynamodb:${action} {${tableId(table)}.Arn}`),
        ...(index === undefined ? [] : [`dynamodb:Query {${tableId(table)}.Arn}/index/${index}`]),
      ],
      mail: () =>
        ['SendEmail', 'SendRawEmail'].flatMap((action) => [
          new RegExp(`^ses:${action} .*:configuration-set/\\{`),
          new RegExp(`^ses:${action} .*:identity/\\{`),
        ]),
      sms: () => ['sns:Publish *'],
      schedules: ({ actions }) => [
        ...actions.map((action) =>
          action === 'ListSchedules'
            ? 'scheduler:ListSchedules *'
            : new RegExp(`^scheduler:${action} arn:aws:scheduler:.*:schedule/varna-oxelosund/\\*$`),
        ),
        /^iam:PassRole \{timedeadlinerole\w+\.Arn\}$/,
      ],
      links: () => [],
      issuer: () => [],
      suppressions: () => ['ses:ListSuppressedDestinations *'],
      evidence: ({ may }) => {
        const files = /^s3:(\w+) \{evidencebucket\w+\.Arn\}\/evidence\/\*$/.source;
        const on = (action: string) => new RegExp(files.replace('(\\w+)', action));
        const GRANTED = {
          take: [on('PutObject')],
          inspect: [on('GetObjectVersion')],
          give: [on('GetObjectVersion')],
          look: [on('GetObjectVersionTagging'), /^s3:ListBucketVersions \{evidencebucket\w+\.Arn\}$/],
        };
        return may.flatMap((right) => GRANTED[right]);
      },
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

test.each([
  ['open', ['varna-oxelosund-sweep', 'varna-oxelosund-reconcile']],
  ['desk', ['varna-oxelosund-succession', 'varna-oxelosund-console']],
])('only its own functions may query the index %s', (index, names) => {
  const may = resources('AWS::Lambda::Function').filter(({ properties }) =>
    statementsOf(target(properties.Role)).some(({ resources: arns }) =>
      arns.some((arn) => text(arn).endsWith(`/index/${index}`)),
    ),
  );
  expect(may.map(({ properties }) => properties.FunctionName)).toEqual(names);
});

test('the tables and their indexes are those of the manifest', () => {
  const key = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];
  const declared = Object.entries<TableSpec>(TABLES).map(([name, spec]) => ({
    name: `varna-oxelosund-${name}`,
    key: key(spec.partitionKey, spec.sortKey),
    indexes: spec.indexes.map((index) => ({
      name: index.name,
      key: key(index.partitionKey, index.sortKey),
      projection: index.projection,
    })),
  }));
  const made = resources('AWS::DynamoDB::Table').map(({ properties }) => ({
    name: properties.TableName,
    key: properties.KeySchema,
    indexes: (properties.GlobalSecondaryIndexes ?? []).map(
      (index: { IndexName: string; KeySchema: unknown; Projection: { ProjectionType: string } }) => ({
        name: index.IndexName,
        key: index.KeySchema,
        projection: index.Projection.ProjectionType,
      }),
    ),
  }));
  expect(made).toEqual(declared);
});
