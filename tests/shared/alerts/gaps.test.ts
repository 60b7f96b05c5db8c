import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/directory/person.ts';
import { OF_LEVEL, PEOPLE, peopleWith, report, without } from '../builders.ts';
import { alertsOf, story, told } from './story.ts';

const AWAY = { absences: [{ from: '2026-11-24', to: '2026-11-24' }] };
const unreachable = (id: string) => [
  ...peopleWith({ [id]: undefined }),
  without(PEOPLE.find((each) => each.id === id) as Person, 'mobile', 'email'),
];

const findings = (of: Record<string, unknown>, people?: readonly Person[]) =>
  alertsOf(report(of), people && { people }).findings;

describe('a post that was needed and could not be reached is found and said', () => {
  it.each([
    ['vacant', peopleWith({ psa: undefined, 'psa-2': undefined })],
    ['away', peopleWith({ psa: AWAY })],
    ['unreachable', unreachable('psa')],
  ] as const)('when the party’s officer is %s', (why, people) => {
    expect(findings({}, people)).toEqual([{ kind: 'gap', rule: 'own-party', role: 'PSA', why }]);
  });

  it('once for each line that met it', () => {
    expect(findings(OF_LEVEL.red, peopleWith({ kss: AWAY }))).toEqual([
      { kind: 'gap', rule: 'strategist', role: 'KSS', why: 'away' },
    ]);
    expect(findings({ ...OF_LEVEL.red, party: undefined }, peopleWith({ kss: AWAY }))).toEqual([
      { kind: 'gap', rule: 'own-party', role: 'KSS', why: 'away' },
      { kind: 'gap', rule: 'strategist', role: 'KSS', why: 'away' },
    ]);
  });

  it('and so is a follow-up’s', () => {
    const plan = story(report(OF_LEVEL.red), { people: peopleWith({ psa: AWAY }) }).followUp('F1');
    expect(plan?.findings).toEqual([{ kind: 'gap', rule: 'follow-up-F1', role: 'PSA', why: 'away' }]);
    expect(told(plan ?? { deliveries: [], findings: [] })).toEqual(['psa-2']);
  });
});

describe('nothing is wrong', () => {
  it.each([
    ['everybody is at their post', {}, PEOPLE],
    ['the person has no party', { party: undefined }, PEOPLE],
    ['the officer is kept out by role', { keepOut: { roles: ['PSA'] } }, PEOPLE],
    ['the officer is kept out by name', { keepOut: { names: ['Lindén'] } }, PEOPLE],
    ['the officer is the suspected person', { suspectedPerson: 'Åsa Lindén' }, PEOPLE],
    ['the officer is the affected person', { contact: { email: 'psa@example.com' } }, PEOPLE],
    ['somebody further down the line is away', {}, peopleWith({ kss: AWAY, tib: AWAY })],
    ['the officer has only an e-mail', {}, [without(PEOPLE[0] as Person, 'mobile'), ...PEOPLE.slice(1)]],
  ])('when %s', (_, of, people) => {
    expect(findings(of, people)).toEqual([]);
  });
});

describe('when nobody at all is there', () => {
  it('each line says so, with the gap that it began with', () => {
    expect(findings(OF_LEVEL.red, [])).toEqual([
      { kind: 'gap', rule: 'own-party', role: 'PSA', why: 'vacant' },
      { kind: 'nobody-reached', rule: 'own-party' },
      { kind: 'gap', rule: 'strategist', role: 'KSS', why: 'vacant' },
      { kind: 'nobody-reached', rule: 'strategist' },
    ]);
  });

  it('because everybody is kept out, that is said without blaming the directory', () => {
    expect(findings({ keepOut: { roles: ['PSA', 'KSS', 'TIB'] } })).toEqual([
      { kind: 'nobody-reached', rule: 'own-party' },
    ]);
  });

  it('the next round ends the line at once, and the case is left unanswered, not waiting', () => {
    const played = story(report(), { people: [] });
    expect(played.unanswered()).toEqual({ deliveries: [], findings: [{ kind: 'exhausted' }] });
    expect(played.incident.status).toBe('unanswered');
  });
});
