import type { APIGatewayProxyEvent } from 'aws-lambda';
import { languageOf } from './request.ts';

/**
 * The path that the whole service stands under, with a slash at its end: `/`, or `/v/` where the stage is part of the
 * address. A page's relative links would miss it where its own address does not end in a slash, and a page that a
 * script puts in the place of another keeps that one's address.
 */
export const rootOf = ({ requestContext, resource }: APIGatewayProxyEvent): string => {
  const path = segments(requestContext?.path ?? '/');
  // An address that there is not may hold anything, written in any way: of it only the stage is believed.
  if (resource.endsWith('{proxy+}')) {
    const stage = requestContext?.stage;
    return stage && path[0] === stage ? `/${stage}/` : '/';
  }
  return ['', ...path.slice(0, path.length - segments(resource).length), ''].join('/');
};

/** What every page is told of whoever looks: the language they want and where the service stands. */
export const viewerOf = (event: APIGatewayProxyEvent) => ({
  language: languageOf(event),
  base: rootOf(event),
});

const segments = (path: string): string[] => path.split('/').filter(Boolean);
