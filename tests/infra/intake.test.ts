import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { SAFE_HEADERS } from '../../shared/manifest/headers.ts';
import { EVERYTHING_ELSE, functions } from '../../shared/manifest/manifest.ts';
import { PROBLEMS } from '../../shared/problem.ts';
import { oxelosund, resources, stackFor, target, template, text } from './synthesized.ts';

const [stage] = resources('AWS::ApiGateway::Stage');
const methods = resources('AWS::ApiGateway::Method');

describe('the stage', () => {
  test('has a short name, because it stands in every link of an SMS', () => {
    expect(stage?.properties.StageName).toBe('v');
  });

  test('belongs to an API that keeps to its region', () => {
    const [api] = resources('AWS::ApiGateway::RestApi');
    expect(api?.properties.EndpointConfiguration.Types).toEqual(['REGIONAL']);
  });

  test('is throttled, caches nothing and traces no data', () => {
    const [all] = stage?.properties.MethodSettings ?? [];
    expect(all).toMatchObject({
      HttpMethod: '*',
      ResourcePath: '/*',
      DataTraceEnabled: false,
      CachingEnabled: false,
    });
    expect(all.LoggingLevel).toBe('OFF');
    expect(all.ThrottlingRateLimit).toBeGreaterThan(0);
    expect(all.ThrottlingBurstLimit).toBeGreaterThan(0);
  });

  test('has an access log that cannot say who asked or with which link', () => {
    const ALLOWED = [
      'requestId',
      'requestTime',
      'httpMethod',
      'resourcePath',
      'status',
      'responseLatency',
      'responseLength',
    ];
    const format: string = stage?.properties.AccessLogSetting.Format;
    const used = [...format.matchAll(/\$context\.([\w.]+)/g)].map(([, name]) => name);
    expect(used.sort()).toEqual([...ALLOWED].sort());
    expect(format.replaceAll(/\$context\.[\w.]+/g, '')).not.toContain('$');
    const log = resources('AWS::Logs::LogGroup').filter(({ id }) =>
      text(stage?.properties.AccessLogSetting.DestinationArn).includes(id),
    );
    expect(log).toHaveLength(1);
  });
});

describe('the firewall', () => {
  const [acl] = resources('AWS::WAFv2::WebACL');
  const rules: {
    Statement: { RateBasedStatement: { Limit: number; ScopeDownStatement?: Scope } };
    Action: object;
    VisibilityConfig: { SampledRequestsEnabled: boolean };
  }[] = acl?.properties.Rules;

  test('stands before the stage', () => {
    const [association] = resources('AWS::WAFv2::WebACLAssociation');
    expect(text(association?.properties.ResourceArn)).toContain(`/stages/{${stage?.id}}`);
    expect(target(association?.properties.WebACLArn)).toBe(acl?.id);
    expect(acl?.properties).toMatchObject({ Scope: 'REGIONAL', DefaultAction: { Allow: {} } });
  });

  test('limits addresses one by one, and looks at no content', () => {
    expect(rules.length).toBeGreaterThan(0);
    for (const { Statement, Action } of rules) {
      expect(Object.keys(Statement)).toEqual(['RateBasedStatement']);
      expect(Statement.RateBasedStatement).toMatchObject({
        AggregateKeyType: 'IP',
        EvaluationWindowSec: 300,
      });
      expect(JSON.stringify(Statement)).not.toMatch(
        /"(Body|JsonBody|QueryString|AllQueryArguments|Cookies)"/,
      );
      expect(Action).toEqual({ Block: {} });
    }
  });

  const limitsOf = (method: string, path: string) =>
    rules
      .filter(({ Statement }) => matches(Statement.RateBasedStatement.ScopeDownStatement, method, path))
      .map(({ Statement }) => Statement.RateBasedStatement.Limit);

  test.each(['/v/incidents', '/v/incidents/', '/v/%69ncidents', '/incidents'])(
    'stops a flood of reports to %s from one address, and lets a town hall report from one',
    (path) => {
      const limit = Math.min(...limitsOf('POST', path));
      // Each may wake several people and costs their SMSes: one address alone must not use them all up in an hour.
      expect(limit * 12).toBeLessThanOrEqual(400);
      // A dozen people behind one address, each correcting the form once.
      expect(limit).toBeGreaterThanOrEqual(24);
    },
  );

  test('leaves the links by which cases are taken alone in a flood of reports', () => {
    const [link] = [Math.min(...limitsOf('POST', '/v/alerts/token'))];
    expect(link).toBeGreaterThan(Math.min(...limitsOf('POST', '/v/incidents')));
    // Throttled for each method by itself: what floods one path takes nothing from another.
    expect(stage?.properties.MethodSettings).toEqual([
      expect.objectContaining({ HttpMethod: '*', ResourcePath: '/*' }),
      // From everybody together: each report may send SMSes, and the month's money for them is finite.
      expect.objectContaining({ HttpMethod: 'POST', ResourcePath: '/~1incidents', ThrottlingRateLimit: 2 }),
    ]);
  });

  test('limits whatever else an address asks for: another method, another path', () => {
    for (const [method, path] of [
      ['GET', '/v/'],
      ['PUT', '/v/incidents'],
      ['POST', '/v/alerts/token'],
      ['POST', '/v/follow-ups/token'],
    ] as const)
      expect(limitsOf(method, path).length, `${method} ${path}`).toBeGreaterThan(0);
  });

  test('tells whoever is turned away when to come back', () => {
    const answer = resources('AWS::ApiGateway::GatewayResponse').find(
      ({ properties }) => properties.ResponseType === 'WAF_FILTERED',
    );
    expect(answer?.properties.StatusCode).toBe('429');
    expect(
      Object.entries(answer?.properties.ResponseParameters).find(([name]) =>
        name.endsWith('Retry-After'),
      )?.[1],
    ).toMatch(/^'\d+'$/);
  });

  test('keeps no samples and no log: both would hold addresses and links', () => {
    for (const { VisibilityConfig } of [acl?.properties, ...rules]) {
      expect(VisibilityConfig.SampledRequestsEnabled).toBe(false);
    }
    expect(resources('AWS::WAFv2::LoggingConfiguration')).toEqual([]);
  });
});

