import type { Instant } from '../calendar/zoned.ts';
import { deadlineSchema } from '../incident/deadline.ts';

/** A deadline that waits and that the Scheduler should wake. */
export interface Standing {
  readonly incident: string;
  /** Its id, which is its schedule's name. */
  readonly id: string;
  readonly due: Instant;
}

/**
 * What a row and its schedule can disagree about. `missing`: nobody would wake it. `changed`: it would be woken at
 * another time, or somebody else would. `done`: its deadline is done. `without-row`: there is no such deadline.
 */
export const DIFFERENCES = ['missing', 'changed', 'done', 'without-row'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** Rows and schedules, side by side by name. */
export interface SideBySide {
  /** Rows without a schedule, soonest first. */
  readonly missing: readonly Standing[];
  /** Rows that have one, in order of their names: whether it is as it should be is still to be seen. */
  readonly both: readonly Standing[];
  /** Names of schedules without a row that waits. */
  readonly strays: readonly string[];
}

/**
 * Holds the deadlines that wait against the names of the schedules. The group's other schedules, such as the sweep's,
 * are left out.
 *
 * @param from what falls due before it is left to the Scheduler, which may be at it just now, and to the sweep
 */
export const sideBySide = (
  rows: readonly Standing[],
  names: ReadonlySet<string>,
  from: Instant,
): SideBySide => {
  const waiting = new Set(rows.map(({ id }) => id));
  const ahead = rows.filter(({ due }) => due > from);
  return {
    missing: ahead.filter(({ id }) => !names.has(id)),
    both: ahead.filter(({ id }) => names.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    strays: [...names].filter(
      (name) => !waiting.has(name) && deadlineSchema.shape.id.safeParse(name).success,
    ),
  };
};
