import { createHash } from 'node:crypto';
import { CsvError, parse } from 'csv-parse/sync';
import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import { toE164 } from '../../functions/mobile-number.ts';
import type { Fault, Read } from '../../shared/directory/fault.ts';
import type { Person } from '../../shared/directory/person.ts';
import { type ReadingPeople, readPeople, readPeopleFromJson } from '../../shared/directory/read-people.ts';
import type { Row } from '../../shared/directory/rows.ts';
import { decode } from './decode.ts';
import { parseJson } from './parse-json.ts';

export interface FileOptions {
  readonly parties: readonly string[];
  /** Ids for people to whom the file gives none; a hash of the address or the number unless told otherwise. */
  readonly idFor?: ReadingPeople['idFor'] | undefined;
}

/**
 * People from a CSV or a JSON file: JSON if its first character is a bracket. UTF-8, with or without byte order mark;
 * columns separated by semicolons, as a Swedish Excel writes them, or by commas.
 */
export const readPeopleFile = (
  bytes: Uint8Array,
  { parties, idFor = hashedId }: FileOptions,
): Read<Person[]> => {
  const decoded = decode(bytes);
  if ('fault' in decoded) return { faults: [decoded.fault] };
  const { text } = decoded;
  const reading = { parties, toE164, idFor };
  if (/^\s*[[{]/.test(text)) {
    const json = parseJson(text);
    return 'fault' in json ? { faults: [json.fault] } : readPeopleFromJson(json.value, json.lines, reading);
  }
  const csv = parseCsv(text);
  return 'fault' in csv ? { faults: [csv.fault] } : readPeople(csv.rows, reading);
};

/** Grouped, because Excel takes `+46701234567` for a sum and drops the plus. */
export const formatMobile = (mobile: string): string =>
  parsePhoneNumberFromString(mobile)?.formatInternational() ?? mobile;

const hashedId: ReadingPeople['idFor'] = ({ email, mobile }) =>
  createHash('sha256')
    .update((email ?? mobile ?? '').toLowerCase())
    .digest('hex')
    .slice(0, 12);

const parseCsv = (written: string): { rows: Row[] } | { fault: Fault } => {
  // The parser counts a Windows line end inside quotation marks as two lines.
  const text = written.replaceAll(/\r\n?/g, '\n');
  const [heading = ''] = text.split('\n', 1);
  const delimiter = heading.includes(';') ? ';' : ',';
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
    }) as unknown as {
      info: { lines: number };
      record: string[];
      raw: string;
    }[];
    return {
      rows: records.map(({ info, record, raw }) => ({ line: info.lines - breaksIn(raw), cells: record })),
    };
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    // The parser's own message quotes what it failed on.
    const message =
      'a quotation mark (") is opened here or before and not closed, or stands alone: write "" inside quotes';
    return { fault: { line: Number(thrown.lines ?? 1), code: 'unreadable', message } };
  }
};

/** Line breaks inside a row: the parser counts the line on which the row ends. */
const breaksIn = (raw: string) => raw.trim().split('\n').length - 1;
