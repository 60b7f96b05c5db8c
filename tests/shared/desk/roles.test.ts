import { describe, expect, test } from 'vitest';
import { decideAccess } from '../../../shared/access/decide.ts';
import { DESK_ACTIONS, type DeskAction, type DeskActionName } from '../../../shared/desk/action.ts';
import { decideAction } from '../../../shared/desk/decide-action.ts';
import { deskItems } from '../../../shared/desk/tasks.ts';
import { deskView } from '../../../shared/desk/view.ts';
import type { Person, Post } from '../../../shared/directory/person.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { take } from '../../../shared/incident/take.ts';
import { PEOPLE, person } from '../builders.ts';
import { AT, KSS, made, SOON, taken, waiting, YES } from './case.ts';

/** Somebody with several roles, in the order in which they stand in the directory. */
const with_ = (...posts: Omit<Post, 'order'>[]): Person => ({
  ...person('two', 'Tova Tvåroll', { role: 'KOM' }, '20'),
  posts: posts.map((post) => ({ order: 2, ...post })),
});
const OFFICER = { role: 'PSA', party: 'A' } as const;
const OF_ANOTHER_PARTY = { role: 'PSA', party: 'B' } as const;
const [STRATEGIST, CHIEF, DUTY] = [{ role: 'KSS' }, { role: 'KC' }, { role: 'TIB' }] as const;

const asking = (who: Person) => ({
  person: who,
  people: [...PEOPLE, who],
  reachable: [...PEOPLE, who],
  asked: new Set(['two']),
  now: SOON,
  municipality: AT,
});
const act = (who: Person, incident: Incident, name: DeskActionName, input: object) =>
  decideAction(DESK_ACTIONS[name] as unknown as DeskAction, incident, input, asking(who));
const entryBy = (...of: Parameters<typeof act>) => made(act(...of)).entry.by;
const accessOf = (who: Person, incident: Incident, asked = new Set(['two'])) =>
  decideAccess({ incident, asked, viewer: who, people: [...PEOPLE, who] });

/** Both orders of two roles: which of them comes first in the directory must not matter. */
const orders = (one: Omit<Post, 'order'>, other: Omit<Post, 'order'>) => [
  with_(one, other),
  with_(other, one),
];

describe('somebody with two roles', () => {
  test.each([
    ['3.1.1b', OFFICER, STRATEGIST, 'PSA'],
    ['3.1.2a', OFFICER, STRATEGIST, 'KSS'],
    ['3.1.3a', STRATEGIST, CHIEF, 'KC'],
    ['3.1.3a', OFFICER, CHIEF, 'KC'],
  ] as const)(
    'ticks %s as the role that owns it, and the trail names that one',
    (step, one, other, owner) => {
      for (const who of orders(one, other)) {
        const incident = taken('red', YES);
        const was = incident.steps.find(({ id }) => id === step)?.state;
        const change = made(act(who, incident, 'step', { step, state: 'done', was }));
        expect(change.entry.by).toEqual({ kind: 'person', person: 'two', role: owner });
        expect(change.incident.steps.find(({ id }) => id === step)).toMatchObject({ by: 'two', role: owner });
      }
    },
  );

  test('ticks nothing as a role that may not, though another of theirs may tick', () => {
    for (const who of orders(OFFICER, CHIEF)) {
      // No police report is wished and nobody asked them: the chief executive has no part in the case.
      const given = { ...asking(who), asked: new Set<string>() };
      const input = { step: '3.1.3a', state: 'not-applicable', reason: 'Nej', was: 'waiting' };
      expect(decideAction(DESK_ACTIONS.step as unknown as DeskAction, taken('red'), input, given)).toBe(
        'not-yours',
      );
      const view = deskView(
        { incident: taken('red'), entries: [], deliveries: [] },
        accessOf(who, taken('red'), new Set()),
        AT.steps,
        SOON,
      );
      expect(view.steps?.find(({ id }) => id === '3.1.3a')?.own).toBe(false);
      expect(view.steps?.find(({ id }) => id === '3.1.1b')?.own).toBe(true);
    }
  });

  test('ticks what belongs to nobody of theirs in neither', () => {
    for (const who of orders(OF_ANOTHER_PARTY, CHIEF))
      expect(act(who, taken('red', YES), 'step', { step: '3.1.1b', state: 'done', was: 'open' })).toBe(
        'not-yours',
      );
  });

  test('approves as the one of the two that has not approved yet', () => {
    for (const who of orders(OFFICER, STRATEGIST)) {
      const approve = (incident: Incident) => act(who, incident, 'approve', { step: '3.2.3a' });
      expect(made(approve(taken('red', YES))).entry.by).toMatchObject({ role: 'PSA' });
      const officer = made(
        act(PEOPLE[0] as Person, taken('red', YES), 'approve', { step: '3.2.3a' }),
      ).incident;
      expect(made(approve(officer)).entry).toMatchObject({
        by: { role: 'KSS' },
        what: { kind: 'step-approved', role: 'KSS' },
      });
    }
  });

  test('proposes a text as the first of the two who share the step', () => {
    for (const who of orders(OFFICER, STRATEGIST))
      expect(entryBy(who, taken('red', YES), 'propose-text', { text: 'En text' })).toMatchObject({
        role: 'PSA',
      });
  });

  test('takes a case, and passes it on, as the one who is asked first', () => {
    for (const who of orders(STRATEGIST, DUTY)) {
      expect(made(act(who, waiting('red'), 'take', {})).incident.taken).toMatchObject({ role: 'KSS' });
      expect(entryBy(who, waiting('red'), 'pass', {})).toMatchObject({ role: 'KSS' });
    }
    for (const who of orders(STRATEGIST, OFFICER))
      expect(made(act(who, waiting('red'), 'take', {})).incident.taken).toMatchObject({ role: 'PSA' });
  });

  test('does the rest as the one in which they have the case', () => {
    for (const who of orders(OFFICER, STRATEGIST)) {
      const theirs = made(take(waiting('red'), { ...KSS, person: 'two' }, SOON, AT)).incident;
      for (const [name, input] of [
        ['note', { text: 'x' }],
        ['message', { text: 'x' }],
        ['hand-over', { to: 'kss' }],
        ['level', { level: 'orange', was: 'red', reason: 'Klarlagt' }],
        ['close', { why: 'wish' }],
      ] as const)
        expect(entryBy(who, theirs, name, input), name).toMatchObject({ role: 'KSS' });
    }
  });

  test('looks at a case as the one that sees most of it', () => {
    for (const who of orders({ role: 'REG' }, STRATEGIST))
      expect(accessOf(who, taken('red')).readsAs).toBe('KSS');
    expect(accessOf(with_({ role: 'REG' }), taken('red')).readsAs).toBe('REG');
    expect(accessOf(with_(OF_ANOTHER_PARTY), taken('red')).readsAs).toBeUndefined();
  });

  test('finds in their list the steps of both, and none that they may not tick', () => {
    const tasksOf = (who: Person, incident: Incident) =>
      deskItems([{ incident, asked: new Set() }], {
        viewer: who,
        people: [...PEOPLE, who],
        now: SOON,
        municipality: AT,
      }).flatMap(({ tasks }) => tasks.flatMap((task) => (task.kind === 'step' ? [task.step] : [])));
    for (const who of orders(OFFICER, STRATEGIST))
      expect(tasksOf(who, taken('red'))).toEqual(expect.arrayContaining(['3.1.1b', '3.1.2a']));
  });
});
