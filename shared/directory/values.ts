import * as z from 'zod/mini';
import { LANGUAGES, type Language } from '../languages.ts';
import { type AbsenceDraft, type Cell, isBlank, type PostDraft } from './draft.ts';
import type { Fault, FaultCode } from './fault.ts';
import { DIRECTORY_ROLES, type Person, type Post } from './person.ts';

/** What reading a file needs to know from outside. */
export interface Reading {
  /** Codes of the municipality's parties. */
  readonly parties: readonly string[];
  /** A mobile number as E.164; undefined for anything that is not one whole mobile number. */
  readonly toE164: (text: string) => string | undefined;
}

/** Values of cells, checked. Each gives undefined for what is blank or wrong, and adds a fault for what is wrong. */
export const valuesOf = ({ parties, toE164 }: Reading, faults: Fault[]) => {
  const fault = (cell: Cell | undefined, code: FaultCode, message: string) => {
    if (cell) faults.push({ line: cell.line, column: cell.column, code, message });
    return undefined;
  };
  const checked = <T>(
    cell: Cell | undefined,
    parse: (text: string) => T | undefined,
    code: FaultCode,
    message: string,
  ) => (cell === undefined || isBlank(cell) ? undefined : (parse(cell.text) ?? fault(cell, code, message)));

  const id = (cell: Cell | undefined) =>
    checked(
      cell,
      matching(/^[a-z0-9-]{1,64}$/),
      'bad-id',
      'an id is made of a–z, 0–9 and hyphens, 64 at most',
    );

  const mobile = (cell: Cell | undefined) =>
    checked(
      cell,
      toE164,
      'bad-number',
      'this is not one mobile number; write it like 070-123 45 67 or +46 70 123 45 67',
    );

  const email = (cell: Cell | undefined) =>
    checked(cell, (text) => z.email().safeParse(text).data, 'bad-email', 'this is not an e-mail address');

  const languages = (cell: Cell | undefined): Language[] | undefined =>
    checked(
      cell,
      languagesOf,
      'unknown-language',
      `the languages are ${LANGUAGES.join(', ')}, the preferred one first`,
    );

  /** A post with whatever of it is right: a role that is wrong leaves nothing. */
  const post = ({ role, party, order }: PostDraft): Partial<Post> => {
    if (role && isBlank(role))
      fault(role, 'missing-role', `a role must stand here: ${DIRECTORY_ROLES.join(', ')}`);
    const known = checked(
      role,
      (text) => DIRECTORY_ROLES.find((code) => code === text),
      'unknown-role',
      `no such role; the roles are ${DIRECTORY_ROLES.join(', ')}`,
    );
    const place = checked(order, placeOf, 'bad-order', ORDER);
    if (role && order && isBlank(order)) fault(order, 'bad-order', ORDER);
    return { role: known, party: partyOf(known, party), order: place } as Partial<Post>;
  };

  const partyOf = (role: Post['role'] | undefined, cell: Cell | undefined) => {
    if (role === 'PSA' && cell && isBlank(cell)) {
      return fault(cell, 'missing-party', 'a PSA belongs to a party: say which');
    }
    if (role !== undefined && role !== 'PSA' && !isBlank(cell)) {
      return fault(cell, 'needless-party', 'only PSA is held for a party: leave it blank');
    }
    const message = `the municipality has no such party; the parties are ${parties.join(', ')}`;
    return checked(cell, (text) => parties.find((code) => code === text), 'unknown-party', message);
  };

  const absence = ({ from, to }: AbsenceDraft): Person['absences'][number] | undefined => {
    const [first, last] = [from, to].map((cell) => {
      if (cell && isBlank(cell))
        return fault(cell, 'bad-absence', 'an absence needs its first and its last day');
      return checked(cell, dateOf, 'bad-absence', 'this is not a date; write it like 2026-07-01');
    });
    if (first === undefined || last === undefined) return undefined;
    if (last < first) return fault(to, 'bad-absence', 'the absence ends before it begins');
    return { from: first, to: last };
  };

  return { id, mobile, email, languages, post, absence };
};

const ORDER = 'a number must stand here: 0 for the holder, 1 for the first deputy, and so on to 99';

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined);

const placeOf = (text: string) => (/^\d{1,2}$/.test(text) ? Number(text) : undefined);

const languagesOf = (text: string) => {
  const codes = text
    .toLowerCase()
    .split(/[\s,;/+]+/)
    .filter(Boolean);
  const known = codes.filter((code) => LANGUAGES.some((language) => language === code));
  return known.length > 0 && known.length === codes.length ? ([...new Set(known)] as Language[]) : undefined;
};

const dateOf = (text: string) => {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? text : undefined;
};
