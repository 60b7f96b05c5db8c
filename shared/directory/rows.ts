import type { Cell, Draft } from './draft.ts';
import { isBlank } from './draft.ts';
import type { Fault } from './fault.ts';

/** One row of a table and the line of the file on which it begins. The first row names the columns. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The columns of a CSV file in the order of an export. Only `id` may be left out. */
export const COLUMNS = [
  'id',
  'name',
  'email',
  'mobile',
  'languages',
  'role',
  'party',
  'order',
  'absentFrom',
  'absentTo',
] as const;

export type Column = (typeof COLUMNS)[number];

/** Reads a table into drafts, with what is wrong with its shape. Rows without any text are passed over. */
export const draftsOfRows = (rows: readonly Row[]): { drafts: Draft[]; faults: Fault[] } => {
  const [header, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const names = (header?.cells ?? []).map(columnOf);
  if (!header || !names.some((name) => name !== undefined)) {
    const message = `the first line must name the columns, with semicolons or commas between them: ${COLUMNS.join(', ')} (id may be left out)`;
    return { drafts: [], faults: [{ line: header?.line ?? 1, code: 'missing-column', message }] };
  }
  const faults = headerFaults(header, names);
  const drafts: Draft[] = [];
  for (const { line, cells } of body) {
    if (cells.length < names.length || cells.slice(names.length).some((cell) => cell.trim() !== '')) {
      const message = `the line has ${cells.length} cells, and the first line names ${names.length} columns`;
      faults.push({ line, code: 'cells', message });
      continue;
    }
    drafts.push(draftOf(line, cells, names));
  }
  return { drafts, faults };
};

const columnOf = (heading: string): Column | undefined =>
  COLUMNS.find((column) => column.toLowerCase() === heading.trim().toLowerCase());

const headerFaults = ({ line, cells }: Row, names: readonly (Column | undefined)[]): Fault[] => [
  ...COLUMNS.filter((column) => column !== 'id' && !names.includes(column)).map(
    (column): Fault => ({ line, column, code: 'missing-column', message: `the column ${column} is missing` }),
  ),
  // The heading is not repeated: without a heading line, it would be somebody's data.
  ...names.flatMap((name, index): Fault[] => {
    const place = `column ${index + 1} of the first line`;
    if (name === undefined && cells[index]?.trim() !== '') {
      const message = `${place} has no known name; the names are ${COLUMNS.join(', ')}`;
      return [{ line, code: 'unknown-column', message }];
    }
    if (name !== undefined && names.indexOf(name) < index) {
      return [{ line, column: name, code: 'double-column', message: `${place} names ${name} once more` }];
    }
    return [];
  }),
];

const draftOf = (line: number, cells: readonly string[], names: readonly (Column | undefined)[]): Draft => {
  const cell = (column: Column): Cell | undefined => {
    const index = names.indexOf(column);
    return index < 0 ? undefined : { line, column, text: (cells[index] ?? '').trim() };
  };
  const post = { role: cell('role'), party: cell('party'), order: cell('order') };
  const absence = { from: cell('absentFrom'), to: cell('absentTo') };
  return {
    line,
    id: cell('id'),
    name: cell('name'),
    email: cell('email'),
    mobile: cell('mobile'),
    languages: cell('languages'),
    // A line without a post says when somebody is away once more. No column for roles is a fault of its own.
    posts: post.role && Object.values(post).every(isBlank) ? [] : [post],
    absences: Object.values(absence).every(isBlank) ? [] : [absence],
  };
};
