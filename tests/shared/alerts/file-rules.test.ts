import { describe, expect, it } from 'vitest';
import { failedIn } from '../../../shared/alerts/channels.ts';
import { planAlerts } from '../../../shared/alerts/plan.ts';
import type { Person } from '../../../shared/directory/person.ts';
import { municipality, OF_LEVEL, opened, PEOPLE, peopleWith, report, sha256, TUESDAY } from '../builders.ts';
import { heard, sent } from './story.ts';

const file = municipality();
/** Approved at the desk: only the strategist is asked, by a rule of its own or in the place of the file's. */
const approved = (id: string) =>
  municipality({
    routing: [{ ...file.routing[0], id, line: ['KSS'] }, ...file.routing.filter((rule) => !rule.acknowledge)],
  });

const red = (changes: object = {}) => report({ ...OF_LEVEL.red, ...changes });
const situation = (id: string, of = red(), people: readonly Person[] = PEOPLE) => {
  const { incident, entry } = opened(of, TUESDAY, approved(id));
  const common = { deliveries: [], people, now: TUESDAY, sha256, fileRules: file.routing };
  return { entry, all: { ...common, incident, municipality: approved(id) } };
};
const NO_STRATEGIST = peopleWith({ kss: undefined, 'kss-2': undefined });

describe.each(['desk-1', 'own-party'])(
  'a table approved at the desk that finds nobody to ask, rule %s',
  (id) => {
    it.each([
      ['has left', red(), NO_STRATEGIST],
      ['is kept out of the case', red({ keepOut: { roles: ['KSS'] } }), PEOPLE],
    ])('has the file’s rules asked, loudly, where who stands in it %s', (_, of, people) => {
      const { entry, all } = situation(id, of, people);
      const plan = planAlerts(entry, all);
      expect(heard(plan)).toContain('psa sms urgent');
      expect(plan.findings).toContainEqual({ kind: 'nobody-reached', rule: id });
    });

    it('has them asked when every message to who stands in it has failed', () => {
      const people = peopleWith({ 'kss-2': undefined });
      const { entry, all } = situation(id, red(), people);
      const deliveries = planAlerts(entry, all).deliveries.map((each) => ({
        ...sent(each),
        state: 'failed' as const,
      }));
      expect(failedIn(entry.seq, deliveries).size).toBeGreaterThan(0);
      expect(heard(planAlerts(entry, { ...all, deliveries }))).toContain('psa sms urgent');
    });

    it('has them asked one after the other when nobody answers', () => {
      const { entry, all } = situation(id, red(), NO_STRATEGIST);
      const deliveries = planAlerts(entry, all).deliveries.map(sent);
      const what = { kind: 'escalated', why: 'no-answer', round: 1 } as const;
      const next = planAlerts({ ...entry, seq: entry.seq + 9, what }, { ...all, deliveries });
      expect(heard(next)).toContain('psa-2 sms passed');
      expect(next.findings).toEqual([]);
    });
  },
);

it('leaves a table alone that finds somebody', () => {
  const { entry, all } = situation('desk-1');
  const plan = planAlerts(entry, all);
  expect(heard(plan).filter((each) => each.endsWith('urgent'))).toEqual([
    'kss email urgent',
    'kss sms urgent',
  ]);
});
