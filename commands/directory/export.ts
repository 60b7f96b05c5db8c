import type { Person } from '../../shared/directory/person.ts';
import { rowsOf } from '../../shared/directory/rows-of.ts';
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

const quoted = (cell: string) => (/[;,"\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
