import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  type Code,
  EventInvokeConfig,
  Function as Lambda,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName, FunctionSpec } from '../shared/manifest/manifest.ts';
import { METRIC_NAMESPACE } from '../shared/manifest/metrics.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import type { Alarms } from './alarms.ts';
import { HANDLER } from './bundle.ts';
import { FailureQueue } from './failure-queue.ts';
import { nameOf } from './municipality.ts';
import { LeanRole } from './role.ts';

export interface VarnaFunctionProps {
  readonly spec: FunctionSpec;
  readonly code: Code;
  /** What its uses bring, by name. */
  readonly environment: Readonly<Record<string, string>>;
  /** What its uses allow. */
  readonly statements: readonly PolicyStatement[];
  readonly municipality: Identity;
  readonly signals: IKey;
  readonly alarms: Alarms;
}

/** One Lambda with a role, a log and alarms of its own. It may do what its uses say and write that log, no more. */
export class VarnaFunction extends Construct {
  readonly name: FunctionName;
  readonly spec: FunctionSpec;
  readonly lambda: Lambda;
  private readonly log: LogGroup;
  private readonly props: VarnaFunctionProps;
  private queue: FailureQueue | undefined;

  constructor(scope: Construct, name: FunctionName, props: VarnaFunctionProps) {
    super(scope, name);
    const { spec, code, environment, municipality } = props;
    this.name = name;
    this.spec = spec;
    this.props = props;
    const functionName = nameOf(municipality, name);
    this.log = logGroup(this, municipality, `/aws/lambda/${functionName}`);
    this.lambda = new Lambda(this, 'lambda', {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: HANDLER,
      code,
      memorySize: spec.memoryMb,
      timeout: Duration.seconds(spec.timeoutSeconds),
      environment: { ...environment, LOG_LEVEL: 'info' },
      role: this.role(),
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
    });
    this.watch();
  }

  /** Where what woke it lands when every retry has failed; made when first asked for. */
  get failures(): FailureQueue {
    if (!this.queue) {
      this.queue = new FailureQueue(this, this.name, {
        ...this.props,
        meaning: this.spec.ifItFails,
        loud: this.spec.loud ?? false,
      });
      for (const statement of this.queue.sendStatements()) this.lambda.addToRolePolicy(statement);
      this.props.alarms.add(`${this.name}-lost`, {
        metric: this.lambda.metric('DestinationDeliveryFailures', sum),
        meaning: this.spec.ifItFails,
        look: `What ${this.name} gave up on could not be kept in its failure queue: its log says when it was.`,
      });
    }
    return this.queue;
  }

  /** For a function that is woken without anybody waiting: two more tries, then the failure queue. */
  retryAlone(): void {
    if (this.node.tryFindChild('retries')) return;
    const destination = this.failures.queueArn;
    new EventInvokeConfig(this, 'retries', {
      function: this.lambda,
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
      onFailure: { bind: () => ({ destination }) },
    });
  }

  private role(): Role {
    const role = new LeanRole(this, 'role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.log.logGroupArn],
      }),
    );
    for (const statement of this.props.statements) role.addToPolicy(statement);
    return role;
  }

  private watch(): void {
    const { alarms, municipality } = this.props;
    const { ifItFails: meaning, loud = false } = this.spec;
    const look = `See the log /aws/lambda/${nameOf(municipality, this.name)}.`;
    // One alarm for both: a stack holds 500 resources, and each function has several.
    const failed = new MathExpression({
      expression: 'FILL(errors, 0) + FILL(throttles, 0)',
      usingMetrics: { errors: this.lambda.metricErrors(sum), throttles: this.lambda.metricThrottles(sum) },
      period: sum.period,
      label: 'broke off, or AWS did not let it run',
    });
    alarms.add(`${this.name}-errors`, { metric: failed, meaning, look, loud });
    // A handler that caught its own fault ends well for Lambda; its log still says so.
    const caught = {
      metricNamespace: `${METRIC_NAMESPACE}/${municipality.id}`,
      metricName: `LoggedErrors-${this.name}`,
    };
    new MetricFilter(this, 'logged-errors', {
      ...caught,
      logGroup: this.log,
      filterPattern: FilterPattern.stringValue('$.level', '=', 'error'),
    });
    alarms.add(`${this.name}-logged-errors`, {
      metric: new Metric({ ...caught, namespace: caught.metricNamespace, ...sum }),
      meaning,
      look: `${look} Search it for "level":"error".`,
      loud,
    });
  }
}

const sum = { statistic: 'Sum', period: Duration.minutes(5) };

/**
 * A log that is kept for as long as the municipality says, and goes with the stack. Ours hold only codes and ids; one
 * that holds more is locked with a key.
 */
export const logGroup = (
  scope: Construct,
  municipality: Identity,
  logGroupName: string,
  encryptionKey?: IKey,
): LogGroup => {
  const days = municipality.logRetentionDays;
  if (!(days in RetentionDays)) {
    throw new Error(
      `config/${municipality.id}.json: CloudWatch cannot keep logs for just ${days} days; 90 and 365 are possible.`,
    );
  }
  return new LogGroup(scope, 'log', {
    logGroupName,
    retention: days,
    removalPolicy: RemovalPolicy.DESTROY,
    ...(encryptionKey && { encryptionKey }),
  });
};
