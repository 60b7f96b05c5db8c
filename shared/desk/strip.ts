import type { DirectoryRole } from '../directory/person.ts';
import type { DeskView } from './view.ts';

/** What stands on the strip: who was alerted, who took the case, which steps were done. */
export const LANES = ['alerted', 'taken', 'steps'] as const;
export type Lane = (typeof LANES)[number];

/** One mark on the strip. `name`: of a step, its number. */
export interface Mark {
  readonly lane: Lane;
  readonly at: string;
  readonly person?: string;
  readonly role?: DirectoryRole;
  readonly name?: string;
  /** How it was alerted, and whether it arrived. */
  readonly channel?: 'sms' | 'email';
  readonly state?: NonNullable<DeskView['deliveries']>[number]['state'];
}

export interface Strip {
  readonly from: string;
  readonly to: string;
  /** The earliest first. */
  readonly marks: readonly Mark[];
}

/** The strip of a case, from its report to its last mark. `null` as long as there is nothing to draw, or none of it is shown. */
export const stripOf = ({
  reference,
  deliveries = [],
  timeline = [],
  steps = [],
}: DeskView): Strip | null => {
  if (!reference) return null;
  const marks: Mark[] = [
    ...deliveries.flatMap(({ handedOverAt, person, role, channel, state }) =>
      handedOverAt ? [{ lane: 'alerted' as const, at: handedOverAt, person, role, channel, state }] : [],
    ),
    ...timeline.flatMap((line) =>
      'what' in line && line.what.kind === 'taken' && line.by.kind === 'person'
        ? [{ lane: 'taken' as const, at: line.at, person: line.by.person, role: line.by.role }]
        : [],
    ),
    ...steps.flatMap(({ id, state, at, by, role }) =>
      state === 'done' && at && by && role
        ? [{ lane: 'steps' as const, at, name: id, person: by, role }]
        : [],
    ),
  ];
  const last = marks.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  return last ? { from: reference.receivedAt, to: last.at, marks } : null;
};

/**
 * Where a moment stands on a strip: 0 its beginning, 1 its end. Minutes count at first and days later, so that the first
 * hour is not a point at the edge of a year: the place grows with the logarithm of the minutes since the report.
 */
export const placeOn = ({ from, to }: Pick<Strip, 'from' | 'to'>, at: string): number => {
  const minutes = (instant: string) => Math.max(0, (Date.parse(instant) - Date.parse(from)) / 60_000);
  const whole = Math.log1p(minutes(to));
  return whole === 0 ? 0 : Math.min(1, Math.log1p(minutes(at)) / whole);
};
