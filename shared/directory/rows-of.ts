import type { Person } from './person.ts';
import { COLUMNS, type Column } from './rows.ts';

/**
 * People as rows of a table, headings first, so that reading them gives the same people: one row for each post, and
 * more where there are more absences than posts.
 *
 * @param formatMobile how a number is written; as E.164 unless told otherwise
 */
export const rowsOf = (people: readonly Person[], formatMobile = (mobile: string) => mobile): string[][] => [
  [...COLUMNS],
  ...people.flatMap((person) => {
    const count = Math.max(person.posts.length, person.absences.length, 1);
    return Array.from({ length: count }, (_, index) => rowOf(person, index, formatMobile));
  }),
];

const rowOf = (person: Person, index: number, formatMobile: (mobile: string) => string): string[] => {
  const { id, name, email = '', mobile, languages, posts, absences } = person;
  const [post, absence] = [posts[index], absences[index]];
  const cells: Record<Column, string> = {
    id,
    name,
    email,
    mobile: mobile === undefined ? '' : formatMobile(mobile),
    languages: languages.join(' '),
    role: post?.role ?? '',
    party: post?.party ?? '',
    order: post ? String(post.order) : '',
    absentFrom: absence?.from ?? '',
    absentTo: absence?.to ?? '',
  };
  return COLUMNS.map((column) => cells[column]);
};
