import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { ASKED_FIELDS, askedSchema } from '../../shared/evidence/asked.ts';
import { expectFile } from '../../shared/evidence/expect.ts';
import { type EvidenceFile, roomFor } from '../../shared/evidence/file.ts';
import { MOST_BYTES } from '../../shared/evidence/limits.ts';
import { filesOf } from '../../shared/evidence/view.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import type { Language } from '../../shared/languages.ts';
import { Problem } from '../../shared/problem.ts';
import { type FieldError, fieldErrors } from '../../shared/report/problems.ts';
import { ERRORS } from '../../shared/texts/errors.ts';
import { evidenceFormPage } from '../../web/report/evidence-form.tsx';
import { evidencePage } from '../../web/report/evidence-page.tsx';
import { changeCase, readIncident } from '../aws/cases.ts';
import { signForm } from '../aws/evidence-links.ts';
import { environment } from '../environment.ts';
import { page } from '../http/page.ts';
import { startSession } from '../http/report-session.ts';
import { json } from '../http/response.ts';
import { log } from '../log.ts';
import { identity as municipality } from '../municipality.ts';
import { now } from '../time.ts';
import { baseOf } from './answer.ts';
import { readSent, type Sent } from './sent.ts';
import { type WhoSent, whoSent } from './who-sent.ts';

type Sender = Exclude<WhoSent, { answer: unknown }>;

/**
 * `POST /report/evidence`: the case expects one more file, and the answer is the form by which it may come: for JSON as
 * it is to be posted, for a browser as a page. The same page sent twice gets the same form.
 *
 * @throws Problem for JSON: invalid, no_session, wrong_code, too_many_requests
 */
export const askForForm = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const sent = readSent(event, ASKED_FIELDS);
  const who = await whoSent(event, sent, 'evidence');
  if ('answer' in who) return who.answer;
  const parsed = askedSchema.safeParse(sent.input);
  if (!parsed.success) return refused(event, who, sent, fieldErrors(parsed.error, who.language, sent.input));
  const done = await changeCase(who.incident, (incident) =>
    expectFile(incident, { name: parsed.data.name, key: sent.key }, now()),
  );
  if (!done) throw new Problem('not_found');
  const file = done.changed ? done.incident.evidence.at(-1) : askedBefore(done.incident, sent);
  if (!file) return refused(event, who, sent, [tooMany(who.language)]);
  if (done.changed) log.info('evidence.expected', { incident: who.incident, file: file.number });
  return give(event, who, sent, file);
};

/** What the same page asked for: a second click must not take a second place. */
const askedBefore = ({ evidence }: Incident, { key }: Sent): EvidenceFile | undefined =>
  key === undefined ? undefined : evidence.find((file) => file.key === key);

const tooMany = (language: Language): FieldError => ({
  path: 'file',
  code: 'too_many_files',
  message: ERRORS.too_many_files[language],
});

const give = async (
  event: APIGatewayProxyEvent,
  { incident, language, byCode }: Sender,
  sent: Sent,
  { form, number, until }: EvidenceFile,
): Promise<APIGatewayProxyResult> => {
  const place = { incident, form };
  if (!sent.page) return json(201, { file: number, until, ...(await signForm(place)) });
  const then = `${environment('BASE_URL')}/report/evidence/sent?lang=${language}`;
  const props = { language, municipality, base: baseOf(event), form: await signForm(place, then) };
  const answer = page(200, evidenceFormPage(props), { files: environment('EVIDENCE_ORIGIN') });
  const session = byCode ? await startSession(incident, language) : {};
  return { ...answer, headers: { ...answer.headers, ...session } };
};

/** JSON gets the problem; a browser the page of its files, with what was wrong. */
const refused = async (
  event: APIGatewayProxyEvent,
  { incident: id, language }: Sender,
  sent: Sent,
  errors: readonly FieldError[],
): Promise<APIGatewayProxyResult> => {
  if (!sent.page) throw new Problem('invalid', errors);
  log.info('evidence.not-expected', { incident: id, state: errors[0]?.code });
  const incident = await readIncident(id);
  if (!incident) throw new Problem('not_found');
  const html = evidencePage({
    language,
    municipality,
    base: baseOf(event),
    key: randomUUID(),
    files: filesOf(incident),
    room: roomFor(incident, now()),
    mostBytes: MOST_BYTES,
    errors,
    name: sent.values.name?.[0],
  });
  return page(422, html, { files: environment('EVIDENCE_ORIGIN') });
};
