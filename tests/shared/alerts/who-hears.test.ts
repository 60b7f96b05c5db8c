import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/directory/person.ts';
import { municipality, OF_LEVEL, PEOPLE, peopleWith, report, without } from '../builders.ts';
import { alertsOf, heard, told } from './story.ts';

const AWAY = { absences: [{ from: '2026-11-20', to: '2026-11-24' }] };
const [PSA, KSS] = ['psa', 'kss'].map((id) => PEOPLE.find((each) => each.id === id)) as [Person, Person];

/** Who the first line (the party's) and the second (the municipality's, red and orange only) reach first. */
const CASES: {
  when: string;
  of?: Record<string, unknown>;
  people?: readonly Person[];
  party: string;
  municipality: string;
  noParty?: string;
}[] = [
  { when: 'everybody is at their post', party: 'psa', municipality: 'kss' },
  {
    when: 'the party has nobody in the post',
    people: peopleWith({ psa: undefined, 'psa-2': undefined }),
    party: 'kss',
    municipality: 'kss',
  },
  {
    when: 'the party’s officer is away',
    people: peopleWith({ psa: AWAY }),
    party: 'psa-2',
    municipality: 'kss',
  },
  {
    when: 'officer and deputy are away',
    people: peopleWith({ psa: AWAY, 'psa-2': AWAY }),
    party: 'kss',
    municipality: 'kss',
  },
  {
    when: 'the officer was away until yesterday',
    people: peopleWith({ psa: { absences: [{ from: '2026-11-20', to: '2026-11-23' }] } }),
    party: 'psa',
    municipality: 'kss',
  },
  {
    when: 'the officer has neither number nor address',
    people: [...peopleWith({ psa: undefined }), without(PSA, 'mobile', 'email')],
    party: 'psa-2',
    municipality: 'kss',
  },
  {
    when: 'the officer is kept out by role',
    of: { keepOut: { roles: ['PSA'] } },
    party: 'kss',
    municipality: 'kss',
  },
  {
    when: 'the officer is kept out by name',
    of: { keepOut: { names: ['Åsa Lindén'] } },
    party: 'psa-2',
    municipality: 'kss',
  },
  {
    when: 'the officer is the suspected person',
    of: { suspectedPerson: 'Det var Åsa Lindén i mitt eget parti.' },
    party: 'psa-2',
    municipality: 'kss',
  },
  {
    when: 'the officer is the affected person',
    of: { contact: { name: 'Åsa Lindén', phone: '070-174 06 05' } },
    party: 'psa-2',
    municipality: 'kss',
  },
  {
    when: 'a representative writes for the officer',
    of: { reporter: 'representative', affectedPerson: 'Åsa Lindén' },
    party: 'psa-2',
    municipality: 'kss',
  },
  {
    when: 'the strategist is away',
    people: peopleWith({ kss: AWAY }),
    party: 'psa',
    municipality: 'kss-2',
    noParty: 'kss-2',
  },
  {
    when: 'the strategist’s post is empty',
    people: peopleWith({ kss: undefined, 'kss-2': undefined }),
    party: 'psa',
    municipality: 'tib',
    noParty: 'tib',
  },
  {
    when: 'the strategist is kept out by role',
    of: { keepOut: { roles: ['KSS'] } },
    party: 'psa',
    municipality: 'tib',
    noParty: 'tib',
  },
  {
    when: 'the strategist is kept out by name',
    of: { keepOut: { names: ['Öberg'] } },
    party: 'psa',
    municipality: 'kss-2',
    noParty: 'kss-2',
  },
  {
    when: 'the strategist is the suspected person',
    of: { suspectedPerson: 'Kerstin Öberg' },
    party: 'psa',
    municipality: 'kss-2',
    noParty: 'kss-2',
  },
  {
    when: 'party and strategist are all kept out',
    of: { keepOut: { roles: ['PSA', 'KSS'] } },
    party: 'tib',
    municipality: 'tib',
    noParty: 'tib',
  },
];

