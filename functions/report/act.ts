import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { Problem } from '../../shared/problem.ts';
import { fieldErrors } from '../../shared/report/problems.ts';
import type { ReporterAction } from '../../shared/reporter/action.ts';
import { actionNamed } from '../../shared/reporter/actions.ts';
import { once } from '../../shared/reporter/once.ts';
import type { Refused } from '../../web/report/part.ts';
import { changeCase } from '../aws/cases.ts';
import { sayNext, startSession } from '../http/report-session.ts';
import { log } from '../log.ts';
import { caseRules as rules } from '../municipality.ts';
import { now } from '../time.ts';
import { backTo, showReport } from './answer.ts';
import { readSent, type Sent } from './sent.ts';
import { type WhoSent, whoSent } from './who-sent.ts';

type Sender = Exclude<WhoSent, { answer: unknown }>;

/**
 * `POST /report/<action>`: changes the case, within a session or with the receipt code in the body. What is refused
 * comes back filled in; what comes when the session is over is kept until the code is there.
 *
 * @throws Problem not_found for an action that there is not; for JSON also invalid, changed_meanwhile, no_session, wrong_code,
 *   too_many_requests
 */
export const act = async (event: APIGatewayProxyEvent, name: string): Promise<APIGatewayProxyResult> => {
  const action = actionNamed(name);
  if (!action) throw new Problem('not_found');
  const sent = readSent(event, action.fields);
  const sender = await whoSent(event, sent, name);
  if ('answer' in sender) return sender.answer;
  const { incident, language } = sender;
  const parsed = action.schema.safeParse(sent.input);
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error, language, sent.input);
    return giveBack(event, sent, sender, { action: name, errors, values: sent.values });
  }
  const changed = await changeBy(action, parsed.data, incident, sent.key);
  log.info(`report.${changed}`, { incident, state: name });
  if (changed === 'outdated')
    return giveBack(event, sent, sender, { action: name, errors: [], values: {}, outdated: true });
  return sent.page
    ? done(event, sender, action, name)
    : showReport(event, incident, { language, asPage: false });
};

/** @throws Problem not_found if the case is gone */
const changeBy = async (
  action: ReporterAction,
  input: unknown,
  id: string,
  key: string | undefined,
): Promise<'changed' | 'unchanged' | 'outdated'> => {
  let outdated = false;
  const written = await changeCase(id, (incident) => {
    outdated = false;
    return once(incident, key, () => {
      const decided = action.change(incident, input, { now: now(), rules });
      outdated = decided === 'outdated';
      return decided === 'outdated' ? null : decided;
    });
  });
  if (!written) throw new Problem('not_found');
  if (outdated) return 'outdated';
  return written.changed ? 'changed' : 'unchanged';
};

/** The page again with what was typed and what to mend. JSON gets the problem. */
const giveBack = async (
  event: APIGatewayProxyEvent,
  sent: Sent,
  { incident, language, byCode }: Sender,
  refused: Refused,
): Promise<APIGatewayProxyResult> => {
  if (!sent.page) throw new Problem(refused.outdated ? 'changed_meanwhile' : 'invalid', refused.errors);
  log.info('report.refused', { incident, state: refused.action });
  const answer = await showReport(event, incident, { language, asPage: true, refused });
  const session = byCode ? await startSession(incident, language) : {};
  return { ...answer, headers: { ...answer.headers, ...session } };
};

const done = async (
  event: APIGatewayProxyEvent,
  { incident, language, byCode }: Sender,
  { section }: ReporterAction,
  name: string,
): Promise<APIGatewayProxyResult> => {
  if (byCode) return backTo(event, section, await startSession(incident, language, name));
  await sayNext(event, name);
  return backTo(event, section);
};
