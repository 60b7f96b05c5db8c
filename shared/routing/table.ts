import * as z from 'zod/mini';
import { LEVELS } from '../level/levels.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { INCIDENT_TYPE_CODES } from '../report/type-rules.ts';
import {
  CIRCUMSTANCES,
  channelsSchema,
  lineSchema,
  MESSAGE_CHANNELS,
  type Rule,
  ruleIdSchema,
  whenSchema,
} from './rule.ts';

/** The most rules that a table may have: more than anybody can keep in their head. */
export const MOST_RULES = 12;

/**
 * One row of the table as the desk may change it: who is alerted of what, and whether they are asked to take the case or
 * only told. Until when it may be taken is not in it: a report is answered with that time before anything else is read, so
 * it stands in the municipality's file.
 */
const tableRuleSchema = z.strictObject({
  id: ruleIdSchema,
  when: whenSchema,
  line: lineSchema,
  channels: channelsSchema,
  asks: z.boolean(),
});
export type TableRule = z.output<typeof tableRuleSchema>;

// A row is known by its id: with two of the same, what one line found would silence the other.
export const tableSchema = z.array(tableRuleSchema).check(
  z.minLength(1),
  z.maxLength(MOST_RULES),
  z.refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'an id stands twice'),
);
export type Table = readonly TableRule[];

/** A table that two persons have agreed on at the desk. It stands in the place of the one in the municipality's file. */
export const approvedSchema = z.strictObject({
  version: z.string(),
  table: tableSchema,
  at: z.string(),
  /** Ids of who proposed it, and who approved it. */
  by: z.string(),
  approvedBy: z.string(),
});
export type Approved = z.output<typeof approvedSchema>;

/** What of a municipality's file the rules are made of. */
export type OwnRules = Pick<Municipality, 'routing' | 'contactBy'>;

/** Rules as a table of the desk: without their times. */
export const tableOf = (rules: readonly Rule[]): Table =>
  rules.map(({ id, when, line, channels, acknowledge }) => ({
    ...{ id, when, line, channels },
    asks: acknowledge !== undefined,
  }));

/** The table by which people are alerted: the one approved at the desk, else the municipality's file's. */
export const tableInForce = (approved: Approved | undefined, { routing }: OwnRules): Table =>
  approved?.table ?? tableOf(routing);

/**
 * The rules by which people are alerted. A rule that asks has the time that the file gives to the rule of that id, else the
 * level's time for contact: no time comes from the desk.
 */
export const rulesInForce = (
  approved: Approved | undefined,
  { routing, contactBy }: OwnRules,
): readonly Rule[] =>
  approved
    ? approved.table.map(({ asks, ...rule }) => ({
        ...rule,
        ...(asks && { acknowledge: routing.find(({ id }) => id === rule.id)?.acknowledge ?? contactBy }),
      }))
    : routing;

/**
 * What a table is known by: the same for the same rules in the same order, however they were written down. An approval is of
 * a version, and so of exactly what was read.
 */
export const versionOf = (table: Table, hash: (text: string) => string): string => {
  const all = table.map(({ id, when, line, channels, asks }) => [
    id,
    LEVELS.filter((level) => when.levels?.includes(level) ?? true),
    when.types ? INCIDENT_TYPE_CODES.filter((type) => when.types?.includes(type)) : null,
    CIRCUMSTANCES.filter((each) => when.circumstances?.includes(each)),
    line,
    MESSAGE_CHANNELS.filter((channel) => channels.includes(channel)),
    asks,
  ]);
  return hash(JSON.stringify(all));
};
