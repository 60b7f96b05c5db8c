import type { Instant } from '../calendar/zoned.ts';
import { type Change, change } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import { type EvidenceFile, type Refusal, roomFor, stateOf } from './file.ts';
import { kindOf } from './kinds.ts';
import { scanExpected } from './late.ts';
import { MOST_BYTES, MOST_FORMS } from './limits.ts';

/** What arrived by a form. `type`: what it is by its content; undefined for what is none of the known kinds. */
export interface Arrival {
  readonly form: number;
  /** The bucket's name for exactly these bytes. */
  readonly version: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly type: string | undefined;
}

/**
 * Records what arrived. `null` if it is known already, or if no such form was given out. A form that was used once more
 * (somebody went back and chose another file) gives a file of its own, as long as there is room; the same bytes again
 * do not.
 */
export const receiveFile = (incident: Incident, arrival: Arrival, now: Instant): Change | null => {
  const { form, version, sha256, size, type } = arrival;
  const asked = incident.evidence.find(({ number }) => number === form);
  const ofForm = incident.evidence.filter((each) => each.form === form);
  // One version is always the same bytes: their hash tells both a repeated event and a file that was sent again.
  if (!asked || ofForm.some(({ upload }) => upload?.sha256 === sha256)) return null;
  if (asked.upload && incident.evidence.length >= MOST_FORMS) return null;
  const refused = refusal(arrival) ?? (hasPlace(incident, asked, now) ? undefined : 'count');
  const place = asked.upload ? anotherOf(asked, incident) : asked;
  const file: EvidenceFile = {
    ...place,
    upload: { version, at: now, sha256, size, ...(type !== undefined && { type }) },
    ...(refused && { refused }),
  };
  const said = { file: file.number, sha256, size };
  return change(
    incident,
    { evidence: [...incident.evidence.filter(({ number }) => number !== file.number), file].sort(byNumber) },
    {
      at: now,
      by: { kind: 'reporter' },
      what: refused
        ? { kind: 'evidence-refused', why: refused, ...said }
        : { kind: 'evidence-received', type: type ?? '', ...said },
      deadlines: refused ? [] : scanExpected(incident.id, file.number, 1, now),
    },
  );
};

/** What came in time holds a place already; what came later, or by a form's second use, needs a free one. */
const hasPlace = (incident: Incident, asked: EvidenceFile, now: Instant): boolean =>
  stateOf(asked, now) === 'expected' || roomFor(incident, now) > 0;

/** Nobody has said what it is called: the name was the first one's. */
const anotherOf = ({ form, askedAt, until }: EvidenceFile, { evidence }: Incident): EvidenceFile => ({
  number: evidence.length + 1,
  form,
  askedAt,
  until,
});

/** The bucket takes nothing that is empty or too large; what is here is judged all the same. */
const refusal = ({ size, type }: Arrival): Refusal | undefined => {
  if (size === 0) return 'empty';
  if (size > MOST_BYTES) return 'size';
  return kindOf(type) ? undefined : 'kind';
};

const byNumber = (a: EvidenceFile, b: EvidenceFile): number => a.number - b.number;
