import { type Alerting, coverage } from './coverage.ts';
import type { FaultCode } from './fault.ts';
import { PERSON_FIELDS, type PersonField } from './history.ts';
import { type Directory, usable } from './marked.ts';
import type { Person, Post } from './person.ts';
import { readPeople } from './read-people.ts';
import { COLUMNS, type Column } from './rows.ts';
import { rowsOf } from './rows-of.ts';
import type { Reading } from './values.ts';

const POST = ['role', 'party', 'order'] as const;
const POST_FIELD = /^(?:role|party|order)-(\d{1,2})$/;

/** One thing wrong with what was typed: at which field of the form, `mobile` or `role-0`. */
export interface EditFault {
  readonly field: string;
  readonly code: FaultCode;
}

type Values = Readonly<Record<string, string | undefined>>;

/**
 * The places of the form's posts in which something stands, in order. Nobody holds a post twice, so that there are never
 * more than there are roles and parties: two figures are enough.
 */
export const postsIn = (values: Values): readonly number[] => {
  const places = Object.entries(values).flatMap(([field, value]) =>
    value ? [POST_FIELD.exec(field)?.[1] ?? []].flat().map(Number) : [],
  );
  return [...new Set(places)].sort((a, b) => a - b);
};

/** Somebody as the fields of the desk's form. */
export const valuesOfPerson = ({ name, email, mobile, languages, posts }: Person): Values => ({
  name,
  email,
  mobile,
  languages: languages.join(' '),
  ...Object.fromEntries(
    posts.flatMap(({ role, party, order }, index) => [
      [`role-${index}`, role],
      [`party-${index}`, party],
      [`order-${index}`, String(order)],
    ]),
  ),
});

/**
 * Somebody as typed at the desk, read by the same rules as a file that is imported, and compared with everybody else.
 *
 * @param others everybody else in the directory: what one of them has already is a fault of what was typed
 */
export const readEdit = (
  values: Values,
  {
    id,
    absences,
    others,
    ...reading
  }: Reading & Pick<Person, 'id' | 'absences'> & { others: readonly Person[] },
): { readonly person: Person } | { readonly faults: readonly EditFault[] } => {
  const filled = postsIn(values);
  const places = filled.length > 0 ? filled : [0];
  const rows = (own: string) =>
    places.map((place, row) => {
      const cell = (column: Column): string => {
        if (column === 'id') return own;
        if (POST.some((field) => field === column)) return values[`${column}-${place}`] ?? '';
        return row === 0 ? (values[column] ?? '') : '';
      };
      return COLUMNS.map(cell);
    });
  const read = (own: string, before: readonly string[][]) => {
    const all = [...before, ...rows(own)].map((cells, index) => ({ line: index + 1, cells }));
    const found = readPeople(all, { ...reading, idFor: () => own });
    if ('people' in found) return found;
    const faults = found.faults
      .filter(({ line, code }) => line > before.length && code !== 'bad-id')
      .map(({ line, column, code }): EditFault => {
        const isPost = POST.some((field) => field === column);
        return {
          code,
          field: isPost ? `${column}-${places[line - before.length - 1]}` : (column ?? 'mobile'),
        };
      });
    return { faults };
  };
  // Alone first, by an id that cannot clash with a name.
  const alone = read('x', [[...COLUMNS]]);
  if ('faults' in alone) return alone;
  const among = read(id, rowsOf(others));
  if ('faults' in among && among.faults.length > 0) return { faults: among.faults };
  const [person] = alone.people;
  return person ? { person: { ...person, id, absences } } : { faults: [{ field: 'name', code: 'empty' }] };
};

/** Which fields differ; absences are changed by themselves and are not looked at. */
export const fieldsChanged = (before: Person, after: Person): readonly PersonField[] =>
  PERSON_FIELDS.filter((field) => said(before, field) !== said(after, field));

const said = (person: Person, field: PersonField): string =>
  field === 'posts'
    ? person.posts
        .map(({ role, party, order }) => `${role} ${party ?? ''} ${order}`)
        .sort()
        .join()
    : String(person[field] ?? '');

/** The directory with somebody changed, or without them. A contact that stays keeps its mark. */
export const withPerson = (
  { people, marked }: Directory,
  before: Person | null,
  after: Person | null,
): Directory => {
  const same = { sms: before?.mobile === after?.mobile, email: before?.email === after?.email };
  const id = before?.id ?? after?.id;
  return {
    people: [...people.filter((each) => each.id !== id), ...(after ? [after] : [])],
    marked: marked.filter(({ person, channel }) => person !== id || same[channel]),
  };
};

/**
 * Posts in which nobody can be reached after a change, and somebody could before. Who is away counts as there: they come
 * back, and nobody else does.
 */
export const vacatedBy = (
  before: Directory,
  after: Directory,
  alerting: Alerting,
): readonly Pick<Post, 'role' | 'party'>[] => {
  const vacant = (directory: Directory) =>
    new Map(
      coverage(
        usable(directory).map((person) => ({ ...person, absences: [] })),
        alerting,
        '1970-01-01',
      ).flatMap(({ gap, role, party }) =>
        gap === 'nobody' ? [[`${role} ${party ?? ''}`, { role, party }]] : [],
      ),
    );
  const already = vacant(before);
  return [...vacant(after)].filter(([key]) => !already.has(key)).map(([, post]) => post);
};