describe('what API Gateway answers by itself', () => {
  test.each([
    ['MISSING_AUTHENTICATION_TOKEN', 'not_found'],
    ['RESOURCE_NOT_FOUND', 'not_found'],
    ['INVALID_SIGNATURE', 'not_found'],
    ['REQUEST_TOO_LARGE', 'too_large'],
    ['UNSUPPORTED_MEDIA_TYPE', 'unsupported_type'],
    ['THROTTLED', 'too_many_requests'],
    ['WAF_FILTERED', 'too_many_requests'],
    ['DEFAULT_4XX', 'unreadable'],
    ['DEFAULT_5XX', 'internal'],
  ] as const)('%s is %s, as problem+json', (type, code) => {
    const answer = resources('AWS::ApiGateway::GatewayResponse').find(
      ({ properties }) => properties.ResponseType === type,
    );
    expect(answer?.properties.StatusCode).toBe(String(PROBLEMS[code]));
    const body = JSON.parse(answer?.properties.ResponseTemplates['application/problem+json']);
    expect(body).toMatchObject({
      type: 'about:blank',
      title: expect.any(String),
      status: PROBLEMS[code],
      code,
    });
  });

  test('is kept nowhere, guessed at by no browser and told to no other site, like every other answer', () => {
    const quoted = Object.entries(SAFE_HEADERS).map(([name, value]) => [name, `'${value}'`] as const);
    for (const { properties } of resources('AWS::ApiGateway::GatewayResponse'))
      for (const [name, value] of quoted)
        expect(properties.ResponseParameters[`gatewayresponse.header.${name}`]).toBe(value);
    for (const { properties } of methods.filter((method) => method.properties.HttpMethod === 'ANY'))
      for (const [name, value] of quoted) {
        const key = `method.response.header.${name}`;
        expect(properties.Integration.IntegrationResponses[0].ResponseParameters[key]).toBe(value);
        expect(properties.MethodResponses[0].ResponseParameters[key]).toBe(true);
      }
  });

  test('gives an id for its own faults and nothing else, so that they can be found', () => {
    for (const { properties } of resources('AWS::ApiGateway::GatewayResponse')) {
      const [body] = Object.values<string>(properties.ResponseTemplates);
      const used = [...(body ?? '').matchAll(/\$[\w.]+/g)].map(([variable]) => variable);
      expect(used).toEqual(properties.ResponseType === 'DEFAULT_5XX' ? ['$context.requestId'] : []);
    }
  });

  test('every path refuses the methods it does not have, and says which it has', () => {
    const routes = functions().flatMap(([, { triggers }]) =>
      triggers.flatMap((trigger) => (trigger.kind === 'route' ? [trigger] : [])),
    );
    const byPlace = new Map<string, string[]>();
    for (const { properties } of methods.filter((method) => method.properties.HttpMethod !== 'ANY')) {
      const place = text(properties.ResourceId);
      byPlace.set(place, [...(byPlace.get(place) ?? []), properties.HttpMethod]);
    }
    expect(byPlace.size).toBe(new Set(routes.map(({ path }) => path)).size);
    // What is at no path at all is not found, whatever the method.
    const [everythingElse] = resources('AWS::ApiGateway::Resource').filter(
      ({ properties }) => `/${properties.PathPart}` === EVERYTHING_ELSE,
    );
    expect(byPlace.delete(text({ Ref: everythingElse?.id }))).toBe(true);
    for (const [place, allowed] of byPlace) {
      const refusals = methods.filter(
        ({ properties }) => properties.HttpMethod === 'ANY' && text(properties.ResourceId) === place,
      );
      expect(refusals, place).toHaveLength(1);
      const { Integration, MethodResponses } = refusals[0]?.properties ?? {};
      expect(Integration.Type).toBe('MOCK');
      expect(Integration.PassthroughBehavior).toBe('NEVER');
      for (const request of Object.values<string>(Integration.RequestTemplates)) {
        expect(JSON.parse(request)).toEqual({ statusCode: 405 });
      }
      const [answer] = Integration.IntegrationResponses;
      const allow: string = answer.ResponseParameters['method.response.header.Allow'];
      expect(allow.replaceAll("'", '').split(', ').sort()).toEqual(allowed.sort());
      expect(answer.ResponseParameters['method.response.header.Content-Type']).toBe(
        "'application/problem+json'",
      );
      expect(JSON.parse(answer.ResponseTemplates['application/problem+json'])).toEqual({
        type: 'about:blank',
        title: 'Method not allowed',
        status: 405,
        code: 'method_not_allowed',
      });
      expect(Object.keys(MethodResponses[0].ResponseParameters).sort()).toEqual(
        Object.keys(answer.ResponseParameters).sort(),
      );
    }
  });
});

