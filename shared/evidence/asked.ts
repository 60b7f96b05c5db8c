import * as z from 'zod/mini';
import { line } from '../report/text.ts';
import { MOST_BYTES, NAME_LENGTH } from './limits.ts';

/**
 * What is posted to ask for a form for one file: what it is called, if anything, and how large it is in bytes, to be
 * told at once that it does not fit.
 */
export const askedSchema = z.strictObject({
  name: z.optional(line(NAME_LENGTH)),
  size: z.optional(
    z.coerce.number().check(z.int(), z.minimum(1, 'file_empty'), z.maximum(MOST_BYTES, 'file_too_large')),
  ),
});

/** How a form answers each of them. */
export const ASKED_FIELDS = { name: 'one', size: 'one' } as const;
