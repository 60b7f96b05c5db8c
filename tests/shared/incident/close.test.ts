import { describe, expect, it } from 'vitest';
import { answerFollowUp } from '../../../shared/incident/answer-follow-up.ts';
import { close, leftOver, reopen } from '../../../shared/incident/close.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { take } from '../../../shared/incident/take.ts';
import { municipality, OF_LEVEL, opened, report, TUESDAY } from '../builders.ts';

const at = municipality();
const KSS = { person: 'kss', role: 'KSS' } as const;
const BY = { kind: 'person', ...KSS } as const;
const LATER = '2027-01-13T10:00:00.000Z';

const applied = (changed: { incident: Incident } | null): Incident => {
  if (!changed) throw new Error('nothing changed');
  return changed.incident;
};
const blue = applied(take(opened(report(OF_LEVEL.blue)).incident, KSS, TUESDAY, at));
const states = ({ followUps }: Incident) =>
  followUps.map(({ id, state, stopped, due }) => `${id} ${stopped?.why ?? `${state} ${due.slice(0, 10)}`}`);

/** Every contact asked for and answered. */
const followedUp = ['F1', 'F4'].reduce((incident, step) => {
  const due = incident.followUps.find(({ id }) => id === step)?.due ?? '';
  const asked = applied(fallDue(incident, `${step}-1`, due, at));
  return applied(answerFollowUp(asked, { step, attempt: 1, outcome: 'well' }, KSS, due, at));
}, blue);

describe('closing a case', () => {
  it('is not possible as done while a contact is owed', () => {
    expect(close(blue, 'done', BY, LATER)).toBeNull();
    expect(leftOver(blue).map(({ id }) => id)).toEqual(['F1', 'F4']);
  });

  it.each(['wish', 'elsewhere', 'mistake'] as const)('with the reason %s stops what is left', (why) => {
    const changed = close(blue, why, BY, LATER);
    expect(changed?.entry).toMatchObject({ by: BY, what: { kind: 'closed', why }, deadlines: [] });
    expect(changed?.incident.status).toBe('closed');
    expect(changed && states(changed.incident)).toEqual(['F1 closed', 'F4 closed']);
  });

  it('ticks the plan’s last step', () => {
    const step = applied(close(blue, 'wish', BY, LATER)).steps.find(({ id }) => id === '3.3.2');
    expect(step?.state).toBe('done');
  });

  it('is offered to the strategist when the last contact is done', () => {
    expect(states(followedUp)).toEqual([
      'F1 answered 2026-11-25',
      'F4 answered 2026-12-22',
      'CLOSING planned 2027-01-04',
    ]);
    const asked = applied(fallDue(followedUp, 'CLOSING-1', LATER, at));
    const closed = answerFollowUp(asked, { step: 'CLOSING', attempt: 1, outcome: 'closed' }, KSS, LATER, at);
    expect(closed?.entry.what).toEqual({ kind: 'closed', why: 'done' });
    expect(closed?.incident.followUps.at(-1)).toMatchObject({ state: 'answered', outcome: 'closed' });
  });

  it('need not wait until it is asked for, and can be put off', () => {
    const now = { step: 'CLOSING', attempt: 1, outcome: 'closed' } as const;
    expect(answerFollowUp(followedUp, now, KSS, LATER, at)?.incident.status).toBe('closed');
    const asked = applied(fallDue(followedUp, 'CLOSING-1', LATER, at));
    const later = answerFollowUp(asked, { ...now, outcome: 'later', days: 14 }, KSS, LATER, at);
    expect(later?.incident.followUps.at(-1)).toMatchObject({
      state: 'planned',
      due: '2027-01-27T08:00:00.000Z',
    });
  });

  it('happens once', () => {
    expect(close(applied(close(blue, 'wish', BY, LATER)), 'wish', BY, LATER)).toBeNull();
    expect(reopen(blue, BY, LATER, at)).toBeNull();
  });
});

describe('opening it again', () => {
  it('restores what was left, each under a deadline of its own', () => {
    const changed = reopen(applied(close(blue, 'mistake', BY, TUESDAY)), BY, TUESDAY, at);
    expect(changed && states(changed.incident)).toEqual(['F1 planned 2026-11-25', 'F4 planned 2026-12-22']);
    expect(changed?.entry.deadlines.map(({ id }) => id.split('.')[1])).toEqual(['F1-2', 'F4-2']);
    expect(changed?.incident.status).toBe('taken');
  });

  it('later: the last of what would have come meanwhile comes soon', () => {
    const changed = reopen(applied(close(blue, 'wish', BY, TUESDAY)), BY, LATER, at);
    expect(changed && states(changed.incident)).toEqual(['F1 passed', 'F4 planned 2027-01-13']);
  });

  it('a case that nobody had taken is put to its line again', () => {
    const untaken = opened(report(OF_LEVEL.blue)).incident;
    const changed = reopen(applied(close(untaken, 'mistake', BY, TUESDAY)), BY, LATER, at);
    expect(changed?.incident).toMatchObject({ status: 'waiting', round: 2 });
    expect(changed?.entry.deadlines[0]?.id).toBe(`${untaken.id}.ack-2`);
  });

  it('with nothing left asks the strategist in a while whether it may be closed', () => {
    const closed = applied(close(followedUp, 'done', BY, LATER));
    const again = applied(reopen(closed, BY, LATER, at));
    expect(states(again).at(-1)).toBe('CLOSING planned 2027-01-20');
  });

  it('asks occupational health again only for what it had not taken', () => {
    const of = (wishes: object) =>
      applied(take(opened(report({ ...OF_LEVEL.blue, wishes })).incident, KSS, TUESDAY, at));
    const again = (incident: Incident) =>
      applied(reopen(applied(close(incident, 'wish', BY, LATER)), BY, LATER, at)).followUps.find(
        ({ id }) => id === 'REFERRAL',
      );
    const asked = of({ occupationalHealth: 'yes' });
    const taken = answerFollowUp(
      asked,
      { step: 'REFERRAL', attempt: 1, outcome: 'taken' },
      { person: 'fhv', role: 'FHV' },
      LATER,
      at,
    );
    expect(again(asked)).toMatchObject({ state: 'due', attempt: 2 });
    expect(again(applied(taken))).toMatchObject({ state: 'answered', attempt: 1 });
    expect(again(of({}))).toBeUndefined();
  });
});
