import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../shared/calendar/holidays.ts';
import { fromLocal, toLocal } from '../../../shared/calendar/zoned.ts';
import { DEFAULT_LADDER, ladderSchema } from '../../../shared/followups/ladder.ts';
import { followUps } from '../../../shared/followups/owed.ts';
import { LEVELS, type Level } from '../../../shared/level/levels.ts';
import { SWEDEN } from '../builders.ts';

const ZONE = SWEDEN.timeZone;

/** The ladder for a report at a local time, as local times: `F1 2026-12-25 18:00`. */
const ladderFor = (level: Level, start: string) => {
  const [date = '', time = ''] = start.split(' ');
  return followUps(level, fromLocal(date, time, ZONE), DEFAULT_LADDER, SWEDEN).map(({ id, due }) => {
    const local = toLocal(due, ZONE);
    return `${id} ${local.date} ${local.time.slice(0, 5)}`;
  });
};

const starts = fc
  .integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2059, 0, 1) })
  .map((ms) => new Date(ms).toISOString());
const levels = fc.constantFrom(...LEVELS);

describe('how many contacts a person is owed', () => {
  const ids = (level: Level) =>
    followUps(level, '2026-09-15T08:00:00Z', DEFAULT_LADDER, SWEDEN).map(({ id }) => id);

  it('all eight after something serious', () => {
    expect(ids('red')).toEqual(['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7']);
    expect(ids('orange')).toEqual(ids('red'));
  });

  it('fewer, but never none, after less', () => {
    expect(ids('yellow')).toEqual(['F1', 'F3', 'F4', 'F5']);
    expect(ids('blue')).toEqual(['F1', 'F4']);
  });
});

describe('a year of contacts', () => {
  it('after a report on an ordinary Tuesday', () => {
    expect(ladderFor('red', '2026-09-15 10:20')).toEqual([
      'F0 2026-09-15 11:20',
      'F1 2026-09-16 10:20',
      'F2 2026-09-18 09:00',
      'F3 2026-09-22 09:00',
      'F4 2026-10-13 09:00',
      'F5 2026-12-15 09:00',
      'F6 2027-03-15 09:00',
      'F7 2027-09-15 09:00',
    ]);
  });

  it('after a report at half past two in the night: the first hour is not put off, the call next day is', () => {
    expect(ladderFor('red', '2026-09-15 02:30').slice(0, 2)).toEqual([
      'F0 2026-09-15 03:30',
      'F1 2026-09-16 08:00',
    ]);
  });

  it('after a report on julafton: help in the hour and a call on juldagen, the rest when offices are open', () => {
    expect(ladderFor('red', '2026-12-24 18:00')).toEqual([
      'F0 2026-12-24 19:00',
      'F1 2026-12-25 18:00',
      'F2 2026-12-28 09:00',
      'F3 2027-01-04 09:00',
      'F4 2027-01-21 09:00',
      'F5 2027-03-24 09:00',
      'F6 2027-06-24 09:00',
      'F7 2027-12-27 09:00',
    ]);
  });

  it('after a report on skärtorsdag in the evening', () => {
    expect(ladderFor('orange', '2026-04-02 21:00').slice(0, 5)).toEqual([
      'F0 2026-04-02 22:00',
      'F1 2026-04-04 08:00',
      'F2 2026-04-07 09:00',
      'F3 2026-04-09 09:00',
      'F4 2026-04-30 09:00',
    ]);
  });

  it('after a report on midsommarafton', () => {
    expect(ladderFor('yellow', '2026-06-19 23:00')).toEqual([
      'F1 2026-06-21 08:00',
      'F3 2026-06-26 09:00',
      'F4 2026-07-17 09:00',
      'F5 2026-09-21 09:00',
    ]);
  });

  it('after a report on the night the clocks go forward: an hour is an hour', () => {
    expect(ladderFor('red', '2026-03-29 01:30').slice(0, 3)).toEqual([
      'F0 2026-03-29 03:30',
      'F1 2026-03-30 08:00',
      'F2 2026-04-01 09:00',
    ]);
  });

  it('after a report on the night the clocks go back: an hour is an hour, and two o’clock comes twice', () => {
    const [first] = followUps('red', '2026-10-25T00:30:00Z', DEFAULT_LADDER, SWEDEN);
    expect(first?.due).toBe('2026-10-25T01:30:00.000Z');
    expect(ladderFor('red', '2026-10-25 02:30').slice(0, 2)).toEqual([
      'F0 2026-10-25 02:30',
      'F1 2026-10-26 08:00',
    ]);
  });

  it('after a report on the evening two days before the clocks go back: the call still comes within 36 hours', () => {
    expect(ladderFor('blue', '2026-10-23 20:30')[0]).toBe('F1 2026-10-25 07:30');
  });

  it('after a report on 29 February the year is up on 28 February', () => {
    expect(ladderFor('red', '2028-02-29 12:00').slice(5)).toEqual([
      'F5 2028-05-29 09:00',
      'F6 2028-08-29 09:00',
      'F7 2029-02-28 09:00',
    ]);
  });

  it('after a report on 31 August the months end where they end', () => {
    expect(ladderFor('red', '2026-08-31 12:00').slice(5)).toEqual([
      'F5 2026-11-30 09:00',
      'F6 2027-03-01 09:00', // 28 February is a Sunday
      'F7 2027-08-31 09:00',
    ]);
  });
});

