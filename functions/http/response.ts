import type { APIGatewayProxyResult } from 'aws-lambda';

const SAFE = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
} as const;

export const json = (
  statusCode: number,
  value: unknown,
  type = 'application/json',
): APIGatewayProxyResult => ({
  statusCode,
  headers: { ...SAFE, 'content-type': `${type}; charset=utf-8` },
  body: JSON.stringify(value),
});
