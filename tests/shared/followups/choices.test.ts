import { describe, expect, it } from 'vitest';
import { type Choice, chooseContacts } from '../../../shared/incident/choose-contacts.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { municipality, OF_LEVEL, opened, report, TUESDAY } from '../builders.ts';

const at = municipality();
const PERSON = { kind: 'reporter' } as const;
const red = opened(report(OF_LEVEL.red)).incident;

const choose = (incident: Incident, choice: Choice, now = TUESDAY): Incident => {
  const changed = chooseContacts(incident, choice, PERSON, now, at);
  if (!changed) throw new Error('nothing changed');
  return changed.incident;
};
/** `F1 planned 2026-11-25`, or why it is stopped. */
const plan = ({ followUps }: Incident) =>
  followUps
    .filter(({ task }) => task === undefined)
    .map(({ id, state, due, stopped }) => `${id} ${stopped?.why ?? `${state} ${due.slice(0, 10)}`}`);
const closing = ({ followUps }: Incident) => followUps.find(({ task }) => task === 'closing');

const ALL = [
  'F0 planned 2026-11-24',
  'F1 planned 2026-11-25',
  'F2 planned 2026-11-27',
  'F3 planned 2026-12-01',
  'F4 planned 2026-12-22',
  'F5 planned 2027-02-24',
  'F6 planned 2027-05-24',
  'F7 planned 2027-11-24',
];

describe('fewer contacts', () => {
  const fewer = choose(red, { only: ['F1', 'F4', 'F7'] });

  it('only those that the person names are left, when they were', () => {
    expect(plan(fewer)).toEqual([
      'F0 unwanted',
      'F1 planned 2026-11-25',
      'F2 unwanted',
      'F3 unwanted',
      'F4 planned 2026-12-22',
      'F5 unwanted',
      'F6 unwanted',
      'F7 planned 2027-11-24',
    ]);
  });

  it('counts at once: a deadline that wakes for one of the others says nothing', () => {
    expect(fallDue(fewer, 'F2-1', TUESDAY, at)).toBeNull();
    expect(fallDue(fewer, 'F1-1', TUESDAY, at)).not.toBeNull();
  });

  it('is taken back as a whole, each under a deadline of its own', () => {
    const changed = chooseContacts(fewer, { only: null }, PERSON, TUESDAY, at);
    expect(changed && plan(changed.incident)).toEqual(ALL);
    expect(changed?.entry.deadlines.map(({ id }) => id.split('.')[1])).toEqual([
      'F0-2',
      'F2-2',
      'F3-2',
      'F5-2',
      'F6-2',
    ]);
  });

  it('counts also for a contact that somebody has been asked for already', () => {
    const asked = fallDue(red, 'F0-1', TUESDAY, at)?.incident ?? red;
    const { followUps } = choose(asked, { only: ['F7'] });
    expect(followUps[0]).toMatchObject({
      id: 'F0',
      state: 'stopped',
      stopped: { why: 'unwanted', at: TUESDAY },
    });
  });
});

describe('no contacts', () => {
  const none = choose(red, { stop: true });

  it('nothing is left of the plan, and it says since when and why', () => {
    expect(plan(none).every((each) => each.endsWith(' asked'))).toBe(true);
    expect(none.followUps[3]?.stopped).toEqual({ why: 'asked', at: TUESDAY });
    expect(none.contactWishes).toEqual({ stoppedAt: TUESDAY });
  });

  it('the strategist is asked in a while whether the case may be closed', () => {
    expect(closing(none)).toMatchObject({ state: 'planned', due: '2026-12-01T08:00:00.000Z' });
  });

  it('and again: what lies ahead stands where it stood, and of what went by one comes soon', () => {
    const later = '2027-03-10T10:00:00.000Z';
    const again = choose(none, { stop: false }, later);
    expect(plan(again)).toEqual([
      'F0 passed',
      'F1 passed',
      'F2 passed',
      'F3 passed',
      'F4 passed',
      'F5 planned 2027-03-10',
      'F6 planned 2027-05-24',
      'F7 planned 2027-11-24',
    ]);
    expect(closing(again)).toMatchObject({ state: 'stopped' });
  });

  it('as before, though the person had asked for fewer, only those begin again', () => {
    const few = choose(choose(choose(red, { only: ['F4', 'F7'] }), { stop: true }), { stop: false });
    expect(plan(few).filter((each) => each.includes('planned'))).toEqual([
      'F4 planned 2026-12-22',
      'F7 planned 2027-11-24',
    ]);
  });
});

