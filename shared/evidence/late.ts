import { addDuration, type Instant } from '../calendar/zoned.ts';
import { type Change, change, SYSTEM } from '../incident/change.ts';
import { type Deadline, scanDeadline } from '../incident/deadline.ts';
import type { Incident } from '../incident/incident.ts';
import { stateOf } from './file.ts';
import { SCAN_MINUTES } from './limits.ts';

/**
 * When it is said that no answer has come, the first time or once more; nothing after the last.
 *
 * @param since when the file was received
 */
export const scanExpected = (
  incident: string,
  file: number,
  attempt: number,
  since: Instant,
): readonly Deadline[] => {
  const minutes = SCAN_MINUTES[attempt - 1];
  return minutes === undefined
    ? []
    : [scanDeadline(incident, file, attempt, addDuration(since, `PT${minutes}M`))];
};

/** Says that a file waits for its scan. `null` if it does not: the answer has come. */
export const scanLate = (
  incident: Incident,
  number: number,
  attempt: number,
  now: Instant,
): Change | null => {
  const file = incident.evidence.find((each) => each.number === number);
  if (!file?.upload || !['checking', 'late'].includes(stateOf(file, now))) return null;
  const late = { ...file, lateAt: file.lateAt ?? now };
  return change(
    incident,
    { evidence: incident.evidence.map((each) => (each === file ? late : each)) },
    {
      at: now,
      by: SYSTEM,
      what: { kind: 'evidence-late', file: number },
      deadlines: scanExpected(incident.id, number, attempt + 1, file.upload.at),
    },
  );
};
