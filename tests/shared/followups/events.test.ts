import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../shared/followups/apply-event.ts';
import type { Actor } from '../../../shared/incident/actor.ts';
import { chooseContacts } from '../../../shared/incident/choose-contacts.ts';
import { happen } from '../../../shared/incident/happen.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { municipality, OF_LEVEL, opened, report, TUESDAY } from '../builders.ts';

const at = municipality();
const PERSON: Actor = { kind: 'reporter' };
const ROLE: Actor = { kind: 'person', person: 'psa', role: 'PSA' };
const red = opened(report(OF_LEVEL.red)).incident;

const happened = (incident: Incident, happening: Happening, by: Actor = PERSON, now = TUESDAY) =>
  happen(incident, happening, by, now, at);
const brought = (incident: Incident | undefined) =>
  incident?.followUps
    .filter(({ rule }) => rule !== undefined)
    .map(
      ({ id, rule, state, due, stopped }) =>
        `${id} ${rule} ${stopped?.why ?? `${state} ${due.slice(0, 10)}`}`,
    );
const dueOf = (incident: Incident | undefined, id: string) =>
  incident?.followUps.find((each) => each.id === id)?.due.slice(0, 10);

describe('a court date', () => {
  const court = { event: 'court-date', day: '2027-02-10' } as const;

  it('brings a contact three working days before and one the working day after', () => {
    const changed = happened(red, court);
    expect(brought(changed?.incident)).toEqual([
      'X1 court-before planned 2027-02-05',
      'X2 court-after planned 2027-02-11',
    ]);
    expect(changed?.entry.what).toEqual({ kind: 'happened', ...court, steps: ['X1', 'X2'] });
    expect(changed?.entry.deadlines.map(({ id }) => id.split('.')[1])).toEqual(['X1-1', 'X2-1']);
  });

  it('that is moved moves them', () => {
    const moved = happened(happened(red, court)?.incident ?? red, { ...court, day: '2027-03-09' });
    expect(brought(moved?.incident)).toEqual([
      'X1 court-before planned 2027-03-04',
      'X2 court-after planned 2027-03-10',
    ]);
    expect(moved?.incident.followUps.find(({ id }) => id === 'X1')?.attempt).toBe(2);
  });

  it('tomorrow: the contact before it comes at once; in the past: only the one after', () => {
    expect(brought(happened(red, { ...court, day: '2026-11-25' })?.incident)).toEqual([
      'X1 court-before planned 2026-11-24',
      'X2 court-after planned 2026-11-26',
    ]);
    expect(brought(happened(red, { ...court, day: '2026-11-20' })?.incident)).toEqual([
      'X1 court-after planned 2026-11-24',
    ]);
  });

  it('said twice is no entry the second time', () => {
    expect(happened(happened(red, court)?.incident ?? red, court)).toBeNull();
  });
});

describe('an investigation that is closed', () => {
  it('brings a contact within two working days', () => {
    const november = happened(red, { event: 'investigation-closed' }, ROLE, '2027-01-13T10:00:00.000Z');
    expect(brought(november?.incident)).toEqual(['X1 investigation-closed planned 2027-01-15']);
  });

  it('moves the ladder’s own contact forward, if one would come within a fortnight anyway', () => {
    const moved = happened(red, { event: 'investigation-closed' }, ROLE, '2027-02-15T10:00:00.000Z');
    expect(brought(moved?.incident)).toEqual([]);
    expect(dueOf(red, 'F5')).toBe('2027-02-24');
    expect(dueOf(moved?.incident, 'F5')).toBe('2027-02-17');
    expect(moved?.entry.what).toMatchObject({ steps: ['F5'] });
  });
});

describe('what the person wishes', () => {
  const chosen = (choice: object) => chooseContacts(red, choice, PERSON, TUESDAY, at)?.incident ?? red;
  const decision = { event: 'court-date', day: '2027-02-10' } as const;

  it('counts for what others say: no contacts are none', () => {
    expect(brought(happened(chosen({ stop: true }), decision, ROLE)?.incident)).toEqual([
      'X1 court-before asked',
      'X2 court-after asked',
    ]);
    expect(brought(happened(chosen({ only: ['F4'] }), decision, ROLE)?.incident)).toEqual([
      'X1 court-before unwanted',
      'X2 court-after unwanted',
    ]);
  });

  it('is also what they say themselves, however few contacts they asked for', () => {
    const said = happened(chosen({ only: ['F4'] }), decision)?.incident;
    expect(brought(said)).toEqual([
      'X1 court-before planned 2027-02-05',
      'X2 court-after planned 2027-02-11',
    ]);
    expect(said?.contactWishes.only).toEqual(['F4', 'X1', 'X2']);
  });

  it('a pause holds it until it ends', () => {
    const said = happened(chosen({ pausedUntil: '2027-02-15' }), decision, ROLE)?.incident;
    expect(brought(said)).toEqual(['X1 court-before paused', 'X2 court-after planned 2027-02-15']);
  });
});

describe('an election campaign', () => {
  const campaigns = [{ from: '2027-04-12', to: '2027-05-02' }];
  const open = (of: keyof typeof OF_LEVEL, more = campaigns) =>
    opened(report(OF_LEVEL[of]), TUESDAY, municipality({ campaigns: more })).incident;

  it('within the year of contacts brings one at its beginning', () => {
    expect(brought(open('red'))).toEqual(['X1 campaign planned 2027-04-12']);
  });

  it('moves the ladder’s own contact, if one would come within three weeks anyway', () => {
    const near = open('red', [{ from: '2027-02-10', to: '2027-03-01' }]);
    expect(brought(near)).toEqual([]);
    expect(dueOf(near, 'F5')).toBe('2027-02-10');
  });

  it('two campaigns bring two, and neither one that lies beyond the last contact', () => {
    const two = [
      ...campaigns,
      { from: '2027-09-01', to: '2027-09-20' },
      { from: '2030-01-01', to: '2030-02-01' },
    ];
    expect(brought(open('red', two))).toEqual([
      'X1 campaign planned 2027-04-12',
      'X2 campaign planned 2027-09-01',
    ]);
    expect(brought(open('blue'))).toEqual([]);
  });
});

describe('whatever happens', () => {
  it('is nothing to a case that is closed', () => {
    expect(happened({ ...red, status: 'closed' }, { event: 'new-incident' })).toBeNull();
  });

  it('after the last contact: one is owed again, and the question whether to close waits', () => {
    const done = {
      ...red,
      followUps: red.followUps.map((each) => ({ ...each, state: 'answered' as const })),
    };
    const asked = happened(done, { event: 'new-incident' });
    expect(brought(asked?.incident)).toEqual(['X1 new-incident planned 2026-11-25']);
    expect(asked?.incident.followUps.some(({ task }) => task === 'closing')).toBe(false);
  });
});
