import type { APIGatewayProxyResult } from 'aws-lambda';
import { pageHeaders } from '../../web/headers.ts';

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

export const page = (statusCode: number, html: string): APIGatewayProxyResult => ({
  statusCode,
  headers: pageHeaders(),
  body: html,
});
