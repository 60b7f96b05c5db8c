import type { Instant } from '../calendar/zoned.ts';
import { SYSTEM } from '../incident/change.ts';
import type { Drill } from './drill.ts';
import type { DrillChange } from './start.ts';

/** Ends a drill whose time is up; `null` if it has ended before. What is pressed from now on does not count. */
export const endDrill = (drill: Drill, now: Instant): DrillChange | null => {
  if (drill.endedAt !== undefined) return null;
  return {
    drill: { ...drill, endedAt: now },
    entry: {
      incident: drill.id,
      seq: 2,
      at: now,
      by: SYSTEM,
      what: { kind: 'drill-ended' },
      deadlines: [],
    },
  };
};
