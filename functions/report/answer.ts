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
import { standingSentences } from '../../web/report/standing.tsx';
import { reportPage } from '../../web/report.tsx';
import { readCase, readTimeline } from '../aws/cases.ts';
import { readPeople } from '../aws/people.ts';
import { page } from '../http/page.ts';
import { json } from '../http/response.ts';
import { errorFields, log } from '../log.ts';
import { identity as municipality, caseRules as rules } from '../municipality.ts';
import { now } from '../time.ts';

/** What relative addresses begin with: one step up for each part of the address below `/report`. */
export const baseOf = ({ resource }: APIGatewayProxyEvent): string =>
  '../'.repeat(Math.max(0, resource.split('/').length - 2));

export interface Shown {
  readonly language: Language;
  readonly asPage: boolean;
  readonly done?: string | undefined;
  readonly refused?: Refused;
}

/**
 * The page of a case, or the same as JSON.
 *
 * @param id of the case
 * @throws Problem not_found if it is gone
 */
export const showReport = async (
  event: APIGatewayProxyEvent,
  id: Incident['id'],
  { language, asPage, done, refused }: Shown,
): Promise<APIGatewayProxyResult> => {
  const [found, entries, people] = await Promise.all([readCase(id), readTimeline(id), namesOf()]);
  if (!found) throw new Problem('not_found');
  const { timeZone } = municipality;
  const view = viewOf({ ...found, entries, people, rules, now: now() });
  if (!asPage) return json(200, { ...view, says: standingSentences(view.standing, language, timeZone) });
  const key = refused?.values.key?.[0] ?? randomUUID();
  const { incident } = found;
  const part = { view, incident, language, municipality, base: baseOf(event), key, refused, done };
  const status = refused?.outdated ? 409 : 422;
  return page(refused ? status : 200, reportPage(part));
};

/** The directory, for the names of those who have a part in the case. Without it their roles are said alone. */
const namesOf = async () => {
  try {
    return await readPeople();
  } catch (thrown) {
    log.warn('report.without-names', errorFields(thrown));
    return [];
  }
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
