import { describe, expect, it } from 'vitest';
import { planAlerts } from '../../../shared/alerts/plan.ts';
import type { Person } from '../../../shared/directory/person.ts';
import { changeHands } from '../../../shared/incident/change-hands.ts';
import { listsOf } from '../../../shared/succession/lists.ts';
import { type Move, movesIn } from '../../../shared/succession/moves.ts';
import { canWait } from '../../../shared/succession/when.ts';
import { heard, type Story, story } from '../alerts/story.ts';
import { municipality, OF_LEVEL, PEOPLE, peopleWith, report, sha256, TUESDAY } from '../builders.ts';

const at = municipality();
/** Away from the Tuesday on which everything happens, both days included. */
const away = (to = '2026-11-24') => ({ absences: [{ from: '2026-11-24', to }] });

const moves = (of: Story, people: readonly Person[]): readonly Move[] =>
  movesIn({
    incident: of.incident,
    deliveries: of.deliveries,
    people,
    now: TUESDAY,
    municipality: at,
    sha256,
    failed: new Map(),
  });

/** Lets it go over, and says who then hears what. */
const goesOver = (of: Story, people: readonly Person[], listed: readonly string[] = []): string[] => {
  const [move] = moves(of, people);
  const changed = move && changeHands(of.incident, move, { now: TUESDAY, rules: at, listed });
  if (!changed) return [];
  of.incident = changed.incident;
  const situation = { ...of, people, now: TUESDAY, municipality: at, sha256 };
  return heard(planAlerts(changed.entry, situation));
};

const red = () => report(OF_LEVEL.red);

describe('a case that somebody has', () => {
  const taken = () => {
    const it = story(red());
    it.taken('psa');
    return it;
  };

  it('stays theirs while nothing has changed', () => {
    expect(moves(taken(), PEOPLE)).toEqual([]);
  });

  it('goes to the deputy when they leave, who is asked to take it', () => {
    const it = taken();
    const people = peopleWith({ psa: undefined });
    expect(moves(it, people)).toEqual([
      { kind: 'taken', from: 'psa', why: 'left', to: { person: 'psa-2', role: 'PSA', rule: 'own-party' } },
    ]);
    expect(goesOver(it, people)).toEqual(['psa-2 email passed', 'psa-2 sms passed']);
    expect(it.incident).toMatchObject({ status: 'waiting', round: 2 });
    expect(it.incident.taken).toBeUndefined();
  });

  it('goes over once: the next look finds nothing to do', () => {
    const it = taken();
    const people = peopleWith({ psa: undefined });
    goesOver(it, people);
    expect(moves(it, people)).toEqual([]);
  });

  it.each([
    ['a single day', '2026-11-24', 0],
    ['until the next working day and longer', '2026-11-25', 1],
    ['for a month', '2026-12-24', 1],
  ])('of somebody who is away %s', (_, to, count) => {
    expect(moves(taken(), peopleWith({ psa: away(to) }))).toHaveLength(count);
  });

  it('over a weekend stays with somebody who is back on Monday', () => {
    const it = taken();
    // Friday to Sunday.
    const [move] = movesIn({
      incident: it.incident,
      deliveries: it.deliveries,
      people: peopleWith({ psa: { absences: [{ from: '2026-11-27', to: '2026-11-29' }] } }),
      now: '2026-11-27T09:00:00.000Z',
      municipality: at,
      sha256,
      failed: new Map(),
    });
    expect(move).toBeUndefined();
  });

  it('goes over when its post is somebody else’s, or nothing reaches its holder any more', () => {
    const [post, unreachable] = [
      moves(taken(), peopleWith({ psa: { posts: [{ role: 'KOM', order: 0 }] } })),
      moves(taken(), peopleWith({ psa: { mobile: undefined, email: undefined } as never })),
    ];
    for (const each of [post, unreachable])
      expect(each).toMatchObject([{ kind: 'taken', why: 'unavailable' }]);
  });

  it('goes on to the strategist when the party has nobody left', () => {
    const people = peopleWith({ psa: undefined, 'psa-2': undefined });
    expect(goesOver(taken(), people)).toEqual(['kss email passed', 'kss sms passed']);
  });

  it('never goes to somebody who is kept out of it', () => {
    const it = story(report({ ...OF_LEVEL.red, keepOut: { names: ['Pär Åkesson'] } }));
    it.taken('psa');
    expect(moves(it, peopleWith({ psa: undefined }))).toMatchObject([{ to: { person: 'kss' } }]);
  });

  it('with nobody left at all is loudly nobody’s', () => {
    const it = taken();
    const [move] = moves(it, []);
    expect(move).toMatchObject({ kind: 'taken', to: undefined });
    const changed = move && changeHands(it.incident, move, { now: TUESDAY, rules: at, listed: [] });
    if (!changed) throw new Error('It did not go over');
    const plan = planAlerts(changed.entry, {
      ...{ incident: changed.incident, deliveries: it.deliveries, people: [], now: TUESDAY },
      ...{ municipality: at, sha256 },
    });
    expect(plan.findings).toEqual([{ kind: 'exhausted' }]);
  });
});

