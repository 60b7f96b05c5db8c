import type { Person } from './person.ts';
import { rowsOf } from './rows-of.ts';

/** What replacing the directory would do to it. */
export interface Changes {
  readonly added: readonly Person[];
  readonly changed: readonly Person[];
  readonly unchanged: readonly Person[];
  /** Ids of rows that would go. */
  readonly removed: readonly string[];
}

/**
 * @param current the directory as it is; a row that cannot be read is `undefined`
 * @param next the people who are to stand there afterwards, and nobody else
 */
export const changesBetween = (
  current: ReadonlyMap<string, Person | undefined>,
  next: readonly Person[],
): Changes => {
  const ids = new Set(next.map(({ id }) => id));
  const stays = (person: Person) => {
    const before = current.get(person.id);
    return before !== undefined && isSame(before, person);
  };
  return {
    added: next.filter(({ id }) => !current.has(id)),
    changed: next.filter((person) => current.has(person.id) && !stays(person)),
    unchanged: next.filter(stays),
    removed: [...current.keys()].filter((id) => !ids.has(id)),
  };
};

const isSame = (a: Person, b: Person) => JSON.stringify(rowsOf([a])) === JSON.stringify(rowsOf([b]));
