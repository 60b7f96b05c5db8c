import { DIRECTORY_ROLES, type Person } from './person.ts';

/** Where somebody stands among others: their first role as the plan counts them, its party, their place in it. */
const placeOf = ({ posts: [post] }: Person): readonly [number, string, number] =>
  post ? [DIRECTORY_ROLES.indexOf(post.role), post.party ?? '', post.order] : [DIRECTORY_ROLES.length, '', 0];

/**
 * People as somebody looks for them: by role, then party, the holder before who stands in; who has no role comes last, and by
 * name what is else the same.
 */
export const byPost = (people: readonly Person[]): readonly Person[] =>
  people.toSorted((a, b) => {
    const [[role, party, order], [otherRole, otherParty, otherOrder]] = [placeOf(a), placeOf(b)];
    return (
      role - otherRole ||
      party.localeCompare(otherParty, 'sv') ||
      order - otherOrder ||
      a.name.localeCompare(b.name, 'sv')
    );
  });
