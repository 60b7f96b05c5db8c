import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOutdated, zoneTable } from '../../../shared/calendar/zone-table.ts';
import { shownOffset, tabledOffset } from '../../../shared/calendar/zoned.ts';

const HOUR = 3_600_000;
const YEARS = [2024, 2045] as const;
const tables = new Map(
  ['Europe/Stockholm', 'Europe/Helsinki', 'UTC', 'America/St_Johns', 'Australia/Lord_Howe'].map((zone) => [
    zone,
    zoneTable(zone, YEARS),
  ]),
);
const [from, until] = YEARS.map((year) => Date.UTC(year, 0, 1)) as [number, number];

describe('a table of when a zone’s clocks change', () => {
  it('says at every moment what Intl says', () => {
    for (const [zone, table] of tables) {
      const changes = table.offsets.map(([minute]) => minute * 60_000);
      const moments = fc.oneof(
        fc.integer({ min: from, max: until - 1 }),
        fc
          .tuple(
            fc.constantFrom(...changes),
            fc.oneof(fc.constantFrom(0, -1), fc.integer({ min: -2 * HOUR, max: 2 * HOUR })),
          )
          .map(([change, by]) => Math.max(from, change + by)),
      );
      fc.assert(
        fc.property(moments, (ms) => tabledOffset(table, ms) === shownOffset(ms, zone)),
        { numRuns: 500 },
      );
    }
  });

  it('says nothing of the time before and after it', () => {
    const table = zoneTable('Europe/Stockholm', YEARS);
    expect(tabledOffset(table, from - 1)).toBeUndefined();
    expect(tabledOffset(table, until)).toBeUndefined();
    expect(tabledOffset(table, from)).toBe(HOUR);
  });

  it('is outdated once Intl knows another rule for the months to come, and not for years long past', () => {
    const table = zoneTable('Europe/Stockholm', YEARS);
    const now = '2027-01-15T03:30:00.000Z';
    expect(isOutdated(table, 'Europe/Stockholm', now)).toBe(false);
    const withoutSummer2027 = table.offsets.filter(
      ([minute]) => new Date(minute * 60_000).getUTCFullYear() !== 2027,
    );
    expect(isOutdated({ ...table, offsets: withoutSummer2027 }, 'Europe/Stockholm', now)).toBe(true);
    expect(
      isOutdated({ ...table, offsets: withoutSummer2027 }, 'Europe/Stockholm', '2030-01-15T03:30:00.000Z'),
    ).toBe(false);
  });
});
