import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/level/assess.ts';
import { INCIDENT_TYPE_CODES } from '../../../shared/report/type-rules.ts';
import { report } from '../builders.ts';
import { ANSWERS, above, FLOORS, highest, T8 } from './expected.ts';

const level = (of: Record<string, unknown>) => assess(report(of)).level;

describe('the level of a report', () => {
  it('is known for each of the 23 types that the form offers', () => {
    expect([...INCIDENT_TYPE_CODES].sort()).toEqual(Object.keys(FLOORS).sort());
    expect(INCIDENT_TYPE_CODES).toHaveLength(23);
  });

  it.each(Object.entries(FLOORS))('%s is %s when nothing else is known', (type, floor) => {
    expect(level({ types: [type] })).toBe(floor);
  });

  it.each(Object.entries(FLOORS))(
    '%s (at least %s) with each answer of the triage, once or repeated, with or without a child',
    (type, floor) => {
      const wrong = ANSWERS.flatMap(({ question, danger, triage, effect }) =>
        T8.flatMap(({ often, escalating, up }) =>
          [true, false].flatMap((child) => {
            const given = {
              types: [type],
              danger,
              triage: { ...triage, ...(escalating && { escalating }) },
              ...(often && { repeated: often }),
              targets: child ? ['child'] : ['official'],
            };
            const least = effect && 'atLeast' in effect ? highest(floor, effect.atLeast) : floor;
            const steps = up + (effect && 'up' in effect ? 1 : 0) + (child ? 1 : 0);
            const [got, expected] = [level(given), above(least, steps)];
            return got === expected ? [] : [{ question, given, got, expected }];
          }),
        ),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('is that of the gravest type when several are chosen, in whatever order', () => {
    expect(level({ types: ['HT-PAH', 'VS-KNU', 'HT-EGD'] })).toBe('orange');
    expect(level({ types: ['VS-KNU', 'HT-EGD', 'HT-PAH'] })).toBe('orange');
  });

  it.each(['now', 'personNear', 'injured', 'weapon'])(
    'is at least orange for who is unsure about danger (%s)',
    (question) => {
      expect(level({ types: ['OV-ORO'], danger: { now: 'no', [question]: 'unsure' } })).toBe('orange');
    },
  );

  it('rises one step for each of: repeated, could carry it out, something soon, a child', () => {
    const one = { repeated: '2-5' };
    const two = { ...one, triage: { couldCarryOut: 'yes' } };
    const three = { ...one, triage: { couldCarryOut: 'yes', soon: 'yes' } };
    expect([one, two, three].map(level)).toEqual(['yellow', 'orange', 'red']);
    expect(level({ ...two, targets: ['child'] })).toBe('red');
  });

  it('stops at red, however much is added', () => {
    const everything = { repeated: '6+', triage: { couldCarryOut: 'yes', soon: 'yes' }, targets: ['child'] };
    expect(level({ ...everything, types: ['VS-VAL'] })).toBe('red');
    expect(level({ ...everything, types: ['HT-PAH'] })).toBe('red');
  });

  it('is not raised by an adult relative or by property: only by a child', () => {
    expect(level({ targets: ['official', 'relative', 'colleague', 'deputy', 'staff', 'property'] })).toBe(
      'blue',
    );
  });

  it('tells what decided it, and not what did not', () => {
    const given = {
      types: ['HT-PAH', 'HT-HOT'],
      triage: { knowsHome: 'yes', soon: 'no' },
      targets: ['child'],
    };
    expect(assess(report(given))).toEqual({ level: 'red', reasons: ['HT-HOT', 'T6', 'child'] });
  });
});
