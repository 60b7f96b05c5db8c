import { describe, expect, it } from 'vitest';
import type { AlertPlan } from '../../../shared/alerts/plan.ts';
import { municipality, OF_LEVEL, peopleWith, report } from '../builders.ts';
import { heard, story } from './story.ts';

const NOTHING: AlertPlan = { deliveries: [], findings: [] };
const both = (...people: string[]) =>
  people.flatMap((id) => [`${id} email follow-up`, `${id} sms follow-up`]).sort();

describe('a follow-up contact that falls due', () => {
  it.each([
    ['F0', 'A', ['psa']],
    ['F1', 'A', ['psa']],
    ['F3', 'A', ['psa', 'kss']],
    ['F7', 'A', ['kss']],
    ['F1', undefined, ['kss']],
    ['F3', undefined, ['kss']],
  ])('%s reminds whoever the ladder names (party %s)', (step, party, people) => {
    const plan = story(report({ ...OF_LEVEL.red, party })).followUp(step) ?? NOTHING;
    expect(heard(plan)).toEqual(both(...people));
  });

  it('reminds the deputy of somebody who is away', () => {
    const people = peopleWith({ psa: { absences: [{ from: '2026-11-01', to: '2026-11-30' }] } });
    expect(heard(story(report(OF_LEVEL.red), { people }).followUp('F1') ?? NOTHING)).toEqual(both('psa-2'));
  });

  it('reminds nobody who has been kept out', () => {
    const plan = story(report({ ...OF_LEVEL.red, keepOut: { roles: ['PSA'] } })).followUp('F3') ?? NOTHING;
    expect(heard(plan)).toEqual(both('kss'));
  });

  it('carries the contact and its attempt, so that an answer counts for that reminder only', () => {
    const { deliveries } = story(report(OF_LEVEL.red)).followUp('F2') ?? NOTHING;
    expect(deliveries.map(({ step, attempt }) => [step, attempt])).toEqual([
      ['F2', 1],
      ['F2', 1],
    ]);
  });

  it('goes down a line of the municipality’s own', () => {
    const ladder = municipality().followUps.map((each) => ({ ...each, lines: [['TIB']] }));
    const at = municipality({ followUps: ladder });
    expect(heard(story(report(OF_LEVEL.red), { at }).followUp('F3') ?? NOTHING)).toEqual(both('tib'));
  });
});
