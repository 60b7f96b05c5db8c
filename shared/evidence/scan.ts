import type { Instant } from '../calendar/zoned.ts';
import { type Change, change, SYSTEM } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import { SCAN_RESULTS, type ScanResult } from './file.ts';

/** What a scan said of exactly these bytes. */
export interface Scanned {
  readonly form: number;
  readonly version: string;
  readonly result: ScanResult;
}

/**
 * Records what the scan said. `null` if it says nothing new. A later answer counts only if it says more: a file that
 * could not be looked into may turn out clean, and any file a threat, but a threat stays one.
 */
export const scanFile = (
  incident: Incident,
  { form, version, result }: Scanned,
  now: Instant,
): Change | null => {
  const file = incident.evidence.find((each) => each.form === form && each.upload?.version === version);
  if (!file || file.refused || rank(result) <= rank(file.scan?.result)) return null;
  const scanned = { ...file, scan: { result, at: now } };
  return change(
    incident,
    { evidence: incident.evidence.map((each) => (each === file ? scanned : each)) },
    { at: now, by: SYSTEM, what: { kind: 'evidence-scanned', file: file.number, result } },
  );
};

const rank = (result: ScanResult | undefined): number =>
  result === undefined ? -1 : SCAN_RESULTS.indexOf(result);
