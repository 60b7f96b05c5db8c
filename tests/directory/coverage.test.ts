import { expect, test } from 'vitest';
import { coverage, gapsIn, vacantPosts } from '../../shared/directory/coverage.ts';
import { DIRECTORY_ROLES, type Person } from '../../shared/directory/person.ts';
import { LEVELS } from '../../shared/level/levels.ts';
import { DEFAULT_RULES } from '../../shared/routing/rules.ts';
import { person } from './people.ts';

const DAY = '2026-07-15';
const alerting = { routing: DEFAULT_RULES, followUps: [], parties: [{ code: 'S' }, { code: 'MP' }] };

const full = (): Person[] =>
  [0, 1].flatMap((order) => [
    ...DIRECTORY_ROLES.filter((role) => role !== 'PSA').map((role) =>
      person(`${role.toLowerCase()}-${order}`, role, { order }),
    ),
    ...['S', 'MP'].map((party) => person(`psa-${party.toLowerCase()}-${order}`, 'PSA', { party, order })),
  ]);
const without = (...ids: string[]) => full().filter(({ id }) => !ids.includes(id));
const gaps = (people: Person[], on = DAY) => gapsIn(coverage(people, alerting, on));

test('a directory with a holder and a deputy everywhere has no gap', () => {
  expect(gaps(full())).toEqual([]);
});

test('every role, party and level is looked at, and who would be reached, holder first', () => {
  const found = coverage(full(), alerting, DAY);
  expect(found).toHaveLength((DIRECTORY_ROLES.length - 1 + 2) * LEVELS.length);
  expect(
    found.find(({ role, party, level }) => role === 'PSA' && party === 'MP' && level === 'red'),
  ).toMatchObject({
    reached: ['psa-mp-0', 'psa-mp-1'],
    alerted: true,
  });
});

test('a party with nobody is named, with the role that hears instead', () => {
  expect(gaps(without('psa-mp-0', 'psa-mp-1'))).toEqual([
    { role: 'PSA', party: 'MP', gap: 'nobody', levels: LEVELS, reached: [], alerted: true, instead: ['KSS'] },
  ]);
});

test('a role with nobody but one is named, with who that is', () => {
  expect(gaps(without('tib-1'))).toMatchObject([{ role: 'TIB', gap: 'only-one', reached: ['tib-0'] }]);
});

test('nobody instead is the worst, and said so', () => {
  expect(gaps(without('kc-0', 'kc-1'))).toMatchObject([
    { role: 'KC', gap: 'nobody', alerted: true, instead: [] },
  ]);
});

test('only the levels at which a role is alerted count as alerts that are lost', () => {
  const red = {
    ...alerting,
    routing: [
      { id: 'red', when: { levels: ['red' as const] }, line: ['TIB' as const], channels: ['sms' as const] },
    ],
  };
  const found = gapsIn(coverage(without('tib-0', 'tib-1'), red, DAY));
  expect(found).toMatchObject([
    { role: 'TIB', levels: ['blue', 'yellow', 'orange'], alerted: false },
    { role: 'TIB', levels: ['red'], alerted: true, instead: [] },
  ]);
});

test('a role that only a follow-up reminds counts as alerted', () => {
  const followUps = [{ levels: ['blue' as const], lines: [['FHV' as const]] }];
  const found = coverage(full(), { ...alerting, followUps }, DAY);
  expect(found.filter(({ role, alerted }) => role === 'FHV' && alerted)).toMatchObject([{ level: 'blue' }]);
});

test('who is away is not reached on any day of the absence, its first and last included', () => {
  const away = (from: string, to: string) =>
    full().map((each) => (each.id === 'kss-0' ? { ...each, absences: [{ from, to }] } : each));
  expect(gaps(away(DAY, DAY))).toMatchObject([{ role: 'KSS', gap: 'only-one', reached: ['kss-1'] }]);
  expect(gaps(away('2026-07-16', '2026-07-30'))).toEqual([]);
  expect(gaps(away('2026-07-01', '2026-07-14'))).toEqual([]);
});

test('a vacant post counts once, however many levels it has; one with a single person does not count', () => {
  expect(
    vacantPosts(coverage(without('psa-mp-0', 'psa-mp-1', 'psa-s-0', 'psa-s-1', 'kc-0'), alerting, DAY)),
  ).toBe(2);
});
