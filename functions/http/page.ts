import type { APIGatewayProxyResult } from 'aws-lambda';
import { pageHeaders } from '../../web/headers.ts';

/** A page as an answer. In a file of its own, because it brings the stylesheet, whose hash stands in its headers. */
export const page = (statusCode: number, html: string): APIGatewayProxyResult => ({
  statusCode,
  headers: pageHeaders(),
  body: html,
});
