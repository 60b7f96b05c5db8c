import { readFile } from 'node:fs/promises';
import type { DirectoryStore } from '../../functions/aws/directory.ts';
import type { Changes } from '../../shared/directory/changes.ts';
import type { Fault } from '../../shared/directory/fault.ts';
import type { Municipality } from '../../shared/municipality/municipality.ts';
import { UsageError } from './arguments.ts';
import { idsFrom } from './ids.ts';
import { progress } from './progress.ts';
import { readPeopleFile } from './read-file.ts';

export interface ImportOptions {
  readonly dryRun: boolean;
  /** Whether people who are not in the file may be taken out. */
  readonly remove: boolean;
}

/**
 * Replaces the directory with a file, if nothing in it is wrong. The directory is not even opened before that.
 *
 * @returns the exit code
 */
export const importFile = async (
  file: string,
  { parties }: Municipality,
  open: () => Promise<DirectoryStore>,
  { dryRun, remove }: ImportOptions,
): Promise<number> => {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`There is no file ${file} that can be read`);
  });
  const codes = parties.map(({ code }) => code);
  const checked = readPeopleFile(bytes, { parties: codes });
  if ('faults' in checked) return refuse(file, checked.faults);
  const store = await open();
  const read = readPeopleFile(bytes, { parties: codes, idFor: idsFrom(await store.people()) });
  if ('faults' in read) return refuse(file, read.faults);
  const changes = await store.changes(read.people);
  console.log(
    `${count(read.people.length, 'person', 'people')} in the file, nothing wrong. ${summary(changes)}`,
  );
  if (dryRun) {
    console.log('Dry run: nothing was written.');
    return 0;
  }
  if (changes.removed.length > 0 && !remove) {
    console.error(
      `${count(changes.removed.length, 'person stands', 'people stand')} in the directory and not in the file; ` +
        `add --remove to take ${changes.removed.length === 1 ? 'that person' : 'them'} out. Nothing was written.`,
    );
    return 1;
  }
  const line = progress();
  await store.replaceAll(read.people, {
    onProgress: (written, total) => line.show(`Written: ${written} of ${total}`),
  });
  line.end('The directory is as the file says. To see who would be reached: npm run directory -- check');
  return 0;
};

const refuse = (file: string, faults: readonly Fault[]): number => {
  for (const { line, column, code, message } of faults) {
    console.error(`${file}:${line}${column ? `, ${column}` : ''}: ${message} [${code}]`);
  }
  console.error(`${count(faults.length, 'fault', 'faults')}. Nothing was written.`);
  return 1;
};

const summary = ({ added, changed, unchanged, removed }: Changes) =>
  `New: ${added.length}, changed: ${changed.length}, unchanged: ${unchanged.length}, not in the file: ${removed.length}.`;

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
