/** Every error that the service answers with, and its HTTP status. The codes are stable: other systems rely on them. */
export const PROBLEMS = {
  unreadable: 400,
  /** Nobody has signed in, or the session is over. */
  signed_out: 401,
  /** The receipt code opens nothing. */
  wrong_code: 403,
  /** Neither a session nor a receipt code came along. */
  no_session: 403,
  /** The request was made by a page of somebody else. */
  foreign: 403,
  /** Somebody who has signed in may not do this. */
  forbidden: 403,
  /** A case that is not one’s own opens only with a reason. */
  reason_needed: 403,
  not_found: 404,
  method_not_allowed: 405,
  already_sent: 409,
  /** Somebody else changed it since it was read. */
  changed_meanwhile: 409,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  too_many_requests: 429,
  internal: 500,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** One field that is wrong: where, a stable code, and in words what to do. Never what was typed. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** An error with an answer for whoever asked: the one error type of the service. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[];

  constructor(code: ProblemCode, errors: readonly FieldError[] = []) {
    super(code);
    this.name = `Problem.${code}`;
    this.code = code;
    this.errors = errors;
  }

  get status(): number {
    return PROBLEMS[this.code];
  }
}
