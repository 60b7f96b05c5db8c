import type { APIGatewayProxyResult } from 'aws-lambda';
import { SAFE_HEADERS } from '../../shared/manifest/headers.ts';

export const json = (
  statusCode: number,
  value: unknown,
  type = 'application/json',
): APIGatewayProxyResult => ({
  statusCode,
  headers: { ...SAFE_HEADERS, 'content-type': `${type}; charset=utf-8` },
  body: JSON.stringify(value),
});
