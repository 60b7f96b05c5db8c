import type { Instant } from '../calendar/zoned.ts';
import type { Incident } from '../incident/incident.ts';
import { type EvidenceFile, type FileState, type Refusal, stateOf } from './file.ts';
import { type Kind, kindOf } from './kinds.ts';

/** A file as it is shown: nothing of where it lies. */
export interface FileView {
  readonly number: number;
  readonly name?: string | undefined;
  readonly state: FileState;
  /** With `refused`. */
  readonly why?: Refusal | undefined;
  readonly kind?: Kind | undefined;
  /** In bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly receivedAt: Instant;
}

/** The files that have arrived, in order. Forms by which nothing came are nobody's concern. */
export const filesOf = ({ evidence }: Pick<Incident, 'evidence'>): readonly FileView[] =>
  evidence.flatMap((file) => (file.upload ? [shown(file, file.upload)] : []));

const shown = (
  file: EvidenceFile,
  { at, size, sha256, type }: NonNullable<EvidenceFile['upload']>,
): FileView => ({
  number: file.number,
  ...(file.name !== undefined && { name: file.name }),
  // What has arrived does not lapse: the time makes no difference.
  state: stateOf(file, at),
  ...(file.refused && { why: file.refused }),
  ...(kindOf(type) && { kind: kindOf(type) }),
  size,
  sha256,
  receivedAt: at,
});
