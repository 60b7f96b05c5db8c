import type { APIGatewayProxyEvent } from 'aws-lambda';

/**
 * The path that the whole service stands under, with a slash at its end: `/`, or `/v/` where the stage is part of the
 * address. Asked of a route without parameters. A page's relative links would miss it where its own address does not
 * end in a slash, and a page that a script puts in the place of another keeps that one's address.
 */
export const rootOf = ({ requestContext, resource }: APIGatewayProxyEvent): string => {
  const path = requestContext?.path ?? '/';
  const before = path.endsWith(resource) ? path.slice(0, path.length - resource.length) : path;
  return `${before.replace(/\/$/, '')}/`;
};