describe('a case that waits to be taken', () => {
  it('goes to the next at once when nobody of those who were asked is there any more', () => {
    const it = story(report(OF_LEVEL.yellow));
    const people = peopleWith({ psa: undefined });
    expect(moves(it, people)).toMatchObject([{ kind: 'untaken', why: 'left' }]);
    expect(goesOver(it, people)).toEqual(['psa-2 email passed', 'psa-2 sms passed']);
    expect(it.incident.round).toBe(2);
  });

  it('waits on while one of several who were asked is there', () => {
    // The party's officer and the strategist.
    expect(moves(story(red()), peopleWith({ psa: undefined }))).toEqual([]);
  });

  it('waits on when everybody has been asked: that is an alarm already', () => {
    const it = story(report(OF_LEVEL.yellow));
    it.incident = { ...it.incident, status: 'unanswered' };
    expect(moves(it, peopleWith({ psa: undefined }))).toEqual([]);
  });
});

describe('a contact that was asked for and not answered', () => {
  const asked = (step = 'F1') => {
    const it = story(red());
    it.taken('psa');
    it.followUp(step);
    return it;
  };
  const only = (of: Story, people: readonly Person[]) =>
    moves(of, people).filter(({ kind }) => kind === 'asked');

  it('goes to the deputy when whoever was asked is away, even for a day', () => {
    const it = asked();
    const people = peopleWith({ psa: away() });
    expect(only(it, people)).toEqual([
      {
        kind: 'asked',
        step: 'F1',
        attempt: 1,
        from: ['psa'],
        why: 'away',
        to: [{ person: 'psa-2', role: 'PSA', rule: 'follow-up-F1' }],
      },
    ]);
    expect(goesOver(it, people)).toEqual([
      // They hear, and see in their calendar, that they need not do anything.
      'psa email follow-up-off',
      'psa-2 email follow-up-passed',
      'psa-2 sms follow-up-passed',
    ]);
  });

  it('is then another attempt: the link of whoever was asked before answers nothing', () => {
    const it = asked();
    goesOver(it, peopleWith({ psa: away() }));
    expect(it.incident.followUps.find(({ id }) => id === 'F1')).toMatchObject({ attempt: 2, state: 'due' });
    expect(it.answered('F1', 'psa', 'well', { attempt: 1 })).toBeUndefined();
  });

  it('keeps its time: it shows how long it has waited, and nobody gets it reminded twice', () => {
    const it = asked();
    const before = it.incident.followUps.find(({ id }) => id === 'F1');
    goesOver(it, peopleWith({ psa: away() }));
    const after = it.incident.followUps.find(({ id }) => id === 'F1');
    expect(after?.due).toBe(before?.due);
    expect(after?.reminded).toBeUndefined();
  });

  it('waits on where another line’s is asked too and is there', () => {
    // F3: the party's officer and the strategist.
    expect(only(asked('F3'), peopleWith({ psa: undefined }))).toEqual([]);
  });

  it('goes on, again, when whoever heard of it in a list leaves too', () => {
    const it = asked();
    goesOver(it, peopleWith({ psa: away() }), ['psa-2']);
    expect(only(it, peopleWith({ psa: away(), 'psa-2': away() }))).toMatchObject([
      { from: ['psa-2'], to: [{ person: 'kss' }] },
    ]);
  });

  it('is not asked of anybody by itself when they hear of it in a list', () => {
    expect(goesOver(asked(), peopleWith({ psa: away() }), ['psa-2'])).toEqual(['psa email follow-up-off']);
  });

  it('that was answered meanwhile goes to nobody', () => {
    const it = asked();
    const [move] = only(it, peopleWith({ psa: away() }));
    it.answered('F1', 'psa', 'well');
    expect(move && changeHands(it.incident, move, { now: TUESDAY, rules: at, listed: [] })).toBeNull();
  });

  it('of a closed case goes to nobody', () => {
    const it = asked();
    it.incident = { ...it.incident, status: 'closed' };
    expect(moves(it, [])).toEqual([]);
  });
});

