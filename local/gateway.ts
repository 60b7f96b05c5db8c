import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { COMPRESS_FROM } from '../shared/manifest/gateway.ts';
import { SAFE_HEADERS } from '../shared/manifest/headers.ts';
import { EVERYTHING_ELSE, type FunctionName, functions } from '../shared/manifest/manifest.ts';
import { PROBLEMS } from '../shared/problem.ts';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly pattern: RegExp;
  readonly name: FunctionName;
}

const routes: readonly Route[] = functions().flatMap(([name, { triggers }]) =>
  triggers.flatMap((trigger) =>
    trigger.kind === 'route'
      ? [{ name, method: trigger.method, path: trigger.path, pattern: patternOf(trigger.path) }]
      : [],
  ),
);

function patternOf(path: string): RegExp {
  const parts = path
    .replaceAll('.', '\\.')
    .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
    .replace(/\{(\w+)\+\}/g, '(?<$1>.+)');
  return new RegExp(`^${parts}$`);
}

/** API Gateway's part on this machine: finds the function for a request, and answers what no function is for. */
export const matchRoute = (
  method: string,
  path: string,
): { route: Route; parameters: Record<string, string> } | APIGatewayProxyResult => {
  const there = closest(routes.filter(({ pattern }) => pattern.test(path)));
  const route = there.find((each) => each.method === method);
  if (route) return { route, parameters: { ...route.pattern.exec(path)?.groups } };
  if (there.length === 0 || there.every(({ path }) => path === EVERYTHING_ELSE))
    return gatewayProblem('not_found', 'Not found');
  return gatewayProblem('method_not_allowed', 'Method not allowed', {
    allow: there.map((each) => each.method).join(', '),
  });
};

/** A path that is named whole goes before one with a parameter in it, and any before everything else, as in API Gateway. */
const closest = (matching: readonly Route[]): readonly Route[] => {
  const whole = matching.filter(({ path }) => !path.includes('{'));
  const named = matching.filter(({ path }) => path !== EVERYTHING_ELSE);
  return [whole, named, matching].find(({ length }) => length > 0) ?? [];
};

/** A request as API Gateway's proxy integration hands it over: with every type binary, each body as base64. */
export const eventFor = (
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  { route, parameters }: { route: Route; parameters: Record<string, string> },
): APIGatewayProxyEvent => {
  return {
    httpMethod: route.method,
    resource: route.path,
    path: url.pathname,
    pathParameters: parameters,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    queryStringParameters: Object.fromEntries(url.searchParams),
    isBase64Encoded: body.length > 0,
    body: body.length === 0 ? null : body.toString('base64'),
    requestContext: {
      requestId: randomUUID(),
      resourcePath: route.path,
      path: url.pathname,
      identity: { sourceIp: request.socket.remoteAddress },
    },
  } as unknown as APIGatewayProxyEvent;
};

export const gatewayProblem = (
  code: keyof typeof PROBLEMS,
  title: string,
  headers: Record<string, string> = {},
): APIGatewayProxyResult => ({
  statusCode: PROBLEMS[code],
  headers: { ...SAFE_HEADERS, 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  body: JSON.stringify({ type: 'about:blank', title, status: PROBLEMS[code], code }),
});

/** The bytes that go out, with their headers: compressed where the browser can read it and it is worth it. */
export const outgoing = (
  { headers = {}, multiValueHeaders = {}, body, isBase64Encoded }: APIGatewayProxyResult,
  accepts: string | string[] | undefined,
): { headers: Record<string, string | string[]>; body: Buffer } => {
  const plain = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const own = { ...headers, ...multiValueHeaders } as Record<string, string | string[]>;
  if (plain.length < COMPRESS_FROM || !/\bgzip\b/.test(String(accepts))) return { headers: own, body: plain };
  return { headers: { ...own, 'content-encoding': 'gzip' }, body: gzipSync(plain) };
};
