import type { LocalDate } from '../../shared/calendar/zoned.ts';

const DAY = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/**
 * Whether Swedish municipal offices are closed on a date, worked out from the computus (Meeus, Jones and Butcher) and the
 * almanac's rules: nothing of the product's own table.
 */
export const isClosedDay = (date: LocalDate): boolean => {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6 || closedIn(Number(date.slice(0, 4))).has(date);
};

const years = new Map<number, ReadonlySet<LocalDate>>();

const closedIn = (year: number): ReadonlySet<LocalDate> => {
  const known = years.get(year);
  if (known) return known;
  const easter = easterOf(year);
  const midsummer = saturdayFrom(`${year}-06-20`);
  const closed = new Set([
    ...['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'].map(
      (each) => `${year}-${each}`,
    ),
    ...[-2, 0, 1, 39, 49].map((days) => iso(easter + days * DAY)),
    iso(midsummer - DAY),
  ]);
  years.set(year, closed);
  return closed;
};

const saturdayFrom = (date: LocalDate): number => {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return ms + ((6 - new Date(ms).getUTCDay() + 7) % 7) * DAY;
};

const easterOf = (year: number): number => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const n = d + e + 114 - 7 * Math.floor((a + 11 * d + 22 * e) / 451);
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
};
