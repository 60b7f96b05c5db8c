import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { Problem } from '../../shared/problem.ts';
import { linkGonePage } from '../../web/take.tsx';
import { identity } from '../municipality.ts';
import { page } from './page.ts';
import { wantsJson } from './request.ts';
import { viewerOf } from './root.ts';

/** The answer to a link that opens nothing (any more): what to do instead. */
export const linkGone = (event: APIGatewayProxyEvent): APIGatewayProxyResult => {
  if (wantsJson(event)) throw new Problem('not_found');
  return page(404, linkGonePage({ ...viewerOf(event), municipality: identity }));
};
