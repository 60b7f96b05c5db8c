import { Temporal } from 'temporal-polyfill';
import { isClosed } from '../shared/calendar/almanac.ts';

export const ZONE = 'Europe/Stockholm';

export const local = (instant: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);

/** At this time on that date, as the outbox and the schedules would give it in UTC. */
export const at = (date: Temporal.PlainDate, time: string): string =>
  date
    .toZonedDateTime({ timeZone: ZONE, plainTime: time })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });

/**
 * Half past nine on the first Tuesday to come, or the first after another date, in whose week offices are open from Monday to
 * Friday. Where a test says nothing else its clock begins here: what happens by night, at weekends and at Christmas would else
 * depend on when somebody runs it.
 *
 * @param from month and day, such as `01-12`
 * @returns an instant
 */
export const openTuesday = (from?: string): string => {
  const today = Temporal.Now.plainDateISO(ZONE);
  const given = Temporal.PlainMonthDay.from(from ?? today).toPlainDate({ year: today.year });
  const first = Temporal.PlainDate.compare(given, today) < 0 ? given.add({ years: 1 }) : given;
  for (let day = first.add({ days: (9 - first.dayOfWeek) % 7 }); ; day = day.add({ days: 7 })) {
    const begins = day.toZonedDateTime({ timeZone: ZONE, plainTime: '09:30' }).toInstant();
    const week = [-1, 0, 1, 2, 3].map((days) => day.add({ days }));
    if (!week.some(isClosed) && Temporal.Instant.compare(begins, Temporal.Now.instant()) > 0)
      return begins.toString();
  }
};
