import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Incident } from '../../shared/incident/incident.ts';
import type { Language } from '../../shared/languages.ts';
import { SAFE_HEADERS } from '../../shared/manifest/headers.ts';
import { Problem, type ProblemCode } from '../../shared/problem.ts';
import type { Section } from '../../shared/reporter/action.ts';
import { viewOf } from '../../shared/reporter/view.ts';
import { type CodePageProps, codePage } from '../../web/report/code.tsx';
import type { Refused } from '../../web/report/part.ts';
import { reportPage } from '../../web/report.tsx';
import { readTimeline } from '../aws/cases.ts';
import { page } from '../http/page.ts';
import { json } from '../http/response.ts';
import { identity as municipality } from '../municipality.ts';

/** What relative addresses begin with: one step up for each part of the address below `/report`. */
export const baseOf = ({ resource }: APIGatewayProxyEvent): string =>
  '../'.repeat(Math.max(0, resource.split('/').length - 2));

/** The page of a case, or the same as JSON. */
export const showReport = async (
  event: APIGatewayProxyEvent,
  incident: Incident,
  {
    language,
    asPage,
    done,
    refused,
  }: { language: Language; asPage: boolean; done?: string | undefined; refused?: Refused },
): Promise<APIGatewayProxyResult> => {
  const view = viewOf(incident, await readTimeline(incident.id));
  if (!asPage) return json(200, { reference: incident.reference, status: incident.status, ...view, done });
  const key = refused?.values.key?.[0] ?? randomUUID();
  const part = { view, language, municipality, base: baseOf(event), key, refused };
  return page(refused ? 422 : 200, reportPage(part));
};

/** Asks for the code, with what is wrong with the one that was given. JSON gets the problem. */
export const askCode = (
  event: APIGatewayProxyEvent,
  code: ProblemCode | undefined,
  { asPage, ...props }: Omit<CodePageProps, 'base' | 'municipality'> & { asPage: boolean },
): APIGatewayProxyResult => {
  const problem = code && new Problem(code);
  if (problem && !asPage) throw problem;
  const answer = page(problem?.status ?? 200, codePage({ ...props, municipality, base: baseOf(event) }));
  const wait = props.seconds !== undefined && { 'retry-after': String(props.seconds) };
  return { ...answer, headers: { ...answer.headers, ...wait } };
};

/** Back to the page, at a section of it, so that reloading sends nothing again. */
export const backTo = (
  event: APIGatewayProxyEvent,
  section?: Section,
  headers: Record<string, string> = {},
): APIGatewayProxyResult => ({
  statusCode: 303,
  headers: {
    ...SAFE_HEADERS,
    ...headers,
    location: `${baseOf(event)}report${section ? `#${section}` : ''}`,
  },
  body: '',
});