describe('a pause', () => {
  const paused = choose(red, { pausedUntil: '2026-12-26' });

  it('what would come in it comes as one contact on the first working day after it', () => {
    expect(plan(paused)).toEqual([
      'F0 paused',
      'F1 paused',
      'F2 paused',
      'F3 paused',
      'F4 planned 2026-12-28',
      'F5 planned 2027-02-24',
      'F6 planned 2027-05-24',
      'F7 planned 2027-11-24',
    ]);
  });

  it('that is ended at once leaves the plan as it was', () => {
    expect(plan(choose(paused, { pausedUntil: null }))).toEqual(ALL);
  });

  it('that is ended in the middle: what is ahead again where it was, the last that went by soon', () => {
    expect(plan(choose(paused, { pausedUntil: null }, '2026-12-10T10:00:00.000Z')).slice(0, 5)).toEqual([
      'F0 passed',
      'F1 passed',
      'F2 passed',
      'F3 planned 2026-12-10',
      'F4 planned 2026-12-22',
    ]);
  });

  it('that is prolonged moves the one contact on, and takes in what now lies in it', () => {
    expect(plan(choose(paused, { pausedUntil: '2027-03-01' })).slice(3, 7)).toEqual([
      'F3 paused',
      'F4 paused',
      'F5 planned 2027-03-01',
      'F6 planned 2027-05-24',
    ]);
  });

  it('until a day that has come is none', () => {
    expect(chooseContacts(red, { pausedUntil: '2026-11-24' }, PERSON, TUESDAY, at)).toBeNull();
  });

  it('reaches also what somebody was asked for and has not done', () => {
    const asked = fallDue(red, 'F0-1', TUESDAY, at)?.incident ?? red;
    const stopped = choose(asked, { pausedUntil: '2026-11-25' });
    expect(plan(stopped)[0]).toBe('F0 planned 2026-11-25');
  });
});

describe('who and how', () => {
  it('is kept, is taken back, and changes no date', () => {
    const chosen = choose(red, { by: 'KSS', way: 'text' });
    expect(chosen.contactWishes).toEqual({ by: 'KSS', way: 'text' });
    expect(plan(chosen)).toEqual(ALL);
    expect(choose(chosen, { by: null }).contactWishes).toEqual({ way: 'text' });
  });

  it('asks the other at once for what somebody was asked for', () => {
    const asked = fallDue(red, 'F0-1', TUESDAY, at)?.incident ?? red;
    const chosen = choose(asked, { by: 'KSS' });
    expect(chosen.followUps[0]).toMatchObject({ id: 'F0', state: 'due', attempt: 2 });
  });
});

describe('a choice', () => {
  it('that changes nothing is no entry, and none is taken in a closed case', () => {
    expect(chooseContacts(red, { stop: false, only: null }, PERSON, TUESDAY, at)).toBeNull();
    const closed = { ...red, status: 'closed' as const };
    expect(chooseContacts(closed, { stop: true }, PERSON, TUESDAY, at)).toBeNull();
  });

  it('is one entry that says how it then is', () => {
    const changed = chooseContacts(red, { only: ['F4'], way: 'phone' }, PERSON, TUESDAY, at);
    expect(changed?.entry).toMatchObject({
      by: PERSON,
      what: { kind: 'contacts-chosen', wishes: { only: ['F4'], way: 'phone' } },
    });
  });
});
