import { describe, expect, it } from 'vitest';
import { answerFollowUp } from '../../../shared/incident/answer-follow-up.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { take } from '../../../shared/incident/take.ts';
import { municipality, OF_LEVEL, opened, report, SWEDEN } from '../builders.ts';

const at = municipality();
const FRIDAY = '2026-11-27T13:00:00.000Z';
const BY = { person: 'psa', role: 'PSA' } as const;

const applied = (changed: { incident: Incident } | null): Incident => {
  if (!changed) throw new Error('nothing changed');
  return changed.incident;
};
const red = opened(report(OF_LEVEL.red)).incident;
const asked = applied(fallDue(red, 'F1-1', FRIDAY, at));
const contact = (incident: Incident | undefined, id = 'F1') =>
  incident?.followUps.find((each) => each.id === id);
const answer = (outcome: 'well' | 'wants-support' | 'not-reached' | 'later', from = asked, more = {}) =>
  answerFollowUp(from, { step: 'F1', attempt: 1, outcome, ...more }, BY, FRIDAY, SWEDEN);

describe('a follow-up contact that falls due', () => {
  it('is asked for once, and the others keep waiting', () => {
    const changed = fallDue(red, 'F1-1', FRIDAY, at);
    expect(changed?.entry.what).toEqual({ kind: 'follow-up-due', step: 'F1', attempt: 1 });
    expect(contact(changed?.incident)?.state).toBe('due');
    expect(changed?.incident.followUps.filter(({ state }) => state === 'due')).toHaveLength(1);
    expect(fallDue(asked, 'F1-1', FRIDAY, at)).toBeNull();
  });

  it('is asked for whether or not somebody has taken the case', () => {
    const taken = applied(take(red, BY, FRIDAY, at));
    expect(fallDue(taken, 'F1-1', FRIDAY, at)?.incident.status).toBe('taken');
  });

  it.each(['F1-2', 'F9-1', 'F1', '', 'constructor-1'])(
    'says nothing for a deadline that the case has not: %j',
    (what) => {
      expect(fallDue(red, what, FRIDAY, at)).toBeNull();
    },
  );

  it('says nothing in a case that is closed', () => {
    expect(fallDue({ ...red, status: 'closed' }, 'F1-1', FRIDAY, at)).toBeNull();
  });
});

describe('the answer to a reminder', () => {
  it.each(['well', 'wants-support'] as const)(
    '%s: the contact is made and nobody is reminded of it again',
    (outcome) => {
      const changed = answer(outcome);
      expect(contact(changed?.incident)).toMatchObject({
        state: 'answered',
        outcome,
        answeredAt: FRIDAY,
        attempt: 1,
      });
      expect(changed?.entry).toMatchObject({ at: FRIDAY, by: { kind: 'person', ...BY }, deadlines: [] });
      expect(changed?.entry.what).toEqual({ kind: 'follow-up-answered', step: 'F1', attempt: 1, outcome });
      expect(changed && fallDue(changed.incident, 'F1-1', FRIDAY, at)).toBeNull();
    },
  );

  it.each(['not-reached', 'later'] as const)(
    '%s on a Friday: asked for again on Monday morning',
    (outcome) => {
      const changed = answer(outcome);
      const monday = '2026-11-30T08:00:00.000Z';
      expect(contact(changed?.incident)).toEqual({
        id: 'F1',
        attempt: 2,
        due: monday,
        state: 'planned',
        outcome,
      });
      expect(changed?.entry.deadlines).toEqual([{ id: `${red.id}.F1-2`, kind: 'follow-up', due: monday }]);
      expect(changed && fallDue(changed.incident, 'F1-2', monday, at)?.entry.what).toMatchObject({
        attempt: 2,
      });
    },
  );

  it.each([
    [7, '2026-12-04T08:00:00.000Z'],
    [9, '2026-12-07T08:00:00.000Z'],
    [28, '2026-12-28T08:00:00.000Z'],
  ])('later, in %i days: asked for again on the first working day from then (%s)', (days, due) => {
    expect(contact(answer('later', asked, { days })?.incident)?.due).toBe(due);
  });

  it('counts once: a second answer, or one to an earlier reminder, changes nothing', () => {
    expect(answer('well', applied(answer('wants-support')))).toBeNull();
    const again = applied(fallDue(applied(answer('not-reached')), 'F1-2', FRIDAY, at));
    expect(answer('well', again)).toBeNull();
    expect(answer('well', again, { attempt: 2 })).not.toBeNull();
  });

  it('is not taken before the contact has been asked for, nor in a closed case, nor for an unknown contact', () => {
    expect(answer('well', red)).toBeNull();
    expect(answer('well', { ...asked, status: 'closed' })).toBeNull();
    expect(answer('well', asked, { step: 'F9' })).toBeNull();
  });

  it('holds nothing about health: only what was answered, and the next date', () => {
    const { incident } = answer('wants-support') ?? {};
    expect(Object.keys(contact(incident) ?? {}).sort()).toEqual([
      'answeredAt',
      'attempt',
      'due',
      'id',
      'outcome',
      'state',
    ]);
  });
});
