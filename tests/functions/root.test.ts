import type { APIGatewayProxyEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { rootOf } from '../../functions/http/root.ts';

it.each([
  ['/', '/', '/'],
  ['/v', '/', '/v/'],
  ['/v/', '/', '/v/'],
  ['/incidents', '/incidents', '/'],
  ['/v/incidents/', '/incidents', '/v/'],
  ['/v/alerts/abc', '/alerts/{token}', '/v/'],
  ['/alerts/abc', '/alerts/{token}', '/'],
  ['/a/b/v/report/say', '/report/{action}', '/a/b/v/'],
])('a page at %s, served as %s, finds the service at %s', (path, resource, root) => {
  expect(rootOf({ requestContext: { path }, resource } as APIGatewayProxyEvent)).toBe(root);
});

it.each([
  ['/v/no/where', 'v', '/v/'],
  ['/v/no%2Fwhere/a/b', 'v', '/v/'],
  ["/v/no/where/$'", 'v', '/v/'],
  ['/no/where/at/all/', 'v', '/'],
  ['/\\evil.example/no/where', 'v', '/'],
  ['/v/no/where', undefined, '/'],
  ['//', undefined, '/'],
])('and so does one at %s, an address that there is not, whatever is in it', (path, stage, root) => {
  const event = { requestContext: { path, stage }, resource: '/{proxy+}', pathParameters: { proxy: 'x' } };
  expect(rootOf(event as unknown as APIGatewayProxyEvent)).toBe(root);
});
