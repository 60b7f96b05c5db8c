import { describe, expect, it } from 'vitest';
import type { AlertPlan } from '../../../shared/alerts/plan.ts';
import { municipality, OF_LEVEL, peopleWith, person, report } from '../builders.ts';
import { heard, story, told } from './story.ts';

const NOTHING: AlertPlan = { deliveries: [], findings: [] };

/** Who is asked in each round until nobody takes the case any more, in the table's order of lines. */
const rounds = (of: Record<string, unknown>) => {
  const played = story(report(of));
  const asked = [told(played.told[0]?.plan ?? NOTHING)];
  for (let plan = played.unanswered(); plan; plan = played.unanswered()) {
    asked.push(plan.findings.some(({ kind }) => kind === 'exhausted') ? ['exhausted'] : told(plan));
  }
  return { asked, status: played.incident.status };
};

describe('a case that nobody takes', () => {
  it.each(['yellow', 'blue'] as const)(
    'at %s is put to the deputy, then KSS, then TIB, each once',
    (level) => {
      expect(rounds(OF_LEVEL[level])).toEqual({
        asked: [['psa'], ['psa-2'], ['kss'], ['kss-2'], ['tib'], ['exhausted']],
        status: 'unanswered',
      });
    },
  );

  it('at orange goes down both lines at the same time, each person once', () => {
    expect(rounds(OF_LEVEL.orange).asked).toEqual([
      ['psa', 'kss'],
      ['psa-2', 'kss-2'],
      ['tib'],
      ['exhausted'],
    ]);
  });

  it('at red asks everybody twice before it gives up', () => {
    const { asked } = rounds(OF_LEVEL.red);
    expect(asked.slice(0, 3)).toEqual([
      ['psa', 'kss'],
      ['psa-2', 'kss-2'],
      ['tib', 'kss'],
    ]);
    expect(asked.at(-1)).toEqual(['exhausted']);
    const times = (id: string) => asked.flat().filter((each) => each === id).length;
    expect(['psa', 'psa-2', 'kss', 'kss-2', 'tib'].map(times)).toEqual([2, 2, 2, 2, 2]);
  });

  it('without a party begins with KSS and never asks a party', () => {
    expect(rounds({ ...OF_LEVEL.yellow, party: undefined }).asked).toEqual([
      ['kss'],
      ['kss-2'],
      ['tib'],
      ['exhausted'],
    ]);
  });

  it('says that it was put to somebody else first, by SMS and e-mail', () => {
    expect(heard(story(report()).unanswered() ?? NOTHING)).toEqual([
      'psa-2 email passed',
      'psa-2 sms passed',
    ]);
  });

  it('passes over whoever has been kept out, in every round', () => {
    const { asked } = rounds({ ...OF_LEVEL.red, keepOut: { names: ['Karl Nyman', 'tib@example.com'] } });
    expect(new Set(asked.flat())).toEqual(new Set(['psa', 'psa-2', 'kss', 'exhausted']));
  });
});

describe('a case that somebody passes on', () => {
  it('goes at once to the next in that line, while the other line is left in peace', () => {
    expect(told(story(report(OF_LEVEL.red)).passedOn('psa') ?? NOTHING)).toEqual(['psa-2']);
    expect(told(story(report(OF_LEVEL.red)).passedOn('kss') ?? NOTHING)).toEqual(['kss-2']);
  });

  it('never comes back to who passed it on, not even at red', () => {
    const played = story(report(OF_LEVEL.red));
    played.passedOn('psa');
    played.passedOn('kss');
    const later = [];
    for (let plan = played.unanswered(); plan; plan = played.unanswered()) later.push(...told(plan));
    expect(new Set(later)).toEqual(new Set(['psa-2', 'kss-2', 'tib']));
    expect(played.incident.status).toBe('unanswered');
  });

  it('goes to the other line when that line has nobody left', () => {
    const played = story(report(OF_LEVEL.orange), {
      people: peopleWith({ 'kss-2': undefined, tib: undefined }),
    });
    expect(told(played.passedOn('kss') ?? NOTHING)).toEqual(['psa-2']);
  });

  it('goes to one other line only, however many there are', () => {
    const acknowledge = municipality().routing[0]?.acknowledge;
    const row = (id: string, role: string) => ({
      id,
      when: {},
      line: [role, 'TIB'],
      channels: ['sms'],
      acknowledge,
    });
    const at = municipality({ routing: [row('party', 'PSA'), row('chief', 'KC'), row('strategist', 'KSS')] });
    const people = peopleWith({ 'psa-2': undefined, tib: undefined, kc: undefined, kss: undefined });
    const deputies = [
      ...people,
      ...['kc', 'kc-2'].map((id, order) => person(id, id, { role: 'KC', order }, `2${order}`)),
    ];
    const played = story(report(OF_LEVEL.orange), { people: deputies, at });
    expect(told(played.told[0]?.plan ?? NOTHING)).toEqual(['psa', 'kc', 'kss-2']);
    const everybodyTwice = [...deputies, person('kss-3', 'kss-3', { role: 'KSS', order: 2 }, '23')];
    const wider = story(report(OF_LEVEL.orange), { people: everybodyTwice, at });
    expect(told(wider.passedOn('psa') ?? NOTHING)).toEqual(['kc-2']);
  });

  it('is exhausted when everybody has passed it on', () => {
    const played = story(report());
    const last = ['psa', 'psa-2', 'kss', 'kss-2', 'tib'].map((id) => played.passedOn(id)).at(-1);
    expect(last).toEqual({ deliveries: [], findings: [{ kind: 'exhausted' }] });
  });

  it('by somebody who has passed it on before changes nothing', () => {
    const played = story(report());
    played.passedOn('psa');
    expect(played.passedOn('psa')).toBeUndefined();
  });
});

describe('a case that somebody has taken', () => {
  it('says nothing more when an escalation comes late', () => {
    const played = story(report(OF_LEVEL.red));
    played.unanswered();
    const escalation = played.told[1]?.entry;
    played.taken('kss');
    expect(escalation && played.plan(escalation)).toEqual({ deliveries: [], findings: [] });
    expect(played.unanswered()).toBeUndefined();
  });

  it('tells everybody else who was asked, by e-mail, that they need do nothing', () => {
    const played = story(report({ ...OF_LEVEL.red, wishes: { policeReport: 'yes' } }));
    played.unanswered();
    expect(heard(played.taken('psa-2') ?? NOTHING)).toEqual([
      'kss email taken',
      'kss-2 email taken',
      'psa email taken',
    ]);
  });

  it('tells by SMS only who has no e-mail', () => {
    const people = peopleWith({ psa: { email: undefined } as object });
    const played = story(report(OF_LEVEL.red), { people });
    expect(heard(played.taken('kss') ?? NOTHING)).toEqual(['psa sms taken']);
  });

  it('tells nobody who was asked and has been kept out since', () => {
    const played = story(report(OF_LEVEL.red));
    const keptOut = { ...played.incident.report, keepOut: { names: ['Åsa Lindén'] } };
    played.incident = { ...played.incident, report: keptOut };
    expect(played.taken('kss')).toEqual(NOTHING);
  });

  it('tells nobody when whoever was asked took it', () => {
    expect(story(report()).taken('psa')).toEqual({ deliveries: [], findings: [] });
  });
});
