import { createHash } from 'node:crypto';
import type { ScanResult } from '../../shared/evidence/file.ts';
import { MOST_BYTES } from '../../shared/evidence/limits.ts';
import { receiveFile } from '../../shared/evidence/receive.ts';
import { scanFile } from '../../shared/evidence/scan.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { changeCase, readIncident } from '../aws/cases.ts';
import { readEvidence, type Version } from '../aws/evidence.ts';
import { count, log } from '../log.ts';
import { now } from '../time.ts';
import { judgeType } from './judge-type.ts';

/**
 * Records a version that lies in the bucket, unless it is known: its hash, its size and what it is by its content. So
 * it does not matter who comes first, the event of the upload, that of the scan or whoever looks for what was lost.
 *
 * @throws what the store or the bucket throws: to be tried again
 */
export const recordUpload = async (version: Version): Promise<void> => {
  const { incident, form } = version;
  const found = await readIncident(incident);
  if (!found) return log.warn('evidence.unknown-case', { incident });
  if (isKnown(found, version)) return;
  const arrival = { form, version: version.version, ...(await facts(version)) };
  const done = await changeCase(incident, (current) => receiveFile(current, arrival, now()));
  if (!done?.changed) return log.info('evidence.repeated', { incident, file: form });
  const refused = done.incident.evidence.find(({ upload }) => upload?.version === version.version)?.refused;
  log.info(refused ? 'evidence.refused' : 'evidence.received', {
    incident,
    file: form,
    ...(refused && { state: refused }),
  });
  count(refused ? 'EvidenceRefused' : 'EvidenceReceived');
};

const isKnown = ({ evidence }: Incident, { form, version }: Version): boolean =>
  evidence.some((file) => file.form === form && file.upload?.version === version);

/** Reads the whole file once. What is larger than any file may be is not looked into. */
const facts = async (version: Version) => {
  const hash = createHash('sha256');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of readEvidence(version)) {
    hash.update(part);
    size += part.length;
    if (size <= MOST_BYTES) parts.push(part);
  }
  const type = size > MOST_BYTES ? undefined : await judgeType(Buffer.concat(parts));
  return { sha256: hash.digest('hex'), size, type };
};

/** What GuardDuty's words mean here; anything new counts as a file that could not be looked into. */
const RESULTS: Readonly<Record<string, ScanResult>> = {
  NO_THREATS_FOUND: 'clean',
  THREATS_FOUND: 'threat',
};

/**
 * Records what the scan of a version said; the version itself first, if nobody has. A scan that failed says nothing: it
 * is waited for, and then said to be late.
 *
 * @param status GuardDuty's own word, as in its event and its tag
 */
export const recordScan = async (version: Version, status: string): Promise<void> => {
  await recordUpload(version);
  const { incident, form } = version;
  if (status === 'FAILED' || status === 'ACCESS_DENIED') {
    log.error('evidence.scan-failed', { incident, file: form, state: status });
    return;
  }
  const result = RESULTS[status] ?? 'unscannable';
  const done = await changeCase(incident, (current) =>
    scanFile(current, { form, version: version.version, result }, now()),
  );
  if (done?.changed) log.info('evidence.scanned', { incident, file: form, state: result });
};
