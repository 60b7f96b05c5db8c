import type { APIGatewayProxyEvent } from 'aws-lambda';
import type * as z from 'zod/mini';
import { Problem } from '../../shared/problem.ts';
import { fieldErrors } from '../../shared/report/problems.ts';
import { readBody } from './body.ts';
import { languageOf } from './request.ts';

/**
 * The few fields of an answer page, from JSON or from its form.
 *
 * @throws Problem too_large, unreadable, unsupported_type, invalid
 */
export const readFields = <Schema extends z.ZodMiniType>(
  event: APIGatewayProxyEvent,
  schema: Schema,
): z.output<Schema> => {
  const body = readBody(event);
  if (body.kind === 'form' && body.fault) throw new Problem(body.fault);
  const sent = body.kind === 'json' ? body.value : Object.fromEntries(filled(body.form));
  const parsed = schema.safeParse(sent);
  if (!parsed.success) throw new Problem('invalid', fieldErrors(parsed.error, languageOf(event), sent));
  return parsed.data;
};

/** A button without a number beside it sends that field empty. */
const filled = (form: URLSearchParams) => [...form].filter(([, value]) => value !== '');
