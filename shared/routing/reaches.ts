import type { Person } from '../directory/person.ts';
import { LEVELS, type Level } from '../level/levels.ts';
import { INCIDENT_TYPE_CODES, type IncidentTypeCode } from '../report/type-rules.ts';
import { candidates } from './candidates.ts';
import type { Circumstance } from './rule.ts';
import type { Table } from './table.ts';

/** Cases that nobody would be asked to take. */
export interface Unreached {
  /** `undefined`: somebody without a party. */
  readonly party: string | undefined;
  readonly level: Level;
  /** Which kinds of incident; `null`: all of them. */
  readonly types: readonly IncidentTypeCode[] | null;
}

/**
 * For which party, level and kind of incident nobody would be asked to take a case, by the directory as it is. What else a
 * case may be (a wish, somebody who reports for another) only brings rules in and never takes any away, so that the barest
 * case stands for all of them.
 *
 * @param people with only the contacts that work
 * @param day local, `YYYY-MM-DD`
 */
export const unreachedBy = (
  table: Table,
  people: readonly Person[],
  { parties, day }: { parties: readonly { readonly code: string }[]; day: string },
): readonly Unreached[] =>
  [...parties.map(({ code }) => code), undefined].flatMap((party) => {
    const bare: readonly Circumstance[] = party === undefined ? ['no-party'] : [];
    const asking = table.filter(
      ({ asks, when, line }) =>
        asks &&
        (when.circumstances?.every((each) => bare.includes(each)) ?? true) &&
        candidates(line, people, { party, excluded: () => false }, day).length > 0,
    );
    return LEVELS.flatMap((level): Unreached[] => {
      const at = asking.filter(({ when }) => when.levels?.includes(level) ?? true);
      const types = INCIDENT_TYPE_CODES.filter(
        (type) => !at.some(({ when }) => when.types?.includes(type) ?? true),
      );
      if (types.length === 0) return [];
      return [{ party, level, types: types.length === INCIDENT_TYPE_CODES.length ? null : types }];
    });
  });
