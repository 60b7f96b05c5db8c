import fc from 'fast-check';
import { DIRECTORY_ROLES, type Person, type Post } from '../../shared/directory/person.ts';
import { LANGUAGES } from '../../shared/languages.ts';
import { PARTIES } from './reading.ts';

/** Somebody with one post, and whatever a test says besides. */
export const person = (
  id: string,
  role: Post['role'],
  rest: Partial<Person> & { party?: string; order?: number } = {},
): Person => {
  const { party, order = 0, ...others } = rest;
  return {
    id,
    name: `Person ${id}`,
    languages: ['sv'],
    email: `${id}@example.com`,
    posts: [{ role, order, ...(party !== undefined && { party }) }],
    absences: [],
    ...others,
  };
};

/** Every post there is where these parties are. */
export const everyPost = (parties: readonly string[]): Omit<Post, 'order'>[] =>
  DIRECTORY_ROLES.flatMap((role): Omit<Post, 'order'>[] =>
    role === 'PSA' ? parties.map((party) => ({ role, party })) : [{ role }],
  );

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const absences = fc
  .uniqueArray(
    fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
    { maxLength: 4, selector: ({ from }) => from },
  )
  .map((list) => list.toSorted((a, b) => (a.from < b.from ? -1 : 1)));

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => `x ${text} ;",'`.trim())
  // The mark of a failed decoding is refused on purpose: it says that the file was garbled before.
  .filter((text) => !text.includes('\ufffd'));

/** Directories that keep the rules: no post, number, address or place in line twice. */
export const directories: fc.Arbitrary<Person[]> = fc
  .array(
    fc.record({
      name,
      languages: fc.shuffledSubarray([...LANGUAGES], { minLength: 1 }),
      posts: fc.uniqueArray(fc.constantFrom(...everyPost(PARTIES)), {
        minLength: 1,
        maxLength: 3,
        selector: (post) => JSON.stringify(post),
      }),
      absences,
      contact: fc.constantFrom('mobile', 'email', 'both'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((people) =>
    people.map(({ contact, posts, ...rest }, index) => ({
      id: (index + 1).toString(16).padStart(12, '0'),
      ...rest,
      ...(contact !== 'email' && { mobile: `+467017406${String(index + 5).padStart(2, '0')}` }),
      ...(contact !== 'mobile' && { email: `a${index}@example.com` }),
      posts: posts.map((post) => ({ ...post, order: index })),
    })),
  );
