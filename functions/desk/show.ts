import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Access } from '../../shared/access/decide.ts';
import { mayReceive } from '../../shared/desk/hand-over.ts';
import { readCase } from '../../shared/desk/read.ts';
import { deskView } from '../../shared/desk/view.ts';
import type { DirectoryRole } from '../../shared/directory/person.ts';
import { Problem } from '../../shared/problem.ts';
import { LIMITS } from '../../shared/report/limits.ts';
import { lines } from '../../shared/report/text.ts';
import { ERRORS } from '../../shared/texts/errors.ts';
import { casePage } from '../../web/staff/case.tsx';
import type { Unsaved } from '../../web/staff/part.ts';
import { whyPage } from '../../web/staff/why.tsx';
import { changeCase } from '../aws/cases.ts';
import { readBody } from '../http/body.ts';
import { page } from '../http/page.ts';
import { languageOf, wantsJson } from '../http/request.ts';
import { json } from '../http/response.ts';
import { nowOpened, redirectBack, type Staff } from '../http/staff-session.ts';
import { log } from '../log.ts';
import { municipality } from '../municipality.ts';
import { withRulesInForce } from '../rules-in-force.ts';
import { now } from '../time.ts';
import { accessTo, type Opened } from './access-to.ts';

/**
 * `GET /console/cases/<case>`. The first look in a session is an entry that the affected person can see; whoever is not
 * responsible gives a reason before it.
 */
export const showCase = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  incident: string,
): Promise<APIGatewayProxyResult> => {
  const opened = await accessTo(staff, incident);
  const { access } = opened;
  if (!staff.opened.has(incident)) {
    if (!access.responsible) return askWhy(event, staff, incident);
    await noteRead(event, staff, incident, access);
  }
  return answerCase(event, staff, opened);
};

/** `POST /console/cases/<case>/open`, with `reason`. */
export const openCase = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  incident: string,
): Promise<APIGatewayProxyResult> => {
  const { access } = await accessTo(staff, incident);
  const body = readBody(event);
  const sent = body.kind === 'json' ? body.value : Object.fromEntries(body.form);
  const parsed = z
    .object({ reason: lines(LIMITS.why).check(z.minLength(1, 'text_missing')) })
    .safeParse(sent);
  if (!parsed.success) {
    if (wantsJson(event)) throw new Problem('invalid');
    return askWhy(event, staff, incident, ERRORS.text_missing[languageOf(event)]);
  }
  await noteRead(event, staff, incident, access, parsed.data.reason);
  return redirectBack(event, `console/cases/${incident}`);
};

const noteRead = async (
  event: APIGatewayProxyEvent,
  { person }: Staff,
  incident: string,
  { readsAs }: Access,
  reason?: string,
): Promise<void> => {
  const by = { person: person.id, role: readsAs as DirectoryRole };
  // The entry first: what is shown and not written down would be a look that nobody knows of.
  await changeCase(incident, (found) => readCase(found, by, now(), reason));
  await nowOpened(event, incident);
  log.info('case.read', { incident });
};

const askWhy = (
  event: APIGatewayProxyEvent,
  { person }: Staff,
  incident: string,
  error?: string,
): APIGatewayProxyResult => {
  if (wantsJson(event)) throw new Problem('reason_needed');
  const language = languageOf(event);
  return page(
    error ? 422 : 200,
    // The answer to a post stands one level below the case.
    whyPage({ language, municipality, viewer: person, base: error ? '../../' : '../', incident, error }),
  );
};

/** The case as the viewer may see it, as a page or as JSON. */
export const answerCase = (
  event: APIGatewayProxyEvent,
  staff: Staff,
  { access, ...whole }: Opened,
  { status = 200, unsaved, base = '../' }: { status?: number; unsaved?: Unsaved; base?: string } = {},
): APIGatewayProxyResult => {
  const view = deskView(whole, access, municipality.steps, now());
  if (wantsJson(event)) return json(status, view);
  return page(
    status,
    casePage({
      language: languageOf(event),
      municipality,
      viewer: staff.person,
      people: staff.directory.people,
      base,
      key: randomUUID(),
      view,
      unsaved,
      candidates: mayReceive(whole.incident, {
        now: now(),
        municipality: withRulesInForce(staff.directory),
        reachable: staff.people,
      }),
    }),
  );
};