describe('for every report at any time', () => {
  /** Hours from the report. Closed days put a contact off by up to five days: F2, F3 and F4 may leave their windows. */
  const WINDOWS: Record<string, [number, number]> = {
    F0: [0, 2],
    F1: [12, 36],
    F2: [25, (3 + 5) * 24 + 10],
    F3: [5 * 24, (7 + 5) * 24 + 10],
    F4: [21 * 24, (28 + 5) * 24 + 10],
    F5: [10 * 7 * 24, 14 * 7 * 24],
    F6: [180 * 24, 190 * 24],
    F7: [364 * 24, 372 * 24],
  };

  it('each contact falls due in its time', () => {
    fc.assert(
      fc.property(starts, levels, (start, level) => {
        for (const { id, due } of followUps(level, start, DEFAULT_LADDER, SWEDEN)) {
          const hours = (Date.parse(due) - Date.parse(start)) / 3_600_000;
          const [from, to] = WINDOWS[id] ?? [1, 0];
          if (hours < from || hours > to) expect.fail(`${id} after ${hours} hours for ${start}`);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('contacts come in their order, and from the third on to somebody at work', () => {
    fc.assert(
      fc.property(starts, levels, (start, level) => {
        const contacts = followUps(level, start, DEFAULT_LADDER, SWEDEN);
        expect(contacts.map(({ due }) => due)).toEqual(contacts.map(({ due }) => due).sort());
        for (const { id, due } of contacts.filter(({ id }) => id > 'F1')) {
          const { date, time } = toLocal(due, ZONE);
          expect([id, time, isWorkingDay(date)]).toEqual([id, '09:00:00', true]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the default ladder', () => {
  it('can stand in a municipality’s file as it is', () => {
    expect(ladderSchema.parse(JSON.parse(JSON.stringify(DEFAULT_LADDER)))).toEqual(DEFAULT_LADDER);
  });

  it('never claims to be the plan’s: the plan names no times', () => {
    expect(DEFAULT_LADDER.every(({ source }) => source === 'default')).toBe(true);
  });

  it('always reaches the duty officer when nobody else can be reached', () => {
    for (const { lines } of DEFAULT_LADDER) for (const line of lines) expect(line.at(-1)).toBe('TIB');
  });

  it('asks the party’s officer and the municipality’s strategist each for the first week’s review', () => {
    expect(DEFAULT_LADDER.find(({ id }) => id === 'F3')?.lines).toEqual([
      ['PSA', 'KSS', 'TIB'],
      ['KSS', 'TIB'],
    ]);
  });

  it('asks nobody about symptoms or diagnoses', () => {
    const texts = JSON.stringify(DEFAULT_LADDER.map(({ purpose }) => purpose)).toLowerCase();
    for (const word of ['symptom', 'diagnos', 'sömn', 'sover', 'sleep', 'uni', 'ångest', 'ptsd', 'oire']) {
      expect(texts).not.toMatch(new RegExp(`(?<!\\p{L})${word}`, 'u'));
    }
  });
});

describe('a municipality’s own ladder', () => {
  const contact = DEFAULT_LADDER[0];

  it('replaces the default', () => {
    const [only] = ladderSchema.parse([{ ...contact, id: 'K1', due: { workingDays: 2, at: '10:00' } }]);
    const ladder = only ? [only] : [];
    expect(followUps('red', '2026-09-15T08:00:00Z', ladder, SWEDEN)).toMatchObject([
      { id: 'K1', due: '2026-09-17T08:00:00.000Z', lines: [['PSA', 'KSS', 'TIB']] },
    ]);
  });

  it.each([
    ['two contacts share an id', [contact, contact]],
    ['a contact has nobody responsible', [{ ...contact, lines: [] }]],
    ['a line names nobody', [{ ...contact, lines: [[]] }]],
    ['a line names the affected person, who is not messaged unasked', [{ ...contact, lines: [['UTSATT']] }]],
    ['a translation is missing', [{ ...contact, purpose: { sv: 'Ring', en: 'Call' } }]],
    ['a translation is blank', [{ ...contact, purpose: { sv: 'Ring', en: 'Call', fi: ' ' } }]],
    ['a level is unknown', [{ ...contact, levels: ['purple'] }]],
  ])('is refused when %s', (_, ladder) => {
    expect(ladderSchema.safeParse(ladder).success).toBe(false);
  });
});
