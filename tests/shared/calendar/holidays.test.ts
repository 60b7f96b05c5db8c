import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHolidays } from '../../../commands/holidays.ts';
import {
  addWorkingDays,
  calendarReaches,
  isWorkingDay,
  nextWorkingDay,
} from '../../../shared/calendar/holidays.ts';
import { addDays, weekday } from '../../../shared/calendar/zoned.ts';
import { BY_HAND } from './almanac.ts';

const daysOf = (year: string) => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) days.push(day);
  return days;
};
const dates = fc.integer({ min: 0, max: 366 * 80 }).map((n) => addDays('2000-01-01', n));

describe('a working day', () => {
  it.each(Object.keys(BY_HAND))('in %s is every weekday that the almanac does not close', (year) => {
    const closed = BY_HAND[year]?.split(' ') ?? [];
    expect(closed).toHaveLength(16);
    for (const day of daysOf(year)) {
      const open = weekday(day) % 6 !== 0 && !closed.includes(day.slice(5));
      expect([day, isWorkingDay(day)]).toEqual([day, open]);
    }
  });

  it.each([
    ['2026-04-02', 'skärtorsdagen'],
    ['2026-05-15', 'the klämdag after Kristi himmelsfärdsdag'],
    ['2026-01-05', 'trettondagsafton, a klämdag'],
    ['2026-04-30', 'valborgsmässoafton'],
    ['2026-10-30', 'allhelgonaafton'],
    ['2026-05-25', 'annandag pingst, abolished in 2005'],
  ])('%s, %s, is one', (date) => {
    expect(isWorkingDay(date)).toBe(true);
  });

  it.each([
    ['2026-06-19', 'midsommarafton'],
    ['2026-12-24', 'julafton'],
    ['2026-12-31', 'nyårsafton'],
    ['2026-04-04', 'påskafton'],
    ['2026-06-06', 'a national day on a Saturday'],
  ])('%s, %s, is none', (date) => {
    expect(isWorkingDay(date)).toBe(false);
  });
});

describe('finding a working day', () => {
  it('the next one is the day itself when offices are open', () => {
    expect(nextWorkingDay('2026-04-02')).toBe('2026-04-02');
    expect(nextWorkingDay('2026-04-03')).toBe('2026-04-07');
    expect(nextWorkingDay('2026-12-24')).toBe('2026-12-28');
  });

  it('counts from the day after, over Christmas', () => {
    expect(addWorkingDays('2026-12-23', 1)).toBe('2026-12-28');
    expect(addWorkingDays('2026-12-23', 3)).toBe('2026-12-30');
    expect(addWorkingDays('2026-12-23', 4)).toBe('2027-01-04');
    expect(addWorkingDays('2026-12-26', 1)).toBe('2026-12-28');
  });

  it('passes over exactly n working days, and ends on one', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 15 }), (date, n) => {
        const end = addWorkingDays(date, n);
        let passed = 0;
        for (let day = addDays(date, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day)) passed++;
        expect([passed, isWorkingDay(end)]).toEqual([n, true]);
      }),
    );
  });

  it('never waits longer than five days for an office to open', () => {
    fc.assert(fc.property(dates, (date) => nextWorkingDay(date) <= addDays(date, 5)));
  });
});

describe('the table of holidays', () => {
  it('is what the rules give: run `npm run holidays` when this fails', () => {
    const file = new URL('../../../shared/calendar/swedish-holidays.ts', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(renderHolidays());
  });

  it('says how far it reaches, and knows weekends only beyond', () => {
    expect(calendarReaches('2025-01-01')).toBe(true);
    expect(calendarReaches('2060-12-31')).toBe(true);
    expect(calendarReaches('2061-01-01')).toBe(false);
    expect(calendarReaches('2024-12-31')).toBe(false);
    expect(isWorkingDay('2061-01-06')).toBe(true);
    expect(isWorkingDay('2061-01-08')).toBe(false);
  });

  it('refuses what is no date instead of searching for ever', () => {
    expect(() => nextWorkingDay('tomorrow')).toThrow(RangeError);
  });
});
