import { describe, expect, it } from 'vitest';
import type { DirectoryRole } from '../../../shared/directory/person.ts';
import type { AnyOutcome } from '../../../shared/followups/outcomes.ts';
import { answerFollowUp } from '../../../shared/incident/answer-follow-up.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { take } from '../../../shared/incident/take.ts';
import { municipality, OF_LEVEL, opened, report } from '../builders.ts';

const at = municipality();
/** 27 November 2026, 14:00 in Stockholm. */
const FRIDAY = '2026-11-27T13:00:00.000Z';
const MONDAY = '2026-11-30T08:00:00.000Z';
const BY = { person: 'psa', role: 'PSA' } as const;

const applied = (changed: { incident: Incident } | null): Incident => {
  if (!changed) throw new Error('nothing changed');
  return changed.incident;
};
const red = opened(report(OF_LEVEL.red)).incident;
const asked = applied(fallDue(red, 'F1-1', FRIDAY, at));
const contact = (incident: Incident | undefined, id = 'F1') =>
  incident?.followUps.find((each) => each.id === id);

interface Given {
  readonly from?: Incident;
  readonly step?: string;
  readonly attempt?: number;
  readonly days?: number;
  readonly to?: DirectoryRole;
  readonly by?: { person: string; role: DirectoryRole };
  readonly now?: string;
}
const answer = (outcome: AnyOutcome, given: Given = {}) => {
  const { from = asked, step = 'F1', by = BY, now = FRIDAY, days, to } = given;
  const attempt = given.attempt ?? contact(from, step)?.attempt ?? 1;
  return answerFollowUp(from, { step, attempt, outcome, days, to }, by, now, at);
};
/** The reminder that the contact waits for falls due. */
const asksAgain = (incident: Incident, step = 'F1'): Incident => {
  const { attempt, due } = contact(incident, step) ?? { attempt: 0, due: '' };
  return applied(fallDue(incident, `${step}-${attempt}`, due, at));
};

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

  it.each(['F1-2', 'F9-1', 'F1', '', 'constructor-1', 'F1-1-1', 'F1-1-9', 'F1-'])(
    'says nothing for a deadline that the case has not: %j',
    (what) => {
      expect(fallDue(red, what, FRIDAY, at)).toBeNull();
    },
  );

  it('says nothing in a case that is closed', () => {
    expect(fallDue({ ...red, status: 'closed' }, 'F1-1', FRIDAY, at)).toBeNull();
  });
});

