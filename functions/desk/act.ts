import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { deskActionNamed } from '../../shared/desk/action.ts';
import { decideAction } from '../../shared/desk/decide-action.ts';
import { leftNames } from '../../shared/desk/left.ts';
import type { Refusal } from '../../shared/desk/steps.ts';
import type { Change } from '../../shared/incident/change.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { Problem } from '../../shared/problem.ts';
import { fieldErrors } from '../../shared/report/problems.ts';
import { once } from '../../shared/reporter/once.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { REFUSALS } from '../../shared/texts/desk-refusals.ts';
import { ONLY_SHOW } from '../../web/document.tsx';
import type { Unsaved } from '../../web/staff/part.ts';
import { changeCase } from '../aws/cases.ts';
import { readBody } from '../http/body.ts';
import { languageOf, wantsJson } from '../http/request.ts';
import { redirectBack, type Staff } from '../http/staff-session.ts';
import { log } from '../log.ts';
import { withRulesInForce } from '../rules-in-force.ts';
import { now } from '../time.ts';
import { accessTo } from './access-to.ts';
import { answerCase } from './show.ts';

/**
 * `POST /console/cases/<case>/<action>`. Nobody acts on a case that they have not opened. Access is decided within the
 * change, on the case as it then is. What is refused comes back with what was typed.
 *
 * @throws Problem not_found, reason_needed, forbidden
 */
export const act = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  id: string,
  name: string,
): Promise<APIGatewayProxyResult> => {
  const action = deskActionNamed(name);
  if (!action) throw new Problem('not_found');
  const { access, asked } = await accessTo(staff, id);
  if (!staff.opened.has(id) && !access.responsible) throw new Problem('reason_needed');
  // Before anything of what was sent is read: what somebody may not do has no errors to tell.
  if (!action.needs.some((each) => access.may[each])) throw new Problem('forbidden');
  const { key, since, values, onlyShow } = sentIn(event);
  const parsed = action.schema.safeParse(values);
  if (!parsed.success) {
    const [error] = fieldErrors(parsed.error, languageOf(event), values);
    return refused(event, staff, id, { action: name, message: error?.message ?? '', values }, 422);
  }
  let why: Refusal | undefined;
  const decide = (incident: Incident): Change | null => {
    const change = decideAction(action, incident, parsed.data, {
      person: staff.person,
      people: staff.directory.people,
      reachable: staff.people,
      asked,
      now: now(),
      municipality: withRulesInForce(staff.directory),
    });
    why = typeof change === 'string' ? change : undefined;
    return typeof change === 'string' ? null : change;
  };
  const done = await changeCase(id, (incident) => {
    why = undefined;
    if (!onlyShow) return once(incident, key, () => decide(incident));
    decide(incident);
    return null;
  });
  if (!done) throw new Problem('not_found');
  if (why) {
    const language = languageOf(event);
    const left = why === 'follow-ups-open' ? leftNames(done.incident, language) : '';
    const message = `${REFUSALS[why][language]}${left && `: ${left}`}`;
    const meanwhile = why === 'meanwhile';
    const unsaved = { action: name, message, values, ...(meanwhile && { since }) };
    return refused(event, staff, id, unsaved, meanwhile ? 409 : 422);
  }
  if (onlyShow) return shownAgain(event, staff, id, name, values);
  log.info(done.changed ? 'desk.changed' : 'desk.unchanged', { incident: id, state: name });
  if (!wantsJson(event)) return redirectBack(event, `console/cases/${id}`);
  // Whoever has just passed a case on may not be shown it any more.
  return answerCase(event, staff, await accessTo(staff, id));
};

/** A refused page in another language, once nothing speaks against what was typed any more: it is not stored by that. */
export const shownAgain = (
  event: APIGatewayProxyEvent,
  staff: Staff,
  id: string,
  action: string,
  values: Readonly<Record<string, string>>,
) => refused(event, staff, id, { action, message: DESK.notYet[languageOf(event)], values }, 200);

interface Sent {
  /** The page's key. */
  readonly key: string | undefined;
  /** The case's version when the page was made. */
  readonly since: number | undefined;
  /** The action's own fields, those that say something. */
  readonly values: Record<string, string>;
  /** What was refused is to be shown in another language, and not to be done. */
  readonly onlyShow: boolean;
}

/** What was posted. */
export const sentIn = (event: APIGatewayProxyEvent): Sent => {
  const body = readBody(event);
  if (body.kind === 'form' && body.fault) throw new Problem(body.fault);
  const sent = body.kind === 'form' ? Object.fromEntries(body.form) : body.value;
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw new Problem('invalid');
  const { key, since, [ONLY_SHOW]: only, ...rest } = sent as Record<string, unknown>;
  const values = Object.entries(rest).filter(([, value]) => value !== '') as [string, string][];
  return {
    key: typeof key === 'string' ? key : undefined,
    since: /^\d{1,9}$/.test(String(since)) ? Number(since) : undefined,
    values: Object.fromEntries(values),
    onlyShow: only !== undefined,
  };
};

/** The case's page with what was refused, what was typed still in it. @throws Problem for JSON */
export const refused = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  id: string,
  unsaved: Unsaved,
  status: 200 | 409 | 422,
): Promise<APIGatewayProxyResult> => {
  if (status !== 200 && wantsJson(event)) {
    const { action: path, message } = unsaved;
    const code = status === 409 ? 'changed_meanwhile' : 'invalid';
    throw new Problem(code, [{ path, code, message }]);
  }
  return answerCase(event, staff, await accessTo(staff, id), { status, unsaved, base: '../../' });
};
