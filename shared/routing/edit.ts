import { DIRECTORY_ROLES, type DirectoryRole } from '../directory/person.ts';
import { LEVELS } from '../level/levels.ts';
import { INCIDENT_TYPE_CODES } from '../report/type-rules.ts';
import { CIRCUMSTANCES, MESSAGE_CHANNELS } from './rule.ts';
import { MOST_RULES, type Table, type TableRule } from './table.ts';

type Values = Readonly<Record<string, string | undefined>>;

export type TableFaultCode =
  | 'no-level'
  | 'no-role'
  | 'role-twice'
  | 'no-channel'
  | 'no-asks'
  | 'no-rules'
  | 'too-many';

/** One thing wrong with what was chosen: at which field of the form, `role-0-1`; `table` for all of it. */
export interface TableFault {
  readonly field: string;
  readonly code: TableFaultCode;
}

/** A table as the fields of the desk's form: `level-0-red`, `role-0-1`, `asks-0`. */
export const valuesOfTable = (table: Table): Values =>
  Object.fromEntries(
    table.flatMap(({ id, when, line, channels, asks }, index) => [
      [`id-${index}`, id],
      ...LEVELS.filter((level) => when.levels?.includes(level) ?? true).map((level) => [
        `level-${index}-${level}`,
        'yes',
      ]),
      ...(when.types ?? []).map((type) => [`type-${index}-${type}`, 'yes']),
      ...(when.circumstances ?? []).map((each) => [`circumstance-${index}-${each}`, 'yes']),
      ...line.map((role, place) => [`role-${index}-${place}`, role]),
      ...channels.map((channel) => [`channel-${index}-${channel}`, 'yes']),
      [`asks-${index}`, asks ? 'yes' : 'no'],
    ]),
  );

/** What of a rule is filled in by somebody, and not by the page. */
const FILLED = /^(level|type|circumstance|role|channel|asks)-(\d{1,2})(-|$)/;

/** Which rules of the form hold anything, in its order: one that was left empty is none. */
export const rulesIn = (values: Values): readonly number[] =>
  [
    ...new Set(
      Object.entries(values).flatMap(([field, value]) => {
        const [, , index] = FILLED.exec(field) ?? [];
        return index !== undefined && value ? [Number(index)] : [];
      }),
    ),
  ].sort((a, b) => a - b);

/**
 * The table that was put together in the form. What there is to choose from is the only thing that is read; a rule that is
 * marked to go goes.
 *
 * @param known ids of the rules in force; any other gets an id of its own
 * @param newId an id that no rule has had before: what an old one's line found must not silence a new one
 */
export const readTable = (
  values: Values,
  { known, newId }: { readonly known: ReadonlySet<string>; readonly newId: () => string },
): { readonly table: Table } | { readonly faults: readonly TableFault[] } => {
  const faults: TableFault[] = [];
  const used = new Set<string>();
  const table = rulesIn(values)
    .filter((index) => !values[`remove-${index}`])
    .map((index): TableRule => {
      const chosen = <Code extends string>(field: string, codes: readonly Code[]): Code[] =>
        codes.filter((code) => values[`${field}-${index}-${code}`]);
      const fault = (field: string, code: TableFaultCode) => faults.push({ field, code });
      const levels = chosen('level', LEVELS);
      const types = chosen('type', INCIDENT_TYPE_CODES);
      const circumstances = chosen('circumstance', CIRCUMSTANCES);
      const channels = chosen('channel', MESSAGE_CHANNELS);
      const line: DirectoryRole[] = [];
      for (let place = 0; place < DIRECTORY_ROLES.length; place += 1) {
        const role = DIRECTORY_ROLES.find((each) => each === values[`role-${index}-${place}`]);
        if (role && line.includes(role)) fault(`role-${index}-${place}`, 'role-twice');
        else if (role) line.push(role);
      }
      const asks = values[`asks-${index}`];
      if (levels.length === 0) fault(`level-${index}`, 'no-level');
      if (line.length === 0) fault(`role-${index}-0`, 'no-role');
      if (asks !== 'yes' && asks !== 'no') fault(`asks-${index}`, 'no-asks');
      if (channels.length === 0) fault(`channel-${index}`, 'no-channel');
      const given = values[`id-${index}`] ?? '';
      const id = known.has(given) && !used.has(given) ? given : newId();
      used.add(id);
      return {
        id,
        when: {
          // Every level is no condition: so it stands in the municipality's file, too.
          ...(levels.length < LEVELS.length && { levels }),
          ...(types.length > 0 && types.length < INCIDENT_TYPE_CODES.length && { types }),
          ...(circumstances.length > 0 && { circumstances }),
        },
        line,
        channels,
        asks: asks === 'yes',
      };
    });
  if (table.length === 0) faults.push({ field: 'table', code: 'no-rules' });
  if (table.length > MOST_RULES) faults.push({ field: 'table', code: 'too-many' });
  return faults.length > 0 ? { faults } : { table };
};
