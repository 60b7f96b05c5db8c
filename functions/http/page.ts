import type { APIGatewayProxyResult } from 'aws-lambda';
import { pageHeaders } from '../../web/headers.ts';

/**
 * A page as an answer. In a file of its own, because its headers bring the stylesheets and scripts, by whose hashes they
 * allow them: a function that seldom shows a page loads this together with it.
 *
 * @param headers further ones, or others than a page has that is somebody's own: `cache-control` for one that is not
 */
export const page = (
  statusCode: number,
  html: string,
  headers: Readonly<Record<string, string>> = {},
): APIGatewayProxyResult => ({
  statusCode,
  headers: { ...pageHeaders(), ...headers },
  body: html,
});
