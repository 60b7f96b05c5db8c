import type { Fault } from './fault.ts';
import { key, type Merged } from './merge.ts';

/** What stands twice in a file: a post of one person, a place in a line, a number or an address of two people. */
export const doublesIn = (people: readonly Merged[]): Fault[] => [
  ...people.flatMap(samePost),
  ...samePlace(people),
  ...(['id', 'email', 'mobile'] as const).flatMap((field) => sameField(people, field)),
];

const nameOf = ({ role, party }: { role?: string | undefined; party?: string | undefined }) =>
  [role, party].filter(Boolean).join(' ');

/** A PSA whose party is wrong is nobody's yet. */
const isWhole = ({ role, party }: Merged['posts'][number]) =>
  role !== undefined && (role !== 'PSA' || party !== undefined);

const samePost = ({ posts }: Merged): Fault[] =>
  posts.filter(isWhole).flatMap((post, index, all): Fault[] => {
    const before = all.slice(0, index).find((each) => nameOf(each) === nameOf(post));
    const message = `the same person has the post ${nameOf(post)} already, on line ${before?.line}`;
    return before ? [{ line: post.line, column: post.column, code: 'double', message }] : [];
  });

const samePlace = (people: readonly Merged[]): Fault[] => {
  const taken = new Map<string, { person: Merged; line: number }>();
  const posts = people.flatMap((person) => person.posts.map((post) => ({ person, post })));
  return posts
    .filter(({ post }) => isWhole(post) && post.order !== undefined)
    .toSorted((a, b) => a.post.line - b.post.line)
    .flatMap(({ person, post: { line, column, order, ...post } }): Fault[] => {
      const place = `order ${order} of ${nameOf(post)}`;
      const before = taken.get(place);
      if (!before) taken.set(place, { person, line });
      // The same person twice in one post is said already.
      if (!before || before.person === person) return [];
      const message = `${place} stands on line ${before.line} already: two people cannot both be next`;
      return [{ line, column, code: 'double', message }];
    });
};

const sameField = (people: readonly Merged[], field: 'id' | 'email' | 'mobile'): Fault[] =>
  people.flatMap((person, index): Fault[] => {
    const own = person[field];
    const before = own && people.slice(0, index).find((each) => each[field] && key(each[field]) === key(own));
    if (!own || !before?.[field]) return [];
    const { line, column } = own.at;
    const message = `the same ${field} stands for somebody else on line ${before[field].at.line}`;
    return [{ line, column, code: 'double', message }];
  });
