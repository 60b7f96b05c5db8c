import type { Language } from '../languages.ts';
import { type Cell, type Draft, isBlank } from './draft.ts';
import type { Fault } from './fault.ts';
import type { Person, Post } from './person.ts';
import { type Reading, valuesOf } from './values.ts';

/** A value and the cell it was read from. */
export interface Said<T> {
  readonly value: T;
  readonly at: Cell;
}

/** A post as far as it is right, and the line that says so. */
export interface SaidPost extends Partial<Post> {
  readonly line: number;
  readonly column: string | undefined;
}

/** One person, put together from every line that is about them. */
export interface Merged {
  readonly line: number;
  id?: Said<string>;
  name?: Said<string>;
  email?: Said<string>;
  mobile?: Said<string>;
  languages?: Said<Language[]>;
  /** Lines that say neither a post nor an absence. */
  readonly idle: number[];
  /** Whether a name, and a number or an address, stands there, right or wrong; or its column is a fault already. */
  readonly stands: { name: boolean; contact: boolean };
  readonly posts: SaidPost[];
  readonly absences: Person['absences'][number][];
}

const FIELDS = ['id', 'name', 'email', 'mobile', 'languages'] as const;
type Claim = { readonly [F in (typeof FIELDS)[number]]: Merged[F] };

/** Puts lines about one person together: those with the same id, else the same e-mail, else the same mobile. */
export const merge = (drafts: readonly Draft[], reading: Reading, faults: Fault[]): Merged[] => {
  const values = valuesOf(reading, faults);
  const people: Merged[] = [];
  for (const draft of drafts) {
    const claim: Claim = {
      id: said(draft.id, values.id),
      name: said(draft.name, ({ text }) => text || undefined),
      email: said(draft.email, values.email),
      mobile: said(draft.mobile, values.mobile),
      languages: said(draft.languages, values.languages),
    };
    let person = people.find((each) => sharedField(each, claim) !== undefined);
    if (person) {
      addFields(person, claim, faults);
    } else {
      person = { ...(claim as Partial<Merged>), ...nothingOf(draft.line) };
      people.push(person);
    }
    addRest(person, draft, values);
  }
  return people;
};

const nothingOf = (line: number) => ({
  line,
  idle: [],
  stands: { name: false, contact: false },
  posts: [],
  absences: [],
});

const addRest = (person: Merged, draft: Draft, values: ReturnType<typeof valuesOf>) => {
  const stands = (cell: Cell | undefined) => cell === undefined || !isBlank(cell);
  person.stands.name ||= stands(draft.name);
  person.stands.contact ||= stands(draft.email) || stands(draft.mobile);
  if (draft.posts.length === 0 && draft.absences.length === 0) person.idle.push(draft.line);
  for (const post of draft.posts) {
    const { line, column } = post.role ?? post.order ?? { line: draft.line, column: undefined };
    person.posts.push({ ...values.post(post), line, column });
  }
  for (const absence of draft.absences) {
    const value = values.absence(absence);
    if (value && !person.absences.some(({ from, to }) => from === value.from && to === value.to)) {
      person.absences.push(value);
    }
  }
};

const said = <T>(at: Cell | undefined, read: (cell: Cell) => T | undefined): Said<T> | undefined => {
  const value = at && read(at);
  return at && value !== undefined ? { value, at } : undefined;
};

/** By what a line is about a person: a field that both have, unless a stronger one sets them apart. */
const sharedField = (person: Merged, claim: Claim): 'id' | 'email' | 'mobile' | undefined =>
  (['id', 'email', 'mobile'] as const).find((field, index, fields) => {
    const same = person[field] && claim[field] && key(person[field]) === key(claim[field]);
    return same && fields.slice(0, index).every((stronger) => !person[stronger] || !claim[stronger]);
  });

/** How two values are compared: addresses without regard to case. */
export const key = ({ value }: Said<unknown>): string => String(value).toLowerCase();

const addFields = (person: Merged, claim: Claim, faults: Fault[]) => {
  const by = sharedField(person, claim);
  for (const field of FIELDS) {
    const [before, now] = [person[field], claim[field]];
    if (!now) continue;
    if (!before) Object.assign(person, { [field]: now });
    else if (key(before) !== key(now)) faults.push(differs(field, by, before.at, now.at));
  }
};

const differs = (field: string, by: string | undefined, before: Cell, { line, column }: Cell): Fault =>
  field === 'name' && by !== 'id'
    ? {
        line,
        column,
        code: 'double',
        message: `another name than on line ${before.line}, with the same ${by}`,
      }
    : {
        line,
        column,
        code: 'contradiction',
        message: `not the same as on line ${before.line}, which has the same ${by}: write it alike, or leave it blank here`,
      };
