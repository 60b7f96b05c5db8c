import type { DirectoryRole, Person } from '../shared/directory/person.ts';
import type { Municipality } from '../shared/municipality/municipality.ts';
import type { Random } from './random.ts';

/** Somebody of the directory, as they are: whether messages reach them, and what they do then. */
export interface Neighbour {
  readonly person: Person;
  /** `refused`: at once, by the service. `fails`: taken and never brought. */
  readonly mobile: 'works' | 'refused' | 'fails';
  /** `bounces`: for good. `full`: comes back, this once. */
  readonly mail: 'works' | 'refused' | 'bounces' | 'full';
  /** How likely they are to answer a message at all. */
  readonly heeds: number;
}

const ROLES: readonly DirectoryRole[] = ['KSS', 'KC', 'FHV', 'TIB', 'KOM'];

/**
 * A directory such as no municipality would want: posts vacant, people away, without a number, with one that does not
 * work; now and then a good one. Names are two words that nobody else bears.
 */
export const neighbourhood = (
  random: Random,
  { parties }: Municipality,
  today: string,
): readonly Neighbour[] => {
  const neglect = random.pick([0, 0.1, 0.4]);
  const posts = [
    ...parties.slice(0, 3).map(({ code }) => ({ role: 'PSA' as const, party: code })),
    ...ROLES.map((role) => ({ role })),
  ];
  const all: Neighbour[] = [];
  for (const post of posts) {
    const holders = random.chance(neglect) ? 0 : random.between(1, 3);
    for (let order = 0; order < holders; order += 1) {
      const earlier = random.chance(0.08) ? random.pick(all) : undefined;
      if (earlier) (earlier.person.posts as Person['posts']).push({ ...post, order });
      else all.push(neighbour(random, all.length, { ...post, order }, { neglect, today }));
    }
  }
  return all;
};

const neighbour = (
  random: Random,
  index: number,
  post: Person['posts'][number],
  { neglect, today }: { neglect: number; today: string },
): Neighbour => {
  const away = random.chance(neglect / 2);
  const [hasMobile, hasMail] = random.chance(neglect)
    ? random.pick([
        [true, false],
        [false, true],
        [false, false],
      ])
    : [true, true];
  return {
    person: {
      id: `person-${index}`,
      name: `Förnamn${letters(index)} Efternamn${letters(index)}`,
      languages: [random.pick(['sv', 'fi', 'en'] as const)],
      ...(hasMobile && { mobile: `+467017406${String(10 + index).padStart(2, '0')}` }),
      ...(hasMail && { email: `person-${index}@example.com` }),
      posts: [post],
      absences: away ? [{ from: today, to: random.pick([today, '2099-12-31']) }] : [],
    },
    mobile: random.chance(neglect) ? random.pick(['refused', 'fails'] as const) : 'works',
    mail: random.chance(neglect) ? random.pick(['refused', 'bounces', 'full'] as const) : 'works',
    heeds: random.pick([0, 0.1, 0.5, 0.9]),
  };
};

const letters = (index: number) => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
