import { Temporal } from 'temporal-polyfill';

export const ZONE = 'Europe/Stockholm';

export const local = (instant: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);

/** At this time on that date, as the outbox and the schedules would give it in UTC. */
export const at = (date: Temporal.PlainDate, time: string): string =>
  date
    .toZonedDateTime({ timeZone: ZONE, plainTime: time })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
