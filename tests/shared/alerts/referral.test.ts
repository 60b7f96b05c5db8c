import { describe, expect, it } from 'vitest';
import { type AlertPlan, planAlerts } from '../../../shared/alerts/plan.ts';
import { deadlinesSince } from '../../../shared/followups/ask.ts';
import { agreeWithConsent } from '../../../shared/followups/consent.ts';
import { change } from '../../../shared/incident/change.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { municipality, OF_LEVEL, peopleWith, report, sha256, TUESDAY } from '../builders.ts';
import { heard as everybodyHears, story } from './story.ts';

const NOTHING: AlertPlan = { deliveries: [], findings: [] };
const at = municipality();

/** As the person decides on their own page. */
const consent =
  (answer: 'yes' | 'no') =>
  (incident: Incident): ReturnType<typeof change> => {
    const decisions = { ...incident.decisions, occupationalHealth: { answer, at: TUESDAY } };
    const setting = { now: TUESDAY, entry: incident.version + 1, rules: at };
    const followUps = [...agreeWithConsent({ ...incident, decisions }, setting)];
    return change(
      incident,
      { decisions, followUps },
      {
        at: TUESDAY,
        by: { kind: 'reporter' },
        what: { kind: 'decided', decision: 'occupationalHealth', answer: [answer] },
        deadlines: deadlinesSince(incident.id, incident.followUps, followUps),
      },
    );
  };
const begun = (changes: Parameters<typeof peopleWith>[0] = {}, more = {}) =>
  story(report({ ...OF_LEVEL.orange, ...more }), { people: peopleWith(changes) });
const task = ({ incident }: { incident: Incident }, id: string) =>
  incident.followUps.find((each) => each.id === id);

/** Without what those who have the case hear of any decision. */
const heard = (plan: AlertPlan) => everybodyHears(plan).filter((each) => !each.endsWith(' changed'));

