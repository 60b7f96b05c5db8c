import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type IFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Trigger } from '../shared/manifest/manifest.ts';
import type { TableName } from '../shared/manifest/tables.ts';
import type { Alarms } from './alarms.ts';
import type { VarnaFunction } from './function.ts';
import type { Store } from './store.ts';

type Followed = Extract<Trigger, { kind: 'stream' }>['of'];

interface Source {
  readonly table: TableName;
  readonly filters?: ReturnType<typeof FilterCriteria.filter>[];
}

/** What a stream brings: the incidents' table only its new entries, because those drive everything that follows. */
const SOURCES: Record<Followed, Source> = {
  entries: {
    table: 'incidents',
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { kind: { S: FilterRule.isEqual('entry') } } },
      }),
    ],
  },
  directory: { table: 'directory' },
};

/**
 * Functions that follow a table's stream. A record that fails is set apart by halving its batch, tried again five
 * times within the hour, then put into the function's failure queue: one poison record never holds up the others.
 */
export class Reactions extends Construct {
  private readonly store: Store;
  private readonly alarms: Alarms;

  constructor(scope: Construct, { store, alarms }: { store: Store; alarms: Alarms }) {
    super(scope, 'reactions');
    this.store = store;
    this.alarms = alarms;
  }

  follow({ name, lambda, spec, failures }: VarnaFunction, of: Followed): void {
    const { table, filters } = SOURCES[of];
    for (const statement of this.store.streamStatements(table)) lambda.addToRolePolicy(statement);
    new EventSourceMapping(this, `${name}-${of}`, {
      target: lambda,
      eventSourceArn: this.store.streamArn(table),
      ...(filters && { filters }),
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      parallelizationFactor: 10,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(1),
      onFailure: { bind: () => ({ destination: failures.queueArn }) },
    });
    this.alarms.add(`${name}-late`, {
      metric: lagOf(lambda),
      meaning: spec.ifItFails,
      look: `${name} is more than a minute behind the table ${table}: see its log and its errors.`,
      from: Duration.minutes(1).toMilliseconds(),
      loud: spec.loud ?? false,
    });
  }
}

/** How far a function is behind its stream, in milliseconds. */
export const lagOf = (lambda: IFunction, label = 'IteratorAge'): IMetric =>
  lambda.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(1), label });
