import { expectFile } from '../../../shared/evidence/expect.ts';
import type { ScanResult } from '../../../shared/evidence/file.ts';
import { type Arrival, receiveFile } from '../../../shared/evidence/receive.ts';
import { scanFile } from '../../../shared/evidence/scan.ts';
import type { Change } from '../../../shared/incident/change.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { opened, TUESDAY } from '../builders.ts';

export const later = (minutes: number, from = TUESDAY): string =>
  new Date(Date.parse(from) + minutes * 60_000).toISOString();

/** A picture that arrived by a form; every version has bytes of its own unless it is said otherwise. */
export const picture = (form: number, version = 'v1', changes: Partial<Arrival> = {}): Arrival => ({
  form,
  version,
  sha256: `hash of ${form} ${version}`,
  size: 2000,
  type: 'image/jpeg',
  ...changes,
});

/** The case after a change, or as it was if there was none. */
export const next = (incident: Incident, change: Change | null): Incident => change?.incident ?? incident;

/** A case with so many forms given out. */
export const withForms = (count: number, now = TUESDAY, from = opened().incident): Incident =>
  Array.from({ length: count }).reduce<Incident>((it) => next(it, expectFile(it, {}, now)), from);

/** A case with one file that has arrived. */
export const withFile = (arrival = picture(1)): Incident => {
  const expected = withForms(1);
  return next(expected, receiveFile(expected, arrival, later(1)));
};

export const scanned = (incident: Incident, result: ScanResult, version = 'v1'): Change | null =>
  scanFile(incident, { form: 1, version, result }, later(2));
