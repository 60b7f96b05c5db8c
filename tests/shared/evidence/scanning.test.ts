import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectFile } from '../../../shared/evidence/expect.ts';
import { SCAN_RESULTS, stateOf } from '../../../shared/evidence/file.ts';
import { MOST_FILES } from '../../../shared/evidence/limits.ts';
import { openFile } from '../../../shared/evidence/open.ts';
import { receiveFile } from '../../../shared/evidence/receive.ts';
import { scanFile } from '../../../shared/evidence/scan.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { municipality, opened } from '../builders.ts';
import { later, next, picture, scanned, withFile, withForms } from './story.ts';

const first = ({ evidence: [file] }: Incident, now = later(2)) => stateOf(file ?? Object(), now);
const BY = { kind: 'person', person: 'psa', role: 'PSA' } as const;

describe('a scanned file', () => {
  it.each(SCAN_RESULTS)('%s: is an entry by the system', (result) => {
    const changed = scanned(withFile(), result);
    expect(changed?.entry).toMatchObject({
      by: { kind: 'system' },
      what: { kind: 'evidence-scanned', file: 1, result },
    });
    expect(first(changed?.incident ?? Object())).toBe(result);
  });

  it('can be opened only if it is clean, and that is an entry with whoever opened it', () => {
    for (const result of SCAN_RESULTS) {
      const opening = openFile(next(withFile(), scanned(withFile(), result)), 1, BY, later(3));
      expect(opening?.entry ?? null).toEqual(
        result === 'clean'
          ? expect.objectContaining({ by: BY, what: { kind: 'evidence-opened', file: 1 } })
          : null,
      );
    }
  });

  it('cannot be opened before, nor if it was refused, nor if there is no such file', () => {
    expect(openFile(withFile(), 1, BY, later(3))).toBeNull();
    expect(openFile(withForms(1), 1, BY, later(3))).toBeNull();
    const refused = withFile(picture(1, 'v1', { type: 'text/html' }));
    expect(scanned(refused, 'clean')).toBeNull();
    expect(openFile(refused, 1, BY, later(3))).toBeNull();
    expect(openFile(next(withFile(), scanned(withFile(), 'clean')), 2, BY, later(3))).toBeNull();
  });

  it('is not freed by the scan of other bytes that came by the same form', () => {
    expect(scanned(withFile(), 'clean', 'v2')).toBeNull();
  });

  it('that is a threat stays one, whatever comes after', () => {
    const threat = next(withFile(), scanned(withFile(), 'threat'));
    for (const result of SCAN_RESULTS) expect(scanned(threat, result)).toBeNull();
  });

  it('can still turn out to be a threat, and is then locked away again', () => {
    const clean = next(withFile(), scanned(withFile(), 'clean'));
    expect(openFile(next(clean, scanned(clean, 'threat')), 1, BY, later(3))).toBeNull();
  });
});

describe('a file whose scan does not answer', () => {
  const at = municipality();
  const due = (incident: Incident, what: string, minutes: number) =>
    fallDue(incident, what, later(minutes), at);

  it('is said to wait after two hours, after eight and after a day, and then no more', () => {
    const second = due(withFile(), 'scan-1-1', 121);
    expect(second?.entry).toMatchObject({
      what: { kind: 'evidence-late', file: 1 },
      deadlines: [{ id: `${second?.incident.id}.scan-1-2`, due: later(481) }],
    });
    const third = due(second?.incident ?? Object(), 'scan-1-2', 481);
    expect(third?.entry.deadlines).toMatchObject([{ due: later(1441) }]);
    const last = due(third?.incident ?? Object(), 'scan-1-3', 1441);
    expect(last?.entry).toMatchObject({ what: { kind: 'evidence-late' }, deadlines: [] });
    expect(last?.incident.evidence[0]?.lateAt).toBe(later(121));
  });

  it('is clean all the same once the answer comes', () => {
    const late = due(withFile(), 'scan-1-1', 121)?.incident ?? Object();
    expect(first(late)).toBe('late');
    expect(first(next(late, scanned(late, 'clean')))).toBe('clean');
  });

  it('is not said to wait when the answer has come, nor if nothing has arrived', () => {
    expect(due(next(withFile(), scanned(withFile(), 'clean')), 'scan-1-1', 121)).toBeNull();
    expect(due(withForms(1), 'scan-1-1', 121)).toBeNull();
    expect(due(withForms(1), 'file-1', 45)).toBeNull();
    expect(due(withForms(1), 'scan-x-1', 121)).toBeNull();
  });

  it('is said to wait in a closed case too', () => {
    expect(due({ ...withFile(), status: 'closed' }, 'scan-1-1', 121)?.entry.what.kind).toBe('evidence-late');
  });
});

describe('events in any order, late and repeated', () => {
  const RANK = ['expected', 'lapsed', 'checking', 'late', 'unscannable', 'clean', 'threat', 'refused'];
  const form = fc.integer({ min: 1, max: 13 });
  const version = fc.constantFrom('v1', 'v2');
  const event = fc.oneof(
    fc.constant({ kind: 'ask' } as const),
    fc.record({
      kind: fc.constant('arrive' as const),
      form,
      version,
      type: fc.constantFrom('image/png', 'text/html'),
    }),
    fc.record({
      kind: fc.constant('scan' as const),
      form,
      version,
      result: fc.constantFrom(...SCAN_RESULTS),
    }),
    fc.record({ kind: fc.constant('due' as const), form }),
  );

  it('never take a file back to where it was, and never hold more than ten', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let incident = opened().incident;
        let minutes = 0;
        for (const each of events) {
          minutes += 3;
          const now = later(minutes);
          const before = incident;
          const change =
            each.kind === 'ask'
              ? expectFile(incident, {}, now)
              : each.kind === 'arrive'
                ? receiveFile(incident, picture(each.form, each.version, { type: each.type }), now)
                : each.kind === 'scan'
                  ? scanFile(incident, each, now)
                  : fallDue(incident, `scan-${each.form}-1`, now, municipality());
          incident = next(incident, change);
          for (const file of before.evidence) {
            const state = stateOf(incident.evidence[file.number - 1] ?? Object(), now);
            expect(RANK.indexOf(state)).toBeGreaterThanOrEqual(RANK.indexOf(stateOf(file, now)));
          }
          const held = incident.evidence.filter((file) => file.upload && !file.refused);
          expect(held.length).toBeLessThanOrEqual(MOST_FILES);
          expect(incident.evidence.map(({ number }) => number)).toEqual(
            incident.evidence.map((_, i) => i + 1),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
