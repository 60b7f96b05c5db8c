import * as z from 'zod/mini';
import { addDuration, type Instant } from '../calendar/zoned.ts';
import type { Incident } from '../incident/incident.ts';
import { MOST_FILES, MOST_FORMS, SLOW_MINUTES } from './limits.ts';

/** Why a file that arrived is not kept as evidence: not one of the kinds, empty, too large, or one too many. */
export const REFUSALS = ['kind', 'empty', 'size', 'count'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What the scan said. `unscannable`: it could not look into the file, so nobody may open it. */
export const SCAN_RESULTS = ['unscannable', 'clean', 'threat'] as const;
export type ScanResult = (typeof SCAN_RESULTS)[number];

const at = z.string();

/** What is known of the bytes that arrived. `version` names them in the bucket for ever; SHA-256 in hexadecimal. */
const uploadSchema = z.strictObject({
  version: z.string(),
  at,
  sha256: z.string(),
  size: z.int(),
  /** By its content; missing if it is not one of the kinds that are taken. */
  type: z.optional(z.string()),
});

/**
 * One file of a case's evidence, from the form that it may come by. What has become of it is not stored but follows:
 * events that come twice, late or in another order can only add what is known, never take it back.
 */
export const fileSchema = z.strictObject({
  /** Its number in the case, from 1. */
  number: z.int(),
  /** The number that stands in its key in the bucket: another one's if that one's form was used a second time. */
  form: z.int(),
  /** What the person calls it. May name somebody: stays in the case. */
  name: z.optional(z.string()),
  /** Random, of the page or the request that asked: asked for twice, it is one. */
  key: z.optional(z.string()),
  askedAt: at,
  /** Until when the upload must have begun. */
  until: at,
  upload: z.optional(uploadSchema),
  refused: z.optional(z.enum(REFUSALS)),
  scan: z.optional(z.strictObject({ result: z.enum(SCAN_RESULTS), at })),
  /** When it was said that no answer has come. */
  lateAt: z.optional(at),
});
export type EvidenceFile = z.output<typeof fileSchema>;

export const FILE_STATES = [
  /** Its form was given out; nothing has come yet. */
  'expected',
  /** Nothing came in time. */
  'lapsed',
  'refused',
  /** It is here and being looked at. */
  'checking',
  /** It is here, and the answer has not come in hours. */
  'late',
  ...SCAN_RESULTS,
] as const;
export type FileState = (typeof FILE_STATES)[number];

export const stateOf = ({ upload, refused, scan, lateAt, until }: EvidenceFile, now: Instant): FileState => {
  if (refused) return 'refused';
  if (scan) return scan.result;
  if (upload) return lateAt ? 'late' : 'checking';
  return now <= lapsesAt(until) ? 'expected' : 'lapsed';
};

/** Until when a file that is under way keeps its place. @param until when its upload must have begun */
export const lapsesAt = (until: Instant): Instant => addDuration(until, `PT${SLOW_MINUTES}M`);

/** How many more files the case may have, those under way counted. */
export const roomFor = ({ evidence }: Pick<Incident, 'evidence'>, now: Instant): number => {
  const held = evidence.filter((file) => !['refused', 'lapsed'].includes(stateOf(file, now)));
  return Math.max(0, Math.min(MOST_FILES - held.length, MOST_FORMS - evidence.length));
};
