import { CfnOutput, Duration, Size, Stack } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { COMPRESS_FROM } from '../shared/manifest/gateway.ts';
import { EVERYTHING_ELSE, type Trigger } from '../shared/manifest/manifest.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import type { Alarms } from './alarms.ts';
import { answerProblems, refuseOtherMethods } from './answers.ts';
import { Firewall } from './firewall.ts';
import { logGroup, type VarnaFunction } from './function.ts';
import { nameOf } from './municipality.ts';

/** Part of every address, links in SMSes included: short. */
const STAGE = 'v';

/**
 * For each method of each path by itself, from everybody together: far above what a municipality needs, far below what
 * would harm. A flood of reports leaves the links by which cases are taken alone.
 */
const THROTTLING = { perSecond: 50, atOnce: 100 } as const;

/** Reports wake people, and each SMS costs: a bad day of the whole municipality, not what an attacker would like. */
const REPORTS = { throttlingRateLimit: 2, throttlingBurstLimit: 20 } as const;

/**
 * What the access log holds. The resource's pattern, never the path, which may be a link with its token; no address,
 * no browser, no query: nothing that says who asked.
 */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  requestTime: '$context.requestTime',
  httpMethod: '$context.httpMethod',
  resourcePath: '$context.resourcePath',
  status: '$context.status',
  responseLatency: '$context.responseLatency',
  responseLength: '$context.responseLength',
};

/** The REST API: regional, so that every byte stays in the region; behind a firewall, throttled. */
export class Intake extends Construct {
  /** The service's address, without a slash at the end. */
  readonly baseUrl: string;
  /** Where its pages are served from, as a browser names it. */
  readonly origin: string;
  private readonly api: RestApi;
  private readonly methods = new Map<string, string[]>();

  constructor(scope: Construct, { municipality, alarms }: { municipality: Identity; alarms: Alarms }) {
    super(scope, 'intake');
    const log = logGroup(this, municipality, `/varna/${municipality.id}/access`);
    this.api = new RestApi(this, 'api', {
      restApiName: nameOf(municipality),
      description: `Värna, ${municipality.name}`,
      endpointTypes: [EndpointType.REGIONAL],
      // A PDF goes out as bytes. Only with all of them does it for a browser, whose `Accept` begins with text/html.
      binaryMediaTypes: ['*/*'],
      minCompressionSize: Size.bytes(COMPRESS_FROM),
      // An account sets this once for all its APIs; without it API Gateway writes no access log.
      cloudWatchRole: true,
      deployOptions: {
        stageName: STAGE,
        throttlingRateLimit: THROTTLING.perSecond,
        throttlingBurstLimit: THROTTLING.atOnce,
        methodOptions: { '/incidents/POST': REPORTS },
        accessLogDestination: new LogGroupLogDestination(log),
        accessLogFormat: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
        // API Gateway's own log would hold paths and bodies.
        loggingLevel: MethodLoggingLevel.OFF,
        dataTraceEnabled: false,
        cachingEnabled: false,
      },
    });
    // CDK's own output of the address has a name that nobody could guess; ours is below.
    this.api.node.tryRemoveChild('Endpoint');
    answerProblems(this.api);
    const { region, urlSuffix } = Stack.of(this);
    new Firewall(this, { municipality, region, stageArn: this.api.deploymentStage.stageArn, alarms });
    const host = `https://${this.api.restApiId}.execute-api.${region}.${urlSuffix}`;
    const own = `${host}/${STAGE}`;
    this.baseUrl = municipality.baseUrl ?? own;
    this.origin = municipality.baseUrl ? new URL(municipality.baseUrl).origin : host;
    new CfnOutput(this, 'url', { key: 'ApiUrl', value: `${own}/` });
    alarms.add('api-5xx', {
      metric: this.api.deploymentStage.metricServerError({ statistic: 'Sum', period: Duration.minutes(5) }),
      meaning: 'Somebody who reported, took a case or answered a reminder saw an error instead of an answer.',
      look: `See the log /varna/${municipality.id}/access for the status 5xx, and the alarms of the functions.`,
      loud: true,
    });
  }

  serve({ lambda }: VarnaFunction, { method, path }: Extract<Trigger, { kind: 'route' }>): void {
    this.api.root
      .resourceForPath(path)
      .addMethod(method, new LambdaIntegration(lambda, { allowTestInvoke: false }));
    this.methods.set(path, [...(this.methods.get(path) ?? []), method]);
  }

  /** To be called when every route is served. What is at no path at all is not found, by whatever method. */
  refuseTheRest(): void {
    for (const [path, allowed] of this.methods)
      if (path !== EVERYTHING_ELSE) refuseOtherMethods(this.api.root.resourceForPath(path), allowed);
  }
}