/** Both channels, once for each person even where both lines reach the same one. */
const expected = (level: string, party: string, municipality: string) => {
  const urgent = level === 'red' || level === 'orange';
  const people = new Set(urgent ? [party, municipality] : [party]);
  return [...people]
    .flatMap((id) => ['email', 'sms'].map((by) => `${id} ${by} ${urgent ? 'urgent' : 'task'}`))
    .sort();
};

describe.each(['red', 'orange', 'yellow', 'blue'] as const)('at %s', (level) => {
  it.each(CASES)(
    'when $when, $party and $municipality are first in line',
    ({ of, people, party, municipality }) => {
      const plan = alertsOf(report({ ...OF_LEVEL[level], ...of }), people && { people });
      expect(heard(plan)).toEqual(expected(level, party, municipality));
    },
  );

  it.each(CASES)(
    'without a party, when $when, the municipality’s own are first in line',
    ({ of, people, noParty = 'kss' }) => {
      const plan = alertsOf(report({ ...OF_LEVEL[level], party: undefined, ...of }), people && { people });
      expect(heard(plan)).toEqual(expected(level, noParty, noParty));
    },
  );

  it('an officer without a mobile hears by e-mail only, and one without e-mail by SMS only', () => {
    const message = level === 'red' || level === 'orange' ? 'urgent' : 'task';
    const officer = (person: Person) => {
      const plan = alertsOf(report(OF_LEVEL[level]), { people: [...peopleWith({ psa: undefined }), person] });
      return heard(plan).filter((each) => each.startsWith('psa '));
    };
    expect(officer(without(PSA, 'mobile'))).toEqual([`psa email ${message}`]);
    expect(officer(without(PSA, 'email'))).toEqual([`psa sms ${message}`]);
  });

  it('the chief executive is told of a wish for a police report, and has nothing to take', () => {
    const [wished, not] = ['yes', 'not-now'].map((policeReport) =>
      heard(alertsOf(report({ ...OF_LEVEL[level], wishes: { policeReport } }))),
    );
    expect(wished).toEqual([...expected(level, 'psa', 'kss'), 'kc email notice', 'kc sms notice'].sort());
    expect(not).toEqual(expected(level, 'psa', 'kss'));
  });
});

describe('an alert', () => {
  it('speaks the language that the person put first', () => {
    const people = peopleWith({ psa: { languages: ['fi', 'sv'] }, kss: { languages: ['en'] } });
    const { deliveries } = alertsOf(report(OF_LEVEL.red), { people });
    expect([...new Set(deliveries.map(({ person, language }) => `${person} ${language}`))]).toEqual([
      'psa fi',
      'kss en',
    ]);
  });

  it('names the role and the row of the table that it came through', () => {
    const { deliveries } = alertsOf(report(OF_LEVEL.red), { people: peopleWith({ kss: AWAY }) });
    expect([...new Set(deliveries.map(({ person, role, rule }) => `${person} ${role} ${rule}`))]).toEqual([
      'psa PSA own-party',
      'kss-2 KSS strategist',
    ]);
  });

  it('goes by e-mail to an officer without a mobile even where the table says SMS only', () => {
    const people = [...peopleWith({ kss: undefined, 'kss-2': undefined }), without(KSS, 'mobile')];
    const routing = [{ id: 'strategist', when: {}, line: ['KSS'], channels: ['sms'] }];
    expect(heard(alertsOf(report(), { people, at: municipality({ routing }) }))).toEqual([
      'kss email notice',
    ]);
  });

  it('goes to the holder before the deputies, in whatever order the directory lists them', () => {
    const post = (order: number) => [{ role: 'PSA' as const, party: 'A', order }];
    const people = peopleWith({ psa: { posts: post(2) }, 'psa-2': { posts: post(1) } }).toReversed();
    expect(told(alertsOf(report(), { people }))).toEqual(['psa-2']);
    const twoAlike = peopleWith({ 'psa-2': { posts: post(0) } });
    expect(told(alertsOf(report(), { people: twoAlike.toReversed() }))).toEqual(
      told(alertsOf(report(), { people: twoAlike })),
    );
  });

  it('of another party’s member never reaches this party’s officer', () => {
    expect(heard(alertsOf(report({ party: 'B' })))).toEqual(['psa-b email task', 'psa-b sms task']);
  });
});
