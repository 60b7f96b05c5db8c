import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { Problem } from '../../shared/problem.ts';
import { fieldErrors } from '../../shared/report/problems.ts';
import { actionNamed } from '../../shared/reporter/actions.ts';
import { once } from '../../shared/reporter/once.ts';
import { changeCase, readIncident } from '../aws/cases.ts';
import { sayNext, startSession } from '../http/report-session.ts';
import { log } from '../log.ts';
import { caseRules as rules } from '../municipality.ts';
import { now } from '../time.ts';
import { backTo, showReport } from './answer.ts';
import { readSent } from './sent.ts';
import { whoSent } from './who-sent.ts';

/**
 * `POST /report/<action>`: changes the case, within a session or with the receipt code in the body. What is refused
 * comes back filled in; what comes when the session is over is kept until the code is there.
 *
 * @throws Problem not_found for an action that there is not; for JSON also invalid, no_session, wrong_code, too_many_requests
 */
export const act = async (event: APIGatewayProxyEvent, name: string): Promise<APIGatewayProxyResult> => {
  const action = actionNamed(name);
  if (!action) throw new Problem('not_found');
  const sent = readSent(event, action.fields);
  const who = await whoSent(event, sent, name);
  if ('answer' in who) return who.answer;
  const { incident: id, language, byCode } = who;
  const parsed = action.schema.safeParse(sent.input);
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error, language, sent.input);
    if (!sent.page) throw new Problem('invalid', errors);
    log.info('report.refused', { incident: id, state: name });
    const incident = await readIncident(id);
    if (!incident) throw new Problem('not_found');
    const refused = { action: name, errors, values: sent.values };
    const answer = await showReport(event, incident, { language, asPage: true, refused });
    const session = byCode ? await startSession(id, language) : {};
    return { ...answer, headers: { ...answer.headers, ...session } };
  }
  const done = await changeCase(id, (incident) =>
    once(incident, sent.key, () => action.change(incident, parsed.data, { now: now(), rules })),
  );
  if (!done) throw new Problem('not_found');
  log.info(done.changed ? 'report.changed' : 'report.unchanged', { incident: id, state: name });
  if (!sent.page) return showReport(event, done.incident, { language, asPage: false });
  if (byCode) return backTo(event, action.section, await startSession(id, language, name));
  await sayNext(event, name);
  return backTo(event, action.section);
};
