import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { deriveIdentifiers } from '../shared/incident/identifiers.ts';
import { openIncident } from '../shared/incident/open.ts';
import { Problem, type ProblemCode } from '../shared/problem.ts';
import { formValues, fromForm } from '../shared/report/from-form.ts';
import type { FieldError } from '../shared/report/problems.ts';
import { type Report, reportSchema } from '../shared/report/schema.ts';
import type { Notice } from '../web/form.tsx';
import { createCase } from './aws/cases.ts';
import { sha256, sha256Hex } from './hash.ts';
import { type Body, readBody } from './http/body.ts';
import { httpHandler } from './http/handler.ts';
import { isLanguage, languageOf, wantsJson } from './http/request.ts';
import { rootOf } from './http/root.ts';
import { count, errorFields, log } from './log.ts';
import { identity, openingRules } from './municipality.ts';
import { partyCodes } from './parties.ts';
import { type Receipt, receiptPages, receiptResponse } from './receipt.ts';
import { now } from './time.ts';

const schema = reportSchema(partyCodes);

/** `POST /incidents`: a report becomes a case, stored before the answer, in one round trip (promise 1). */
export const handler = httpHandler(async (event) => {
  const body = readBody(event);
  if (body.kind === 'form' && body.fault) return refused(event, body, body.fault);
  const sent = body.kind === 'json' ? body.value : fromForm(body.form);
  const parsed = schema.safeParse(withLanguage(sent, event));
  if (!parsed.success) {
    const { fieldErrors } = await import('../shared/report/problems.ts');
    return refused(event, body, 'invalid', fieldErrors(parsed.error, spoken(event, body), sent));
  }
  // Should it fail, it fails again when it is needed, after the report is stored.
  if (returnsForm(event, body)) receiptPages().catch(() => undefined);
  let stored: { readonly receipt: Receipt; readonly same: boolean };
  try {
    stored = await store(parsed.data);
  } catch (thrown) {
    if (!returnsForm(event, body)) throw thrown;
    log.error('request.failed', { requestId: event.requestContext.requestId, ...errorFields(thrown) });
    return refused(event, body, 'internal');
  }
  const { receipt, same } = stored;
  return same ? receiptResponse(receipt, event) : refused(event, body, 'already_sent', [], receipt);
});

/** Stores the report. @returns the receipt, the first one if it was stored before, and whether that was the same report */
const store = async ({
  submissionId,
  ...report
}: Report): Promise<{ readonly receipt: Receipt; readonly same: boolean }> => {
  // The receipt code follows from the submission id, so the id itself must not be stored beside the case.
  const { receiptCode, ...names } = deriveIdentifiers(submissionId ?? randomUUID(), sha256);
  // A retry may come from a page in another language: that does not make it another report.
  const contentHash = sha256Hex(JSON.stringify({ ...report, language: undefined }));
  const opened = openIncident(report, names, contentHash, now(), openingRules);
  const written = await createCase(opened);
  const incident = written.created ? opened.incident : written.existing;
  const same = incident.contentHash === contentHash;
  if (same) log.info(written.created ? 'incident.stored' : 'incident.repeated', { incident: incident.id });
  if (written.created) count('IncidentStored');
  const receipt = {
    created: written.created,
    language: report.language,
    reference: incident.reference,
    receiptCode,
    receivedAt: incident.receivedAt,
    ...incident.receipt,
  };
  return { receipt, same };
};

/** A report that says no language is in the one that the page or the request was in. */
const withLanguage = (sent: unknown, event: APIGatewayProxyEvent): unknown =>
  typeof sent === 'object' && sent !== null && !Array.isArray(sent) && !('language' in sent)
    ? { ...sent, language: languageOf(event) }
    : sent;

const spoken = (event: APIGatewayProxyEvent, body: Body) => {
  const chosen =
    body.kind === 'form'
      ? body.form.get('language')
      : (body.value as { language?: unknown } | null)?.language;
  return isLanguage(chosen) ? chosen : languageOf(event);
};

/** Why a form comes back as a whole; what is wrong in single fields stands at them. */
const NOTICE_OF = {
  invalid: undefined,
  unreadable: 'unreadable',
  unsupported_type: 'unreadable',
  too_large: 'too_large',
  already_sent: 'already_sent',
  internal: 'failed',
} as const satisfies Partial<Record<ProblemCode, Notice | undefined>>;

const returnsForm = (event: APIGatewayProxyEvent, body: Body) => body.kind === 'form' && !wantsJson(event);

/**
 * JSON gets the problem; a form gets itself back, filled in, under a new submission id if the old one is used up.
 *
 * @param earlier the receipt of the report that used it up. Its answer may have been lost on the way, and only whoever
 * was given the page has the id: it is their code.
 */
const refused = async (
  event: APIGatewayProxyEvent,
  body: Body,
  code: keyof typeof NOTICE_OF,
  errors: readonly FieldError[] = [],
  earlier?: Pick<Receipt, 'reference' | 'receiptCode'>,
): Promise<APIGatewayProxyResult> => {
  const problem = new Problem(code, errors);
  if (body.kind === 'json' || !returnsForm(event, body)) throw problem;
  log.info('form.refused', { status: problem.status, state: code });
  const [{ formPage }, { page }] = await Promise.all([import('../web/form.tsx'), import('./http/page.ts')]);
  const used = body.form.get('submissionId');
  const again = code === 'invalid' || code === 'internal';
  const notice = NOTICE_OF[code];
  return page(
    problem.status,
    formPage({
      language: spoken(event, body),
      municipality: identity,
      base: rootOf(event),
      submissionId:
        again && used && !errors.some(({ path }) => path === 'submissionId') ? used : randomUUID(),
      values: formValues(body.form),
      errors: [...errors],
      ...(notice && { notice }),
      ...(earlier && { earlier }),
    }),
  );
};
