import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Language } from '../../shared/languages.ts';
import { Problem } from '../../shared/problem.ts';
import { readable } from '../../shared/report/text.ts';
import type { ReporterAction } from '../../shared/reporter/action.ts';
import { readBody } from '../http/body.ts';
import { isLanguage, wantsJson } from '../http/request.ts';

/** A post, taken apart: what every one may carry, and what is the action's own. */
export interface Sent {
  readonly receiptCode?: string | undefined;
  /** Of the page that it came from, or chosen by the client: the same again changes nothing. */
  readonly key?: string | undefined;
  readonly language?: Language | undefined;
  /** What the action's schema is to parse. */
  readonly input: unknown;
  /** What a page is filled in with again, by field; nothing for JSON. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Whether the answer is a page. */
  readonly page: boolean;
}

/**
 * Reads a post to `/report` or to an action of it.
 *
 * @param fields of the action, as a form answers them
 * @throws Problem unsupported_type, too_large, unreadable (JSON only: a form is read as far as it goes, to be given back)
 */
export const readSent = (event: APIGatewayProxyEvent, fields: ReporterAction['fields'] = {}): Sent => {
  const body = readBody(event);
  if (body.kind === 'form') {
    if (body.fault === 'unsupported_type') throw new Problem(body.fault);
    return { ...fromForm(body.form, fields), page: !wantsJson(event) };
  }
  if (typeof body.value !== 'object' || body.value === null || Array.isArray(body.value))
    throw new Problem('invalid');
  const { receiptCode, key, language, ...input } = body.value as Record<string, unknown>;
  return {
    receiptCode: text(receiptCode),
    key: keyOf(key),
    language: isLanguage(language) ? language : undefined,
    input,
    values: {},
    page: !wantsJson(event),
  };
};

const fromForm = (form: URLSearchParams, fields: ReporterAction['fields']): Omit<Sent, 'page'> => {
  const input: Record<string, unknown> = {};
  const values: Record<string, readonly string[]> = {};
  for (const [name, kind] of Object.entries(fields)) {
    // Browsers send a line break as two characters but count it as one in `maxlength`.
    const given = form.getAll(name).map((answer) => answer.replace(/\r\n?/g, '\n'));
    const filled = given.filter((answer) => answer.trim() !== '');
    if (kind === 'many') input[name] = filled;
    // A button that was pressed stands after the field whose answer it replaces.
    else if (filled.length > 0) input[name] = filled.at(-1);
    if (filled.length > 0) values[name] = filled.map(readable);
  }
  const language = form.get('language');
  return {
    receiptCode: text(form.get('receiptCode')),
    key: keyOf(form.get('key')),
    language: isLanguage(language) ? language : undefined,
    input,
    values: { ...values, ...(form.has('key') && { key: form.getAll('key') }) },
  };
};

const text = (given: unknown): string | undefined =>
  typeof given === 'string' && given.trim() !== '' ? given : undefined;

/** Another thing than a key of ours is none: then the request counts by itself. */
const keyOf = (given: unknown): string | undefined =>
  typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : undefined;
