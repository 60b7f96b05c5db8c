import type { Usable } from '../directory/marked.ts';
import type { Person } from '../directory/person.ts';
import type { Report } from '../report/schema.ts';

/**
 * Whether a person must not learn of the case (domain.md, section 1, rule 3): kept out by role or by name, named as
 * the suspected person, or the affected person themselves, who need not be alerted of their own report.
 *
 * Names are compared as sets of words, without case and accents, and a part is enough: "Berg" keeps out Anna Berg.
 * Passing over one too many costs a step in the line; alerting one too many may cost much more. Only a name that is
 * somebody's whole name means nobody else: Anna Berg does not keep out Anna Berg Lind.
 *
 * @param people the whole directory
 */
export const isKeptOut = (report: Report, person: Person, people: readonly Person[]): boolean =>
  (report.keepOut.roles ?? []).some((role) =>
    person.posts.some((post) => isOwnPost(post, role, report.party)),
  ) ||
  (report.keepOut.names ?? []).some((name) => isNamed(name, person, people)) ||
  isSuspected(report, person) ||
  isAffected(report, person);

/** The names to be kept out that match nobody in the directory: whoever takes the case should ask about them. */
export const unmatchedNames = (report: Report, people: readonly Person[]): number =>
  (report.keepOut.names ?? []).filter(
    (name) => words(name).size > 0 && !people.some((person) => isNamed(name, person, people)),
  ).length;

/** Keeping out PSA means the officers of the person's own party, not everybody else's. */
const isOwnPost = (post: Person['posts'][number], role: string, party: string | undefined) =>
  post.role === role && (role !== 'PSA' || post.party === party);

/** Letters that no accent can be taken off, as a Swedish keyboard would have them. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', æ: 'a', đ: 'd', ł: 'l', ß: 'ss', ı: 'i' };

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[øæđłßı]/g, (letter) => PLAIN[letter] ?? letter)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 0),
  );

/** Asked for each name to be kept out and each post of a line; kept no longer than the person is looked at. */
const known = new WeakMap<Person, ReadonlySet<string>>();

const wordsOf = (person: Person): ReadonlySet<string> => {
  const before = known.get(person);
  if (before) return before;
  const found = words(person.name);
  known.set(person, found);
  return found;
};

/** A name given on purpose: all its words stand in the person's name, or all of the person's name in it. */
const isNamed = (given: string, person: Person, people: readonly Person[]): boolean => {
  const typed = words(given);
  if (people.some((each) => isWholeName(typed, each)))
    return isWholeName(typed, person) || isReachedAt(given, person);
  return (
    (typed.size > 0 && typed.isSubsetOf(wordsOf(person))) ||
    isNamedIn(given, person) ||
    isReachedAt(given, person)
  );
};

/** First name and surname at least: a single word may be one of many people's. */
const isWholeName = (typed: ReadonlySet<string>, person: Person): boolean =>
  typed.size > 1 && typed.symmetricDifference(wordsOf(person)).size === 0;

/** A running text that names the person in full. */
const isNamedIn = (text: string, person: Person): boolean => {
  const name = wordsOf(person);
  return name.size > 1 && name.isSubsetOf(words(text));
};

/**
 * A text that holds the person's address or number, in whatever way the number is written: `+46 (0)70-174 06 05`. One that
 * nothing is sent to any more is theirs all the same.
 */
const isReachedAt = (text: string, { email, mobile, broken }: Usable): boolean =>
  [email, broken?.email].some(
    (each) => each !== undefined && addressesIn(text).includes(each.toLowerCase()),
  ) ||
  [mobile, broken?.mobile].some(
    (each) => each !== undefined && text.replace(/\D/g, '').includes(each.replace(/^\+46|\+/, '')),
  );

/**
 * What stands between spaces and signs, without the full stop that ends a sentence. Each letter is looked at once by the
 * split and each dot at the end of a piece once more: an expression that looks ahead from every dot would begin anew at each.
 */
const addressesIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,;:!?()<>"']+/)
    .map((piece) => {
      let end = piece.length;
      while (piece[end - 1] === '.') end -= 1;
      return piece.slice(0, end);
    });

/** The suspect's name, number or address, wherever in the text it stands. */
const isSuspected = ({ suspectedPerson: text }: Report, person: Person): boolean =>
  text !== undefined && (isNamedIn(text, person) || isReachedAt(text, person));

/** The affected person's own report: their address or number as they gave it, or their full name. */
const isAffected = ({ reporter, contact, affectedPerson }: Report, person: Person): boolean => {
  const name = reporter === 'representative' ? affectedPerson : contact.name;
  const own = reporter === 'affected' ? [contact.email, contact.phone] : [];
  return (
    (name !== undefined && isNamedIn(name, person)) ||
    own.some((way) => way !== undefined && isReachedAt(way, person))
  );
};