describe('a referral to occupational health', () => {
  it('goes to the provider by e-mail at the moment of consent, and not before', () => {
    const played = begun();
    expect(played.deliveries.filter(({ person }) => person === 'fhv')).toEqual([]);
    expect(heard(played.change(consent('yes')) ?? NOTHING)).toEqual(['fhv email referral']);
  });

  it('that has come by e-mail rings nobody’s phone when it is told again after their address has changed', () => {
    const played = begun();
    played.change(consent('yes'));
    const { entry } = played.told.at(-1) ?? {};
    const { incident, deliveries } = played;
    const people = peopleWith({ fhv: { email: undefined } });
    const asked = { incident, deliveries, people, now: TUESDAY, municipality: at, sha256 };
    expect(entry && heard(planAlerts(entry, asked))).toEqual([]);
    expect(entry && heard(planAlerts(entry, { ...asked, deliveries: [] }))).toEqual(['fhv sms referral']);
  });

  it('goes out with the report that holds the consent, beside the alerts', () => {
    const played = begun({}, { wishes: { occupationalHealth: 'yes' } });
    expect(played.deliveries.filter(({ person }) => person === 'fhv')).toMatchObject([
      { message: 'referral', step: 'REFERRAL', attempt: 1, entry: 1 },
    ]);
  });

  it('ends with the consent: the provider hears that and no more, and the strategist need not order it', () => {
    const played = begun();
    played.change(consent('yes'));
    played.wakes('ORDER-1');
    expect(heard(played.change(consent('no')) ?? NOTHING)).toEqual([
      'fhv email referral-ended',
      'kss email follow-up-off',
    ]);
    expect(task(played, 'REFERRAL')).toMatchObject({ state: 'stopped', stopped: { why: 'withdrawn' } });
  });

  it('of a consent that was withdrawn before the message went out is never sent', () => {
    const played = begun();
    played.change(consent('yes'));
    const { entry } = played.told.at(-1) ?? {};
    played.change(consent('no'));
    expect(entry && heard(played.plan(entry))).toEqual([]);
  });

  it('of a consent that is given again is another one, and a third', () => {
    const played = begun();
    for (const answer of ['yes', 'no', 'yes', 'no', 'yes'] as const) played.change(consent(answer));
    expect(task(played, 'REFERRAL')).toMatchObject({ state: 'due', attempt: 3 });
    expect(task(played, 'ORDER')).toMatchObject({ state: 'planned', attempt: 3 });
    const sent = played.deliveries.filter(({ message }) => message === 'referral');
    expect(sent.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(new Set(played.deliveries.map(({ id }) => id)).size).toBe(played.deliveries.length);
  });

  it('ends also when the provider has taken it or met the person', () => {
    for (const outcome of ['taken', 'met'] as const) {
      const played = begun();
      played.change(consent('yes'));
      played.answered('REFERRAL', 'fhv', outcome);
      expect(heard(played.change(consent('no')) ?? NOTHING)).toContain('fhv email referral-ended');
    }
  });

  it('is taken, then they have met; nobody is asked again', () => {
    const played = begun();
    played.change(consent('yes'));
    played.answered('REFERRAL', 'fhv', 'taken');
    expect(played.wakes('REFERRAL-1-1')).toBeUndefined();
    expect(task(played, 'REFERRAL')).toMatchObject({ state: 'answered', outcome: 'taken' });
    played.answered('REFERRAL', 'fhv', 'met');
    expect(task(played, 'REFERRAL')).toMatchObject({ outcome: 'met' });
    expect(played.answered('REFERRAL', 'fhv', 'declined')).toBeUndefined();
  });

  it('that the provider does not answer comes again, and then the strategist is told', () => {
    const played = begun();
    played.change(consent('yes'));
    expect(heard(played.wakes('REFERRAL-1-1') ?? NOTHING)[0]).toBe('fhv email follow-up-again');
    const deputies = played.wakes('REFERRAL-1-2') ?? NOTHING;
    expect(deputies).toEqual({ deliveries: [], findings: [{ kind: 'referral-unplaced' }] });
  });

  it.each([
    ['vacant', { fhv: undefined }, {}, ['gap', 'referral-unplaced']],
    [
      'away',
      { fhv: { absences: [{ from: '2026-11-01', to: '2026-12-01' }] } },
      {},
      ['gap', 'referral-unplaced'],
    ],
    ['kept out of the case', {}, { keepOut: { names: ['Frida Hälsing'] } }, ['referral-unplaced']],
  ] satisfies [string, Parameters<typeof peopleWith>[0], object, string[]][])(
    'to a provider who is %s: the strategist is told, and nobody else',
    (_, changes, more, found) => {
      const played = begun(changes, more);
      const plan = played.change(consent('yes')) ?? NOTHING;
      expect(heard(plan)).toEqual([]);
      expect(plan.findings.map(({ kind }) => kind)).toEqual(found);
      const noted = played.change((incident) =>
        change(incident, {}, { at: TUESDAY, by: { kind: 'system' }, what: { kind: 'referral-unplaced' } }),
      );
      expect(heard(noted ?? NOTHING)).toEqual(['kss email follow-up-passed', 'kss sms follow-up-passed']);
      expect(noted?.deliveries[0]?.step).toBe('ORDER');
    },
  );

  it('stands in nobody’s calendar', () => {
    const played = begun();
    const plan = played.change(consent('yes')) ?? NOTHING;
    expect(plan.deliveries[0]).not.toHaveProperty('calendar');
  });
});

describe('the order of occupational health', () => {
  it('is the strategist’s, by 72 hours after the consent (3.2.4a)', () => {
    const played = begun();
    played.change(consent('yes'));
    expect(task(played, 'ORDER')).toMatchObject({ state: 'planned', due: '2026-11-24T16:00:00.000Z' });
    const plan = played.wakes('ORDER-1', '2026-11-24T16:00:00.000Z') ?? NOTHING;
    expect(heard(plan)).toEqual(['kss email follow-up', 'kss sms follow-up']);
    expect(task(played, 'ORDER')?.answerBy).toBe('2026-11-27T13:30:00.000Z');
    expect(heard(played.wakes('ORDER-1-1') ?? NOTHING)).toContain('kss sms follow-up-again');
  });

  it('ticks the plan’s step when it is placed, also before anybody is reminded', () => {
    const played = begun();
    played.change(consent('yes'));
    expect(played.answered('ORDER', 'kss', 'ordered')).toEqual(NOTHING);
    expect(played.incident.steps.find(({ id }) => id === '3.2.4a')?.state).toBe('done');
    expect(played.wakes('ORDER-1')).toBeUndefined();
  });

  it('is not there without a consent', () => {
    expect(task(begun(), 'ORDER')).toBeUndefined();
    expect(task(begun({}, { wishes: { occupationalHealth: 'no' } }), 'REFERRAL')).toBeUndefined();
  });
});
