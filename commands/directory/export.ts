import { writeFile } from 'node:fs/promises';
import type { Person } from '../../shared/directory/person.ts';
import { rowsOf } from '../../shared/directory/rows-of.ts';
import { UsageError } from './arguments.ts';
import { formatMobile } from './read-file.ts';

/**
 * The directory as a file that imports to the same again. CSV is as a Swedish Excel opens it by itself: with byte order
 * mark, semicolons and numbers in groups.
 */
export const exportOf = (people: readonly Person[], format: 'csv' | 'json'): string => {
  if (format === 'json') return `${JSON.stringify(people, null, 2)}\n`;
  const lines = rowsOf(people, formatMobile).map((cells) => cells.map(quoted).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
};

/** Writes an export to a file that only its owner can read, or to standard output. @returns the exit code */
export const exportTo = async (file: string | undefined, text: string): Promise<number> => {
  if (file === undefined) {
    process.stdout.write(text);
    return 0;
  }
  // Never over a file that is there: it may be the one that was just edited.
  await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch(() => {
    throw new UsageError(`${file} cannot be written, or is there already`);
  });
  console.log(`Written: ${file}. It holds numbers and addresses: delete it when it is no longer needed.`);
  return 0;
};

const quoted = (cell: string) => (/[;,"\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
