import type { Cell, Draft } from './draft.ts';
import type { Fault } from './fault.ts';

type Fields = Readonly<Record<string, unknown>>;
type Kind = 'text' | 'number' | 'list';

const PERSON: Readonly<Record<string, Kind>> = {
  id: 'text',
  name: 'text',
  email: 'text',
  mobile: 'text',
  languages: 'list',
  posts: 'list',
  absences: 'list',
};
const POST: Readonly<Record<string, Kind>> = { role: 'text', party: 'text', order: 'number' };
const ABSENCE: Readonly<Record<string, Kind>> = { from: 'text', to: 'text' };

/**
 * Reads a JSON array of people into drafts, with what is wrong with its shape. What stands in it is checked later, just
 * like the cells of a table.
 *
 * @param lines the line of the file on which each person begins
 */
export const draftsOfJson = (
  value: unknown,
  lines: readonly number[],
): { drafts: Draft[]; faults: Fault[] } => {
  if (!Array.isArray(value)) {
    const message = 'the file must hold a list of people: [{"name": …, "posts": […]}, …]';
    return { drafts: [], faults: [{ line: 1, code: 'bad-value', message }] };
  }
  const faults: Fault[] = [];
  const drafts = value.flatMap((item, index) => draftOf(item, lines[index] ?? 1, `[${index}]`, faults));
  return { drafts, faults };
};

const draftOf = (item: unknown, line: number, path: string, faults: Fault[]): Draft[] => {
  const person = fieldsOf(item, PERSON, ['name', 'posts'], { line, path }, faults);
  if (!person) return [];
  const { fields, cell } = person;
  const each = (name: 'posts' | 'absences', known: Readonly<Record<string, Kind>>, needed: string[]) =>
    (isKind(fields[name], 'list') ? listOf(fields[name]) : []).flatMap((each, index) => {
      const found = fieldsOf(each, known, needed, { line, path: `${path}.${name}[${index}]` }, faults);
      return found ? [found.cell] : [];
    });
  const posts = each('posts', POST, ['role', 'order']).map((at) => ({
    role: at('role'),
    party: at('party'),
    order: at('order'),
  }));
  return [
    {
      line,
      id: cell('id'),
      name: cell('name'),
      email: cell('email'),
      mobile: cell('mobile'),
      languages: cell('languages'),
      posts: isKind(fields.posts, 'list') ? posts : [{ role: undefined, party: undefined, order: undefined }],
      absences: each('absences', ABSENCE, ['from', 'to']).map((at) => ({ from: at('from'), to: at('to') })),
    },
  ];
};

/** The fields of an object as cells; a field that is not right is a fault, and then as good as not there. */
const fieldsOf = (
  value: unknown,
  known: Readonly<Record<string, Kind>>,
  needed: readonly string[],
  { line, path }: { line: number; path: string },
  faults: Fault[],
): { fields: Fields; cell: (name: string) => Cell | undefined } | undefined => {
  const fault = (code: Fault['code'], column: string, message: string) =>
    faults.push({ line, column, code, message });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fault('bad-value', path, `an object with ${Object.keys(known).join(', ')} must stand here`);
    return undefined;
  }
  const fields = value as Fields;
  const right = (name: string) => isKind(fields[name], known[name] as Kind);
  for (const name of needed) {
    if (fields[name] === undefined) fault('missing-column', `${path}.${name}`, `${name} is missing`);
  }
  if (Object.keys(fields).some((name) => !Object.hasOwn(known, name))) {
    fault(
      'unknown-column',
      path,
      `something unknown stands here; known are ${Object.keys(known).join(', ')}`,
    );
  }
  for (const [name, kind] of Object.entries(known)) {
    if (fields[name] !== undefined && !right(name))
      fault('bad-value', `${path}.${name}`, `${name} ${KINDS[kind]}`);
  }
  const cell = (name: string): Cell | undefined => {
    // Left out on purpose is blank; needed or wrong is a fault already, and is not complained of twice.
    if (fields[name] === undefined ? needed.includes(name) : !right(name)) return undefined;
    const text = listOf(fields[name] ?? '')
      .join(' ')
      .trim();
    return { line, column: `${path}.${name}`, text };
  };
  return { fields, cell };
};

const KINDS = { text: 'must be a text', number: 'must be a number', list: 'must be a list' } as const;

const isKind = (value: unknown, kind: Kind) =>
  kind === 'list' ? Array.isArray(value) : typeof value === (kind === 'text' ? 'string' : kind);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
