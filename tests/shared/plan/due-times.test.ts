import { describe, expect, it } from 'vitest';
import type { Level } from '../../../shared/level/levels.ts';
import { planFor } from '../../../shared/plan/plan.ts';
import { DEFAULT_STEPS } from '../../../shared/plan/steps.ts';
import { factsOf, report, SWEDEN, TUESDAY } from '../builders.ts';

/** Local times in Stockholm (UTC+1 in November) of a report on Tuesday 24 November 2026 at 14:30. */
const local = (day: number | string, time: string) =>
  new Date(`2026-${typeof day === 'string' ? day : `11-${day}`}T${time}:00+01:00`).toISOString();

const WEDNESDAY = local(25, '16:00');
const FRIDAY = local(27, '16:00');
const IN_A_DAY = local(25, '14:30');
const IN_THREE_DAYS = local(27, '14:30');
const IN_A_WEEK = local('12-01', '16:00');
const none = [null, null, null, null];

/** Red, orange, yellow, blue, for a person who wants a police report about rumours. */
const DUE: Record<string, (string | null)[]> = {
  '3.0.1': none,
  '3.0.2': [IN_A_DAY, IN_A_DAY, IN_A_DAY, IN_A_DAY],
  '3.1.1a': none,
  '3.1.1b': [local(24, '14:45'), local(24, '16:30'), WEDNESDAY, FRIDAY],
  '3.1.1c': [local(24, '14:45'), local(24, '16:30'), WEDNESDAY, FRIDAY],
  '3.1.2a': [local(24, '16:30'), local(24, '17:00'), WEDNESDAY, FRIDAY],
  '3.1.2b': [local(24, '16:30'), local(24, '17:00'), WEDNESDAY, FRIDAY],
  '3.1.3a': [WEDNESDAY, WEDNESDAY, WEDNESDAY, WEDNESDAY],
  '3.1.3b': [WEDNESDAY, WEDNESDAY, WEDNESDAY, WEDNESDAY],
  '3.1.3c': [WEDNESDAY, WEDNESDAY, WEDNESDAY, WEDNESDAY],
  '3.1.3d': [WEDNESDAY, WEDNESDAY, WEDNESDAY, WEDNESDAY],
  '3.2.1a': [local(24, '15:00'), local(24, '16:30'), WEDNESDAY, FRIDAY],
  '3.2.1b': [IN_A_DAY, IN_A_DAY, WEDNESDAY, FRIDAY],
  '3.2.2a': none,
  '3.2.2b': none,
  '3.2.2c': none,
  '3.2.3a': [IN_A_DAY, IN_A_DAY, null, null],
  '3.2.3b': none,
  '3.2.4a': [IN_THREE_DAYS, IN_THREE_DAYS, IN_THREE_DAYS, IN_THREE_DAYS],
  '3.2.4b': none,
  '3.3.1': [IN_A_WEEK, IN_A_WEEK, IN_A_WEEK, IN_A_WEEK],
  '3.3.2': none,
};

const decided = report({ types: ['HT-RYK'], wishes: { policeReport: 'yes' } });

describe.each(['red', 'orange', 'yellow', 'blue'] as Level[])(
  'a %s report on a Tuesday afternoon',
  (level) => {
    it('gives each step its own time', () => {
      const planned = planFor(DEFAULT_STEPS, factsOf(decided, level), TUESDAY, SWEDEN);
      const column = ['red', 'orange', 'yellow', 'blue'].indexOf(level);
      expect(Object.fromEntries(planned.map(({ id, due }) => [id, due]))).toEqual(
        Object.fromEntries(Object.entries(DUE).map(([id, due]) => [id, due[column]])),
      );
    });
  },
);

describe('a report late in the day', () => {
  const dueOf = (id: string, level: Level, start: string) =>
    planFor(DEFAULT_STEPS, factsOf(decided, level), start, SWEDEN).find((step) => step.id === id)?.due;

  it('leaves two hours for the orange contact with the police where the day is over', () => {
    expect(dueOf('3.1.2a', 'orange', local(24, '18:20'))).toBe(local(24, '20:20'));
  });

  it('on a Friday evening gives a yellow case until Monday afternoon', () => {
    expect(dueOf('3.1.1b', 'yellow', local(27, '20:00'))).toBe(local(30, '16:00'));
  });

  it('counts by the clock of the municipality, not of the server', () => {
    const helsinki = planFor(DEFAULT_STEPS, factsOf(decided, 'yellow'), TUESDAY, {
      ...SWEDEN,
      timeZone: 'Europe/Helsinki',
    });
    expect(helsinki.find(({ id }) => id === '3.1.1b')?.due).toBe(local(25, '15:00'));
  });
});