describe('a reminder that nobody answers', () => {
  const wednesday = '2026-12-02T08:00:00.000Z';

  it('comes again after three working days, then twice further down the line; then it is said that nobody answers', () => {
    let incident = asked;
    let now = FRIDAY;
    const said: string[] = [];
    for (let reminder = 1; reminder <= 4; reminder += 1) {
      const { answerBy = '' } = contact(incident) ?? {};
      said.push(answerBy.slice(0, 10));
      now = answerBy;
      const changed = fallDue(incident, `F1-1-${reminder}`, now, at);
      said.push(changed?.entry.what.kind ?? 'nothing');
      incident = applied(changed);
    }
    expect(said).toEqual([
      '2026-12-02',
      'follow-up-reminded',
      '2026-12-07',
      'follow-up-reminded',
      '2026-12-10',
      'follow-up-reminded',
      '2026-12-15',
      'follow-up-unanswered',
    ]);
    expect(contact(incident)).toMatchObject({ state: 'due', attempt: 1, reminded: 4 });
    expect(fallDue(incident, 'F1-1-5', now, at)).toBeNull();
    expect(answer('well', { from: incident })).not.toBeNull();
  });

  it('is waited for under a deadline of its own, and each reminder counts once', () => {
    expect(fallDue(red, 'F1-1', FRIDAY, at)?.entry.deadlines).toEqual([
      { id: `${red.id}.F1-1-1`, kind: 'follow-up', due: wednesday },
    ]);
    const reminded = applied(fallDue(asked, 'F1-1-1', wednesday, at));
    expect(fallDue(reminded, 'F1-1-1', wednesday, at)).toBeNull();
    expect(fallDue(asked, 'F1-1-2', wednesday, at)).toBeNull();
  });

  it.each(['well', 'wants-support', 'not-reached', 'later', 'handed-over'] as const)(
    'is not sent once somebody has answered %s',
    (outcome) => {
      const answered = applied(answer(outcome, { to: 'KSS' }));
      expect(fallDue(answered, 'F1-1-1', wednesday, at)).toBeNull();
    },
  );

  it('in the first hours of something serious: an hour is waited, not three days', () => {
    const first = applied(fallDue(red, 'F0-1', FRIDAY, at));
    expect(contact(first, 'F0')?.answerBy).toBe('2026-11-27T14:00:00.000Z');
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
      expect(changed?.entry).toMatchObject({ at: FRIDAY, by: { kind: 'person', ...BY } });
      expect(changed?.entry.what).toEqual({ kind: 'follow-up-answered', step: 'F1', attempt: 1, outcome });
      expect(changed && fallDue(changed.incident, 'F1-1', FRIDAY, at)).toBeNull();
    },
  );

  it.each([
    [1, MONDAY],
    [7, '2026-12-04T08:00:00.000Z'],
    [9, '2026-12-07T08:00:00.000Z'],
    [28, '2026-12-28T08:00:00.000Z'],
  ])('later, in %i days: asked for again on the first working day from then (%s)', (days, due) => {
    const changed = answer('later', { days });
    expect(contact(changed?.incident)).toMatchObject({ attempt: 2, state: 'planned', outcome: 'later', due });
    expect(changed?.entry.deadlines).toEqual([{ id: `${red.id}.F1-2`, kind: 'follow-up', due }]);
    expect(fallDue(applied(changed), 'F1-2', due, at)?.entry.what).toMatchObject({ attempt: 2 });
  });

  it('later, three times and no more: then it is to be done, or handed over', () => {
    let incident = asked;
    for (let times = 0; times < 3; times += 1)
      incident = asksAgain(applied(answer('later', { from: incident })));
    expect(answer('later', { from: incident })).toBeNull();
    expect(answer('handed-over', { from: incident, to: 'KSS' })).not.toBeNull();
  });

  it('counts once: a second answer, or one to an earlier reminder, changes nothing', () => {
    expect(answer('well', { from: applied(answer('wants-support')) })).toBeNull();
    const again = asksAgain(applied(answer('not-reached')));
    expect(answer('well', { from: again, attempt: 1 })).toBeNull();
    expect(answer('well', { from: again, attempt: 2 })).not.toBeNull();
  });

  it('is not taken before the contact has been asked for, nor in a closed case, nor for an unknown contact', () => {
    expect(answer('well', { from: red })).toBeNull();
    expect(answer('well', { from: { ...asked, status: 'closed' } })).toBeNull();
    expect(answer('well', { step: 'F9' })).toBeNull();
  });

  it.each(['ordered', 'taken', 'met', 'declined', 'closed'] as const)(
    'cannot be %s: that is for other tasks',
    (outcome) => {
      expect(answer(outcome)).toBeNull();
    },
  );

  it('holds nothing about health: only what was answered, and the next date', () => {
    const { incident } = answer('wants-support') ?? {};
    expect(Object.keys(contact(incident) ?? {}).sort()).toEqual([
      'answeredAt',
      'attempt',
      'due',
      'entry',
      'id',
      'outcome',
      'state',
    ]);
  });

  it('makes up for earlier contacts that nobody has answered: somebody has talked to the person', () => {
    const both = applied(fallDue(asked, 'F2-1', MONDAY, at));
    const { incident } = answer('well', { from: both, step: 'F2' }) ?? {};
    expect(contact(incident, 'F1')).toMatchObject({ state: 'stopped', stopped: { why: 'covered' } });
    expect(contact(incident, 'F2')?.state).toBe('answered');
    expect(contact(incident, 'F3')?.state).toBe('planned');
  });
});

