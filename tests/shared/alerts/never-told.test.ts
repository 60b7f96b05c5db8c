import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTORY_ROLES, type DirectoryRole, type Person } from '../../../shared/directory/person.ts';
import { PEOPLE, report } from '../builders.ts';
import { type Story, story } from './story.ts';

const NAMES = [
  'Åsa Lindén',
  'Pär Åkesson',
  'Kerstin Öberg',
  'Karl Nyman',
  'Eva Sørensen',
  'Bo Ek-Ström',
  'Li Ã',
  'Nils Ågren',
];

/** Random directories: posts, deputies, absences and ways to be reached as they come, some names twice. */
const directory = fc
  .array(
    fc.record({
      name: fc.constantFrom(...NAMES),
      posts: fc.array(
        fc.record({
          role: fc.constantFrom<DirectoryRole>('PSA', 'PSA', 'PSA', 'KSS', 'KSS', 'KC', 'TIB'),
          party: fc.constantFrom('A', 'A', 'B'),
          order: fc.nat(2),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      hasMobile: fc.boolean(),
      hasEmail: fc.boolean(),
      away: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((people) =>
    people.map(
      ({ name, posts, hasMobile, hasEmail, away }, index): Person => ({
        id: `p${index}`,
        name,
        languages: ['sv'],
        posts,
        absences: away ? [{ from: '2026-11-01', to: '2026-11-30' }] : [],
        ...(hasMobile && { mobile: `+467017406${String(10 + index)}` }),
        ...(hasEmail && { email: `p${index}@example.com` }),
      }),
    ),
  );

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/g, 'o');
const national = (mobile: string) => `0${mobile.slice(3, 5)}-${mobile.slice(5)}`;

type Way = (who: Person) => Record<string, unknown> | undefined;

/** How somebody can be kept out, each way only where it applies to them. */
const WAYS: readonly Way[] = [
  ({ name }) => ({ keepOut: { names: [name] } }),
  ({ name }) => ({ keepOut: { names: [plain(name).toUpperCase()] } }),
  ({ name }) => ({ keepOut: { names: [name.split(' ')[1]] } }),
  ({ name }) => ({ keepOut: { names: [name.split(' ').reverse().join(', ')] } }),
  ({ email }) => (email ? { keepOut: { names: [email.toUpperCase()] } } : undefined),
  ({ mobile }) => (mobile ? { keepOut: { names: [national(mobile)] } } : undefined),
  // The first post's role; an officer is kept out of their own party's cases.
  ({ posts: [first] }) => first && { party: first.party, keepOut: { roles: [first.role] } },
  ({ name }) => ({ suspectedPerson: `Jag tror att ${plain(name)} ligger bakom` }),
  ({ mobile }) => (mobile ? { suspectedPerson: `Numret var ${mobile}.` } : undefined),
  ({ name }) => ({ contact: { name, other: 'genom kansliet' } }),
  ({ email }) => (email ? { contact: { email } } : undefined),
  ({ name }) => ({ reporter: 'representative', affectedPerson: name }),
];

const move = fc.oneof(
  fc.constant((played: Story) => played.unanswered()),
  fc.constant((played: Story) => played.unanswered()),
  fc.nat(7).map((n) => (played: Story) => wasAsked(played, `p${n}`) && played.passedOn(`p${n}`)),
  fc.nat(7).map((n) => (played: Story) => wasAsked(played, `p${n}`) && played.taken(`p${n}`)),
  fc.constantFrom('F0', 'F1', 'F3', 'F4', 'F7').map((id) => (played: Story) => played.followUp(id)),
);
const wasAsked = (played: Story, id: string) => played.deliveries.some(({ person }) => person === id);

describe('whoever is kept out of a case', () => {
  it('hears nothing of it, whatever happens in it and whatever the directory looks like', () => {
    const tellings = { withSomebodyKeptOut: 0, deliveries: 0 };
    fc.assert(
      fc.property(
        directory,
        fc.nat(7),
        fc.constantFrom(...WAYS),
        fc.constantFrom('VS-VAL', 'HT-HOT', 'HT-EGD', 'HT-PAH'),
        fc.constantFrom('A', undefined),
        fc.constantFrom('yes', 'no'),
        fc.array(move, { maxLength: 10 }),
        (people, n, way, type, party, policeReport, moves) => {
          const who = people[n % people.length] as Person;
          const keptOut = way(who);
          fc.pre(keptOut !== undefined);
          fc.pre(
            !('keepOut' in (keptOut ?? {})) ||
              who.posts.every((post) => post.role !== 'PSA' || post.party === 'A'),
          );
          const played = story(report({ types: [type], party, wishes: { policeReport }, ...keptOut }), {
            people,
          });
          for (const each of moves) each(played);
          expect(played.deliveries.filter(({ person }) => person === who.id)).toEqual([]);
          tellings.withSomebodyKeptOut += 1;
          tellings.deliveries += played.deliveries.length;
        },
      ),
      { numRuns: 800 },
    );
    expect(tellings.deliveries).toBeGreaterThan(tellings.withSomebodyKeptOut);
  });
});

describe('occupational health', () => {
  it('is never alerted, and gets a referral only of a person who has said yes', () => {
    const wish = fc.constantFrom('yes', 'no', undefined);
    fc.assert(
      fc.property(
        fc.constantFrom('VS-VAL', 'HT-HOT', 'HT-EGD', 'HT-PAH'),
        fc.record({ occupationalHealth: wish, company: wish, policeReport: wish }),
        fc.constantFrom('A', 'B', undefined),
        fc.subarray(PEOPLE.filter(({ id }) => id !== 'fhv') as Person[]),
        fc.array(move, { maxLength: 8 }),
        (type, wishes, party, others, moves) => {
          const people = [...others, PEOPLE.find(({ id }) => id === 'fhv') as Person];
          const played = story(report({ types: [type], wishes, party }), { people });
          for (const each of moves) each(played);
          while (played.unanswered());
          for (const step of ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7']) played.followUp(step);
          const got = played.deliveries.filter(({ person, role }) => person === 'fhv' || role === 'FHV');
          expect(got.map(({ message, entry }) => `${message} ${entry}`)).toEqual(
            wishes.occupationalHealth === 'yes' ? ['referral 1'] : [],
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is a role that the directory knows, so that only the table keeps it silent', () => {
    expect(DIRECTORY_ROLES).toContain('FHV');
  });
});