describe('several that go over to one person', () => {
  const of = (id: string, move: Move) => ({ incident: { id }, move });
  const contact = (step: string, person = 'psa-2'): Move => ({
    kind: 'asked',
    step,
    attempt: 1,
    from: ['psa'],
    why: 'left',
    to: [{ person, role: 'PSA', rule: `follow-up-${step}` }],
  });
  const case_ = (person = 'psa-2'): Move => ({
    kind: 'taken',
    from: 'psa',
    why: 'left',
    to: { person, role: 'PSA', rule: 'own-party' },
  });

  it('are told by one list, each under the attempt at which it is then asked for', () => {
    const lists = listsOf([of('a', case_()), of('b', contact('F3')), of('b', contact('F4'))]);
    expect([...lists.keys()]).toEqual(['psa-2']);
    expect(lists.get('psa-2')).toEqual([
      { incident: 'a', role: 'PSA', rule: 'own-party' },
      { incident: 'b', role: 'PSA', rule: 'follow-up-F3', step: 'F3', attempt: 2 },
      { incident: 'b', role: 'PSA', rule: 'follow-up-F4', step: 'F4', attempt: 2 },
    ]);
  });

  it('and one alone is told by itself', () => {
    expect(listsOf([of('a', contact('F3')), of('b', contact('F3', 'kss'))]).size).toBe(0);
  });

  it('an untaken case is never in a list: it is asked for at once', () => {
    const untaken: Move = { kind: 'untaken', round: 1, why: 'left' };
    expect(listsOf([of('a', untaken), of('b', untaken), of('c', untaken)]).size).toBe(0);
  });
});

describe('when it goes over', () => {
  const evening = '2026-11-24T21:00:00.000Z';
  const saturday = '2026-11-28T10:00:00.000Z';
  const asked = { kind: 'asked' } as Move;
  const taken = { kind: 'taken' } as Move;
  const given = (now: string, morning = false) => ({ ...at, now, morning });

  it.each([
    ['a contact, on a working day', asked, 'red', TUESDAY, false, false],
    ['a contact, in the evening', asked, 'red', evening, false, true],
    ['a contact, on a Saturday', asked, 'red', saturday, false, true],
    ['a contact, on a Saturday morning', asked, 'red', saturday, true, true],
    ['a contact, in the morning’s run at whatever hour', asked, 'red', evening, true, false],
    ['a red case, in the evening', taken, 'red', evening, false, false],
    ['an orange case, on a Saturday', taken, 'orange', saturday, false, false],
    ['a yellow case, in the evening', taken, 'yellow', evening, false, true],
    ['a blue case, on a working day', taken, 'blue', TUESDAY, false, false],
  ] as const)('%s', (_, move, level, now, morning, waits) => {
    expect(canWait(move, { level }, given(now, morning))).toBe(waits);
  });
});
