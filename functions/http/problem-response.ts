import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Problem } from '../../shared/problem.ts';
import { identity } from '../municipality.ts';
import { languageOf, wantsJson } from './request.ts';
import { json } from './response.ts';
import { rootOf } from './root.ts';

/** A problem as RFC 9457 JSON, or as a page for whoever looks with a browser. An id only for our own faults. */
export const problemResponse = async (
  problem: Problem,
  event: APIGatewayProxyEvent,
  requestId: string,
): Promise<APIGatewayProxyResult> => {
  const { code, status, errors } = problem;
  const id = code === 'internal' ? { id: requestId } : {};
  // Pages are loaded only when one is needed: most of a function's cold starts never show an error.
  const [{ problemPage, problemTitle }, { page }] = await Promise.all([
    import('../../web/problem.tsx'),
    import('./page.ts'),
  ]);
  const language = languageOf(event);
  if (!wantsJson(event))
    return page(
      status,
      problemPage({ language, base: rootOf(event), municipality: identity, status, code, ...id }),
    );
  const title = problemTitle(status, language);
  const details = errors.length > 0 ? { errors } : {};
  return json(
    status,
    { type: 'about:blank', title, status, code, ...id, ...details },
    'application/problem+json',
  );
};