describe('the address', () => {
  const baseUrlIn = (
    resourcesOf: Record<string, { Properties?: { Environment?: { Variables?: Record<string, unknown> } } }>,
  ) =>
    Object.values(resourcesOf)
      .map(({ Properties }) => Properties?.Environment?.Variables?.BASE_URL)
      .filter((value) => value !== undefined)
      .map(text);

  test("in messages is the stage's, without a slash at the end", () => {
    const urls = baseUrlIn(template.Resources);
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls)
      expect(url).toMatch(/^https:\/\/\{\w+\}\.execute-api\.eu-north-1\.\{AWS::URLSuffix\}\/v$/);
  });

  test("in messages is the municipality's own when it has one", () => {
    const own = stackFor({ ...oxelosund, baseUrl: 'https://varna.example.com' });
    for (const url of baseUrlIn(Template.fromStack(own).toJSON().Resources))
      expect(url).toBe('https://varna.example.com');
  });
});

/** A part of the firewall's rules, as far as ours go. */
interface Scope {
  readonly AndStatement?: { readonly Statements: readonly Scope[] };
  readonly ByteMatchStatement?: {
    readonly FieldToMatch: { readonly Method?: object; readonly UriPath?: object };
    readonly PositionalConstraint: string;
    readonly SearchString: string;
    readonly TextTransformations: readonly { readonly Type: string }[];
  };
}

/** What the firewall would do with a request; a kind of rule that is not known here matches nothing. */
function matches(scope: Scope | undefined, method: string, path: string): boolean {
  if (!scope) return true;
  if (scope.AndStatement) return scope.AndStatement.Statements.every((each) => matches(each, method, path));
  const { FieldToMatch, PositionalConstraint, SearchString, TextTransformations } =
    scope.ByteMatchStatement ?? {};
  const field = FieldToMatch?.Method ? method : FieldToMatch?.UriPath ? path : '';
  const decoded = TextTransformations?.some(({ Type }) => Type === 'URL_DECODE')
    ? decodeURIComponent(field)
    : field;
  if (PositionalConstraint === 'EXACTLY') return decoded === SearchString;
  return PositionalConstraint === 'CONTAINS' && decoded.includes(SearchString ?? '\0');
}
