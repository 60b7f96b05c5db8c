import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entrySchema } from '../../../shared/incident/entry.ts';
import { incidentSchema } from '../../../shared/incident/incident.ts';
import {
  ANSWER_CODES,
  KEEP_OUT_ROLES,
  POLICE_REPORT_CODES,
  REPORTER_CODES,
  YES_NO_CODES,
} from '../../../shared/report/codes.ts';
import { INCIDENT_TYPE_CODES } from '../../../shared/report/type-rules.ts';
import { IDENTIFIERS, municipality, OF_LEVEL, opened, report, TUESDAY } from '../builders.ts';

const { id } = IDENTIFIERS;

describe('a report becomes a case', () => {
  it('that waits, at version 1, with one entry that says it was reported', () => {
    const { incident, entry } = opened(report(OF_LEVEL.orange));
    expect(incident).toMatchObject({
      id,
      reference: IDENTIFIERS.reference,
      version: 1,
      status: 'waiting',
      round: 1,
    });
    expect(incident).toMatchObject({
      receivedAt: TUESDAY,
      level: 'orange',
      reasons: ['HT-HOT'],
      passedOn: [],
      noted: [],
    });
    expect(entry).toMatchObject({ incident: id, seq: 1, at: TUESDAY, by: { kind: 'reporter' } });
    expect(entry.what).toEqual({ kind: 'reported', level: 'orange' });
  });

  // It is stored as it is, and not parsed before: what cannot be read again would never be alerted.
  it('that can be read again from the store, whatever is reported and whenever', () => {
    const code = <Code extends string>(codes: readonly Code[]) => fc.constantFrom(...codes);
    const reported = fc.record(
      {
        types: fc.uniqueArray(code(INCIDENT_TYPE_CODES), { minLength: 1, maxLength: 4 }),
        danger: fc.record({ now: code(ANSWER_CODES) }),
        wishes: fc.record(
          { policeReport: code(POLICE_REPORT_CODES), occupationalHealth: code(YES_NO_CODES) },
          { requiredKeys: [] },
        ),
        reporter: code(REPORTER_CODES),
        party: code(['A', 'B']),
        keepOut: fc.record({ roles: fc.subarray([...KEEP_OUT_ROLES]) }),
      },
      { requiredKeys: ['types', 'danger'] },
    );
    const moment = fc.date({ min: new Date('2025-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(reported, moment, (of, at) => {
        const { incident, entry } = opened(report(of), at.toISOString());
        expect(incidentSchema.parse(incident)).toEqual(incident);
        expect(entrySchema.parse(entry)).toEqual(entry);
      }),
      { numRuns: 300 },
    );
  });

  it('whose timeline holds no word of the report', () => {
    const { entry } = opened(
      report({
        whatHappened: 'Något hemskt',
        suspectedPerson: 'Någon',
        contact: { name: 'Namn', phone: '1' },
      }),
    );
    expect(JSON.stringify(entry)).not.toMatch(/hemskt|Någon|Namn|"A"/);
  });

  it('that never holds its receipt code', () => {
    const { receiptCode } = IDENTIFIERS;
    const stored = JSON.stringify(opened(report()));
    expect(stored).not.toContain(receiptCode);
    expect(stored).not.toContain(receiptCode.replaceAll('-', ''));
  });

  it.each([
    ['red', '2026-11-24T13:45:00.000Z', '2026-11-24T13:45:00.000Z'],
    ['orange', '2026-11-24T15:30:00.000Z', '2026-11-24T15:30:00.000Z'],
    ['yellow', '2026-11-25T11:00:00.000Z', '2026-11-25T15:00:00.000Z'],
    ['blue', '2026-11-27T11:00:00.000Z', '2026-11-27T15:00:00.000Z'],
  ] as const)('at %s to be taken by %s, with a promise of contact by %s', (level, answerBy, contactBy) => {
    const { incident, entry } = opened(report(OF_LEVEL[level]));
    expect(incident.answerBy).toBe(answerBy);
    expect(incident.receipt).toEqual({ level, contactBy });
    expect(entry.deadlines[0]).toEqual({ id: `${id}.ack-1`, kind: 'acknowledge', due: answerBy });
  });

  it.each([
    ['red', ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7']],
    ['orange', ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7']],
    ['yellow', ['F1', 'F3', 'F4', 'F5']],
    ['blue', ['F1', 'F4']],
  ] as const)('at %s with the ladder of follow-up contacts %j, each with its deadline', (level, contacts) => {
    const { incident, entry } = opened(report(OF_LEVEL[level]));
    expect(incident.followUps.map(({ id }) => id)).toEqual(contacts);
    expect(incident.followUps.every(({ attempt, state }) => attempt === 1 && state === 'planned')).toBe(true);
    expect(entry.deadlines.slice(1)).toEqual(
      incident.followUps.map((each) => ({ id: `${id}.${each.id}-1`, kind: 'follow-up', due: each.due })),
    );
  });

  it('that is passed on one day even where the table waits for nobody', () => {
    const routing = [{ id: 'inform', when: {}, line: ['KSS'], channels: ['email'] }];
    const { incident } = opened(report(), TUESDAY, municipality({ routing }));
    expect(incident.answerBy).toBe(incident.receipt.contactBy);
  });

  it('to be taken by the soonest of the deadlines that apply', () => {
    const rule = (id: string, after: string) => {
      const due = { after };
      const acknowledge = { red: due, orange: due, yellow: due, blue: due };
      return { id, when: {}, line: ['KSS'], channels: ['sms'], acknowledge };
    };
    const at = municipality({
      routing: [rule('slow', 'PT9H'), rule('quick', 'PT1H'), rule('middle', 'PT2H')],
    });
    expect(opened(report(), TUESDAY, at).incident.answerBy).toBe('2026-11-24T14:30:00.000Z');
  });

  it('with the same names and the same content each time the same report is sent', () => {
    expect(opened(report())).toEqual(opened(report()));
  });
});
