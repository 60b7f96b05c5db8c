import { doublesIn } from './doubles.ts';
import type { Draft } from './draft.ts';
import { type Fault, inOrder, type Read } from './fault.ts';
import { draftsOfJson } from './json.ts';
import { type Merged, merge } from './merge.ts';
import { type Person, type Post, personSchema } from './person.ts';
import { draftsOfRows, type Row } from './rows.ts';
import type { Reading } from './values.ts';

/** What reading people needs to know from outside. */
export interface ReadingPeople extends Reading {
  /**
   * The id of somebody whom the file gives none: the same again for the same person, and one that says nothing about
   * who it is, since ids stand in logs.
   */
  readonly idFor: (contact: Pick<Person, 'email' | 'mobile'>) => string;
}

/** Reads people from the rows of a table, the first of which names the columns. Everything wrong is found at once. */
export const readPeople = (rows: readonly Row[], reading: ReadingPeople): Read<Person[]> =>
  peopleOf(draftsOfRows(rows), reading);

/** Reads people from a parsed JSON file. @param lines the line on which each person begins */
export const readPeopleFromJson = (
  value: unknown,
  lines: readonly number[],
  reading: ReadingPeople,
): Read<Person[]> => peopleOf(draftsOfJson(value, lines), reading);

const peopleOf = (
  { drafts, faults: before }: { drafts: readonly Draft[]; faults: readonly Fault[] },
  reading: ReadingPeople,
): Read<Person[]> => {
  const faults = [...before];
  const merged = merge(drafts, reading, faults);
  faults.push(...merged.flatMap(missingIn), ...doublesIn(merged));
  if (faults.length === 0 && merged.length === 0) {
    faults.push({ line: 1, code: 'empty', message: 'there is nobody in the file' });
  }
  if (faults.length > 0) return { faults: inOrder(faults) };
  const people = merged.map((person) => finished(person, reading));
  const clash = people.findIndex(({ id }, index) => people.findIndex((each) => each.id === id) < index);
  if (clash < 0) return { people };
  const message = 'the id of this person is taken by somebody else in the file: give both an id of their own';
  return { faults: [{ line: merged[clash]?.line ?? 1, column: 'id', code: 'double', message }] };
};

/** What every person needs. What is there and wrong, or has no column, is a fault already. */
const missingIn = ({ line, stands, posts, idle, id, name }: Merged): Fault[] => {
  const faults: Fault[] = [];
  if (!stands.name)
    faults.push({ line, column: 'name', code: 'missing-name', message: 'a name must stand here' });
  if (!stands.contact) {
    const message = 'a mobile number or an e-mail address must stand here, or nobody is reached';
    faults.push({ line, code: 'missing-contact', message });
  }
  for (const line of idle) {
    faults.push({
      line,
      column: 'role',
      code: 'missing-role',
      message: 'neither a role nor an absence stands here',
    });
  }
  if (posts.length === 0 && idle.length === 0) {
    faults.push({
      line,
      column: 'role',
      code: 'missing-role',
      message: 'this person has no role on any line',
    });
  }
  if (id && name && namesSomebody(id.value, name.value)) {
    const { line, column } = id.at;
    const message = 'an id stands in logs and must not hold a name: leave it blank, and one is made';
    faults.push({ line, column, code: 'bad-id', message });
  }
  return faults;
};

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const namesSomebody = (id: string, name: string) => {
  const parts = plain(name).split(/[^\p{L}\p{N}]+/u);
  return id.split('-').some((part) => part.length > 2 && parts.includes(part));
};

const finished = (
  { id, name, email, mobile, languages, posts, absences }: Merged,
  { idFor }: ReadingPeople,
) => {
  const contact = { ...(mobile && { mobile: mobile.value }), ...(email && { email: email.value }) };
  return personSchema.parse({
    id: id?.value ?? idFor(contact),
    name: name?.value,
    languages: languages?.value ?? ['sv'],
    ...contact,
    posts: posts.map(
      ({ role, party, order }): Partial<Post> => ({ role, ...(party && { party }), order }) as Partial<Post>,
    ),
    absences: absences.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  });
};
