import { readPeopleFile } from '../../commands/directory/read-file.ts';
import type { Person } from '../../shared/directory/person.ts';

export const HEADINGS = 'id;name;email;mobile;languages;role;party;order;absentFrom;absentTo';

export const PARTIES = ['S', 'M', 'MP'];

/** A file as the command reads it. */
export const read = (text: string | Uint8Array) =>
  readPeopleFile(typeof text === 'string' ? new TextEncoder().encode(text) : text, { parties: PARTIES });

/** The people of a file that must be right. */
export const peopleIn = (text: string | Uint8Array): Person[] => {
  const result = read(text);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.people;
};

/** The faults of a file that must be wrong, short: `3 mobile bad-number`. */
export const faultsIn = (text: string | Uint8Array): string[] => {
  const result = read(text);
  if ('people' in result) throw new Error('there is no fault');
  return result.faults.map(({ line, column, code }) => [line, column, code].filter(Boolean).join(' '));
};

/** A table under the usual headings; its first line is line 2 of the file. */
export const table = (...rows: string[]): string => [HEADINGS, ...rows].join('\n');
