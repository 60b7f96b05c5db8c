import { describe, expect, it } from 'vitest';
import type { AlertPlan } from '../../../shared/alerts/plan.ts';
import { type Choice, chooseContacts } from '../../../shared/incident/choose-contacts.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { municipality, OF_LEVEL, peopleWith, report, TUESDAY } from '../builders.ts';
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

describe('a reminder that nobody has answered', () => {
  const asked = () => {
    const played = story(report(OF_LEVEL.red));
    played.followUp('F1');
    return played;
  };

  it('reminds the same person, then their deputy, then the strategist', () => {
    const played = asked();
    const told = [1, 2, 3].map((n) => heard(played.wakes(`F1-1-${n}`) ?? NOTHING));
    expect(told).toEqual([
      ['psa email follow-up-again', 'psa sms follow-up-again'],
      ['psa-2 email follow-up-passed', 'psa-2 sms follow-up-passed'],
      ['kss email follow-up-passed', 'kss sms follow-up-passed'],
    ]);
    expect(heard(played.wakes('F1-1-4') ?? NOTHING)).toEqual([]);
  });

  it('has nobody left but the strategist where there is no deputy, then whoever stands in for them', () => {
    const played = story(report(OF_LEVEL.red), { people: peopleWith({ 'psa-2': undefined }) });
    played.followUp('F1');
    const told = [1, 2, 3].map((n) => heard(played.wakes(`F1-1-${n}`) ?? NOTHING)[0]);
    expect(told).toEqual([
      'psa email follow-up-again',
      'kss email follow-up-passed',
      'kss-2 email follow-up-passed',
    ]);
  });

  it('replayed finds the same people, whoever has been asked since', () => {
    const played = asked();
    played.wakes('F1-1-1');
    played.wakes('F1-1-2');
    const { entry, plan, incident } = played.told.at(-1) ?? {};
    if (!entry || !plan) throw new Error('nobody was told');
    expect(played.plan(entry, incident).deliveries).toEqual(plan.deliveries);
  });

  it('answered by the deputy: whoever was asked before need not do anything, and hears it by e-mail', () => {
    const played = asked();
    played.wakes('F1-1-1');
    played.wakes('F1-1-2');
    expect(heard(played.answered('F1', 'psa-2', 'well') ?? NOTHING)).toEqual(['psa email follow-up-off']);
  });

  it('says the gap of an empty post once, not with each reminder', () => {
    const played = story(report(OF_LEVEL.red), {
      people: peopleWith({ psa: undefined, 'psa-2': undefined }),
    });
    const gaps = [played.followUp('F1'), played.wakes('F1-1-1'), played.wakes('F1-1-2')].map(
      (plan) => plan?.findings.length,
    );
    expect(gaps).toEqual([1, 0, 0]);
  });
});

describe('a contact that is not to be made any more', () => {
  const PERSON = { kind: 'reporter' } as const;
  const at = municipality();
  const choose = (choice: Choice) => (incident: Incident) =>
    chooseContacts(incident, choice, PERSON, TUESDAY, at);

  it('is asked for by no message that has not gone out yet', () => {
    const played = story(report(OF_LEVEL.red));
    played.followUp('F1');
    const { entry } = played.told.at(-1) ?? {};
    played.change(choose({ stop: true }));
    expect(entry && played.plan(entry)).toEqual(NOTHING);
  });

  it('is taken back from whoever was asked, and out of their calendar', () => {
    const played = story(report(OF_LEVEL.red));
    played.followUp('F1');
    const plan = played.change(choose({ stop: true })) ?? NOTHING;
    expect(heard(plan)).toEqual(['psa email follow-up-off']);
    expect(plan.deliveries[0]?.calendar).toEqual({ start: TUESDAY, cancel: true });
  });

  it('for a while: whoever is to make it hears when, and their calendar says so', () => {
    const played = story(report(OF_LEVEL.red));
    played.followUp('F1');
    const plan = played.change(choose({ pausedUntil: '2026-11-26' })) ?? NOTHING;
    expect(heard(plan)).toContain('psa email follow-up-planned');
    expect(plan.deliveries.map(({ calendar }) => calendar?.start)).toContain('2026-11-26T08:00:00.000Z');
  });

  it('by that role: the other is asked, and whoever was asked first is told that they need not', () => {
    const played = story(report(OF_LEVEL.red));
    played.followUp('F1');
    expect(heard(played.change(choose({ by: 'KSS' })) ?? NOTHING)).toEqual([
      'kss email follow-up',
      'kss sms follow-up',
      'psa email follow-up-off',
    ]);
    expect(heard(played.followUp('F2') ?? NOTHING)).toEqual(both('kss'));
  });

  it('is said by SMS to whoever has no address', () => {
    const people = peopleWith({ psa: { email: undefined } as never });
    const played = story(report(OF_LEVEL.red), { people });
    played.followUp('F1');
    expect(heard(played.change(choose({ stop: true })) ?? NOTHING)).toEqual(['psa sms follow-up-off']);
  });

  it('is not said twice', () => {
    const played = story(report(OF_LEVEL.red));
    played.followUp('F1');
    played.change(choose({ stop: true }));
    played.change(choose({ stop: false }));
    played.change(choose({ stop: true }));
    const offs = played.deliveries.filter(({ message }) => message === 'follow-up-off');
    expect(offs.map(({ person, step }) => `${person} ${step}`)).toEqual(['psa F1']);
  });
});

describe('who is asked for a contact', () => {
  it('is whoever took the case, if they stand in the same role as the one who would be', () => {
    const played = story(report(OF_LEVEL.red));
    played.passedOn('psa');
    played.taken('psa-2');
    expect(heard(played.followUp('F1') ?? NOTHING)).toEqual(both('psa-2'));
  });

  it('is not the duty officer for a year, though they took the case one night', () => {
    const people = peopleWith({ 'kss-2': undefined, kss: undefined });
    const played = story(report(OF_LEVEL.red), { people });
    played.taken('tib');
    expect(heard(played.followUp('F1') ?? NOTHING)).toEqual(both('psa'));
  });

  it('after it was handed over: the role it was handed to, and nobody else', () => {
    const played = story(report(OF_LEVEL.red));
    played.followUp('F1');
    const plan = played.answered('F1', 'psa', 'handed-over', { to: 'KSS' }) ?? NOTHING;
    expect(heard(plan)).toEqual(['kss email follow-up-passed', 'kss sms follow-up-passed']);
  });

  it('after it was handed over within the role: the deputy', () => {
    const played = story(report(OF_LEVEL.red));
    played.followUp('F1');
    expect(heard(played.answered('F1', 'psa', 'handed-over', { to: 'PSA' }) ?? NOTHING)).toEqual([
      'psa-2 email follow-up-passed',
      'psa-2 sms follow-up-passed',
    ]);
  });

  it('hears, when they have made it, when the next one is: in their own calendar', () => {
    const played = story(report(OF_LEVEL.red));
    played.followUp('F0');
    played.followUp('F1');
    const plan = played.answered('F1', 'psa', 'well') ?? NOTHING;
    expect(heard(plan)).toEqual(['psa email follow-up-planned']);
    expect(plan.deliveries[0]).toMatchObject({ step: 'F2', calendar: { start: '2026-11-27T08:00:00.000Z' } });
  });
});
