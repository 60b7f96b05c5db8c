import type { DirectoryRole, Person, Post } from '../directory/person.ts';
import type { Line } from './rule.ts';

/** Somebody in line: the post through which, and the place in it (0 the holder). */
export interface Candidate {
  readonly person: Person;
  readonly role: DirectoryRole;
  readonly order: number;
}

/** What decides, besides the directory, who may be alerted of a case. */
export interface Setting {
  /** The affected person's party, if any. */
  readonly party?: string | undefined;
  readonly excluded: (person: Person) => boolean;
  /** Ids of people to whom every message has just failed for good. */
  readonly unreachable?: ReadonlySet<string>;
}

/**
 * Everybody in line who can be reached now, in the order in which they are tried: within a role the holder, then the
 * deputies; then the next role. Who is away, kept out of the case or has neither number nor address is passed over,
 * and so is somebody who already stood earlier in the line.
 *
 * @param localDate the day, `YYYY-MM-DD`, in the municipality's time zone
 */
export const candidates = (
  line: Line,
  people: readonly Person[],
  setting: Setting,
  localDate: string,
): readonly Candidate[] => {
  const seen = new Set<string>();
  return line
    .flatMap((role) => holders(role, people, setting))
    .filter(
      ({ person }) => isReachable(person, setting) && !isAway(person, localDate) && !setting.excluded(person),
    )
    .filter(({ person }) => !seen.has(person.id) && Boolean(seen.add(person.id)));
};

/** Everybody who holds a role in a case's setting, whether or not they can be reached, holder first. */
export const holders = (role: DirectoryRole, people: readonly Person[], { party }: Setting): Candidate[] =>
  people
    .flatMap((person) =>
      person.posts
        .filter((post) => holdsFor(post, role, party))
        .map(({ order }) => ({ person, role, order })),
    )
    .sort((a, b) => a.order - b.order || (a.person.id < b.person.id ? -1 : 1));

const holdsFor = (post: Post, role: DirectoryRole, party: string | undefined) =>
  post.role === role && (role !== 'PSA' || (party !== undefined && post.party === party));

const isReachable = ({ id, mobile, email }: Person, { unreachable }: Setting) =>
  Boolean(mobile || email) && !unreachable?.has(id);

/** Whether somebody is away on a local day; both ends of an absence count. */
export const isAway = ({ absences }: Person, localDate: string) =>
  absences.some(({ from, to }) => from <= localDate && localDate <= to);
