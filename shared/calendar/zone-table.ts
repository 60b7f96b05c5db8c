import type { ZoneTable } from './zone-tables.ts';
import { type Instant, shownOffset, tabledOffset } from './zoned.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Writes down when a zone's clocks change, as `Intl` knows it today.
 *
 * @param zone IANA name
 * @param years the first, and the first that is left out
 */
export const zoneTable = (zone: string, [first, end]: readonly [number, number]): ZoneTable => {
  const [begin, until] = [Date.UTC(first, 0, 1), Date.UTC(end, 0, 1)];
  const row = (ms: number) => [ms / MINUTE, shownOffset(ms, zone) / MINUTE] as const;
  const days = Array.from({ length: (until - begin) / DAY }, (_, index) => begin + index * DAY);
  const changes = days.filter((day) => shownOffset(day, zone) !== shownOffset(day + DAY, zone));
  return {
    until: until / MINUTE,
    offsets: [row(begin), ...changes.map((day) => row(changeWithin(day, zone)))],
  };
};

/** The minute in which the clocks change on a day. */
const changeWithin = (day: number, zone: string): number => {
  const before = shownOffset(day, zone);
  let [low, high] = [day, day + DAY];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (shownOffset(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
};

/**
 * Whether a table contradicts `Intl` within the next thirteen months: a country has changed its time, Node has learnt
 * it and the table, which came with a bundle, has not.
 */
export const isOutdated = (table: ZoneTable, zone: string, now: Instant): boolean => {
  const moments = Array.from({ length: 400 * 4 }, (_, index) => Date.parse(now) + index * 6 * HOUR);
  return moments.some((ms) => {
    const known = tabledOffset(table, ms);
    return known !== undefined && known !== shownOffset(ms, zone);
  });
};