describe('a person who could not be reached', () => {
  const local = (instant = '') => instant.slice(0, 16).replace('T', ' ');

  it('is tried again three times, at other hours each time; then the next in line tries', () => {
    let incident = asked;
    const tries: string[] = [];
    for (let times = 0; times < 3; times += 1) {
      const { due = '' } = contact(incident) ?? {};
      const now = times === 0 ? FRIDAY : new Date(Date.parse(due) + 30 * 60_000).toISOString();
      incident = applied(answer('not-reached', { from: incident, now }));
      tries.push(local(contact(incident)?.due));
      incident = asksAgain(incident);
    }
    // 17:00 on the Friday, 9:00 on the Monday, 12:30 on the Monday, in Stockholm.
    expect(tries).toEqual(['2026-11-27 16:00', '2026-11-30 08:00', '2026-11-30 11:30']);
    const last = answer('not-reached', { from: incident, now: '2026-11-30T12:00:00.000Z' });
    expect(contact(last?.incident)).toMatchObject({ state: 'due', passed: ['psa'], attempt: 5 });
    expect(contact(last?.incident)).not.toHaveProperty('tried');
  });

  it('is not tried again within three hours, nor on a Saturday', () => {
    const late = answer('not-reached', { now: '2026-11-27T15:30:00.000Z' });
    expect(local(contact(late?.incident)?.due)).toBe('2026-11-30 08:00');
  });

  it('is tried again within the hour after something serious has just happened', () => {
    const first = applied(fallDue(red, 'F0-1', FRIDAY, at));
    const again = answer('not-reached', { from: first, step: 'F0' });
    expect(contact(again?.incident, 'F0')?.due).toBe('2026-11-27T13:30:00.000Z');
  });

  it('by three people in a row: the strategist is asked to find another way', () => {
    let incident = asked;
    for (const [person, role] of [
      ['psa', 'PSA'],
      ['psa-2', 'PSA'],
      ['tib', 'TIB'],
    ] as const) {
      for (let times = 0; times < 4; times += 1) {
        if (contact(incident)?.state === 'planned') incident = asksAgain(incident);
        const { due = '' } = contact(incident) ?? {};
        const now = due > FRIDAY ? due : FRIDAY;
        incident = applied(answer('not-reached', { from: incident, by: { person, role }, now }));
      }
    }
    expect(contact(incident)).toMatchObject({ state: 'answered', outcome: 'not-reached' });
    expect(incident.followUps.filter(({ rule }) => rule === 'nobody-reached')).toMatchObject([
      { id: 'X1', state: 'planned' },
    ]);
  });
});

describe('a person who wants support', () => {
  const more = (outcome: AnyOutcome, given: Given = {}) =>
    answer(outcome, given)?.incident.followUps.filter(({ rule }) => rule !== undefined) ?? [];

  it('gets it from the strategist, who is told within minutes by day', () => {
    expect(more('wants-support')).toMatchObject([
      { id: 'X1', rule: 'support-wanted', state: 'planned', due: '2026-11-27T13:01:00.000Z' },
    ]);
  });

  it('in the evening: in the morning, whatever day', () => {
    expect(more('wants-support', { now: '2026-11-27T21:00:00.000Z' })).toMatchObject([
      { due: '2026-11-28T07:00:00.000Z' },
    ]);
  });

  it('who has said so to the strategist is not passed on to them once more', () => {
    expect(more('wants-support', { by: { person: 'kss', role: 'KSS' } })).toEqual([]);
  });

  it('is not passed on by any other answer', () => {
    for (const outcome of ['well', 'not-reached', 'later'] as const) expect(more(outcome)).toEqual([]);
  });
});

describe('a contact that is handed over', () => {
  it('is asked of the other role at once, and not of whoever handed it over', () => {
    const changed = answer('handed-over', { to: 'KSS' });
    expect(changed?.entry.what).toMatchObject({ outcome: 'handed-over', to: 'KSS' });
    expect(contact(changed?.incident)).toMatchObject({
      state: 'due',
      attempt: 2,
      handedTo: 'KSS',
      passed: ['psa'],
    });
  });

  it('at night: in the morning; the first call knows no weekend', () => {
    const changed = answer('handed-over', { to: 'KSS', now: '2026-11-27T22:00:00.000Z' });
    expect(contact(changed?.incident)).toMatchObject({ state: 'planned', due: '2026-11-28T07:00:00.000Z' });
  });

  it('goes to no role that has no part in it', () => {
    for (const to of ['FHV', 'KC', 'KOM', undefined] as const)
      expect(answer('handed-over', to ? { to } : {})).toBeNull();
  });
});
