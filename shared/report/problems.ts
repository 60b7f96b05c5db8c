import type * as z from 'zod/mini';
import type { Language } from '../languages.ts';
import { ERRORS, type ErrorCode } from '../texts/errors.ts';
import { fill } from '../texts/say.ts';

/** One refused field: where (a dotted path), a stable code, and what to do about it in plain words. */
export interface FieldError {
  readonly path: string;
  readonly code: ErrorCode;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** More than this says nothing more to anybody, and an answer must not grow with what was sent. */
const MOST = 50;

/** The answers that must be given, in a report or later: their absence has words of its own. */
const MISSING: Readonly<Record<string, readonly [path: string, code: ErrorCode]>> = {
  contact: ['contact', 'contact_missing'],
  danger: ['danger.now', 'required'],
  'danger.now': ['danger.now', 'required'],
  types: ['types', 'type_missing'],
  text: ['text', 'text_missing'],
  answer: ['answer', 'required'],
  receiptCode: ['receiptCode', 'code_missing'],
};

/** Whether something stands at this path of what was sent. Own properties only. */
const isGiven = (sent: unknown, path: readonly PropertyKey[]) => {
  let at = sent;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at !== undefined;
};

const isCode = (text: string): text is ErrorCode => Object.hasOwn(ERRORS, text);

const codeOf = (issue: Issue): ErrorCode => {
  if (isCode(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') return 'wrong_type';
  if (issue.code === 'invalid_value') return 'invalid_choice';
  return 'invalid';
};

/** A name that is a plain identifier may be told; anything else could be a word of the report. */
const unknownFields = (issue: z.core.$ZodIssueUnrecognizedKeys) =>
  issue.keys.map((key) => (/^[a-z][A-Za-z]{0,29}$/.test(key) ? [...issue.path, key] : issue.path).join('.'));

const locate = (issue: Issue, sent: unknown): (readonly [path: string, code: ErrorCode])[] => {
  if (issue.code === 'unrecognized_keys') {
    return unknownFields(issue).map((path) => [path, 'unknown_field'] as const);
  }
  const path = issue.path.join('.');
  const missing = Object.hasOwn(MISSING, path) ? MISSING[path] : undefined;
  return [missing && !isGiven(sent, issue.path) ? missing : [path, codeOf(issue)]];
};

const maximum = (issue: Issue) => (issue.code === 'too_big' ? { max: String(issue.maximum) } : {});

/**
 * A refused report in words: one entry for each thing to mend, at most 50, and never anything of what was typed.
 *
 * @param error what `reportSchema(…).safeParse` gave
 * @param sent what was parsed: tells an answer that is missing from one of the wrong form
 */
export const fieldErrors = (
  { issues }: z.core.$ZodError,
  language: Language,
  sent?: unknown,
): readonly FieldError[] =>
  issues
    .slice(0, MOST)
    .flatMap((issue) =>
      locate(issue, sent).map(([path, code]) => ({
        path,
        code,
        message: fill(ERRORS[code][language], maximum(issue)),
      })),
    )
    .slice(0, MOST);
