import type { APIGatewayProxyResult } from 'aws-lambda';
import { pageHeaders } from '../../web/headers.ts';

/**
 * A page as an answer. In a file of its own, because its headers bring the stylesheets and scripts, by whose hashes they
 * allow them: a function that seldom shows a page loads this together with it.
 */
export const page = (
  statusCode: number,
  html: string,
  options?: Parameters<typeof pageHeaders>[0],
): APIGatewayProxyResult => ({
  statusCode,
  headers: pageHeaders(options),
  body: html,
});
