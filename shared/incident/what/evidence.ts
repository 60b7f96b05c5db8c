import * as z from 'zod/mini';
import { REFUSALS, SCAN_RESULTS } from '../../evidence/file.ts';

const file = z.int();
/** Hexadecimal, of the bytes as they lie in the bucket: whoever gets the file can see that it is the same. */
const sha256 = z.string();
const size = z.int();

/** The files of a case, each by its number in it. Their names stand in the case and nowhere else. */
export const EVIDENCE = [
  /** A form for one file was given out. */
  z.strictObject({ kind: z.literal('evidence-expected'), file }),
  z.strictObject({ kind: z.literal('evidence-received'), file, sha256, size, type: z.string() }),
  /** It arrived and is not taken as evidence. */
  z.strictObject({ kind: z.literal('evidence-refused'), file, why: z.enum(REFUSALS), sha256, size }),
  z.strictObject({ kind: z.literal('evidence-scanned'), file, result: z.enum(SCAN_RESULTS) }),
  /** No scan has answered in hours: nobody can open it yet. */
  z.strictObject({ kind: z.literal('evidence-late'), file }),
  /** Somebody was given the file. */
  z.strictObject({ kind: z.literal('evidence-opened'), file }),
] as const;
