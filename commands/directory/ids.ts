import { randomBytes } from 'node:crypto';
import type { Person } from '../../shared/directory/person.ts';
import type { ReadingPeople } from '../../shared/directory/read-people.ts';

/**
 * Ids for people to whom the file gives none: the one they have in the directory, found by e-mail and then by mobile,
 * or else a random one. A hash of a number would tell who it is to anybody who tries all numbers.
 */
export const idsFrom = (directory: readonly Person[]): ReadingPeople['idFor'] => {
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && a.toLowerCase() === b?.toLowerCase();
  return ({ email, mobile }) =>
    (directory.find((each) => same(email, each.email)) ?? directory.find((each) => same(mobile, each.mobile)))
      ?.id ?? randomBytes(6).toString('hex');
};
