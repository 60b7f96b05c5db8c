import { Temporal } from 'temporal-polyfill';
import type { FunctionName } from '../shared/manifest/manifest.ts';
import type { Municipality } from '../shared/municipality/municipality.ts';
import type { Triggers } from './triggers.ts';

/** A function that runs at local times, day after day or month after month. */
export interface Recurring {
  readonly name: FunctionName;
  /** Passed over while the clock is moved, unless that is asked for. */
  readonly passedOver: boolean;
  /** The first time after a moment. */
  next(after: Date): Date;
}

/** What the manifest and the municipality have run at local times: what is nightly, and the drills. */
export const recurring = (
  { nightly, drills }: Pick<Triggers, 'nightly' | 'drills'>,
  { timeZone, drills: { every, at } }: Pick<Municipality, 'timeZone' | 'drills'>,
): readonly Recurring[] => {
  const local = (moment: Date) =>
    Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
  const firstAfter = (moment: Date, found: (from: Temporal.ZonedDateTime) => Temporal.ZonedDateTime[]) => {
    const later = found(local(moment)).find(({ epochMilliseconds }) => epochMilliseconds > moment.getTime());
    return new Date(later?.epochMilliseconds ?? Number.POSITIVE_INFINITY);
  };
  const night = (time: string) => (moment: Date) =>
    firstAfter(moment, (now) => [0, 1].map((days) => now.add({ days }).withPlainTime(time)));
  // Twelve drills bury what else a year sends, and are waited for: whoever moves the clock would not want them.
  const drill = (moment: Date) =>
    firstAfter(moment, (now) =>
      Array.from({ length: 7 }, (_, months) =>
        firstTuesday(now.with({ day: 1 }).add({ months })).withPlainTime(at),
      ).filter(({ month }) => every === 'month' || month % 3 === 1),
    );
  return [
    ...nightly.map((each) => ({ name: each.name, passedOver: false, next: night(each.at) })),
    ...(every === 'never' ? [] : drills.map((name) => ({ name, passedOver: true, next: drill }))),
  ];
};

const TUESDAY = 2;

const firstTuesday = (first: Temporal.ZonedDateTime) =>
  first.add({ days: (7 + TUESDAY - first.dayOfWeek) % 7 });
