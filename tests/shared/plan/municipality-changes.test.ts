import { describe, expect, it } from 'vitest';
import { planFor } from '../../../shared/plan/plan.ts';
import { DEFAULT_STEPS } from '../../../shared/plan/steps.ts';
import { factsOf, municipality, report, SWEDEN, TUESDAY } from '../builders.ts';

const inAWeek = { days: 7, at: '12:00' } as const;
const everyLevel = { red: inAWeek, orange: inAWeek, yellow: inAWeek, blue: inAWeek };

const CHANGES = [
  ['3.1.2a', 'responsible', ['KC']],
  ['3.1.2a', 'informed', []],
  ['3.1.1b', 'due', everyLevel],
  ['3.1.3a', 'condition', 'always'],
  ['3.2.4a', 'source', 'plan'],
  [
    '3.3.1',
    'text',
    { sv: 'Ring larmcentralen.', fi: 'Soita hälytyskeskukseen.', en: 'Call the alarm centre.' },
  ],
] as const;

describe('a municipality that changes one step in its file', () => {
  it.each(CHANGES)('of %s gets its own %s, and nothing else moves', (id, field, value) => {
    const { steps } = municipality({ plan: { [id]: { [field]: value } } });
    expect(steps).toEqual(DEFAULT_STEPS.map((step) => (step.id === id ? { ...step, [field]: value } : step)));
  });

  it('gets its own time in the plan of a case', () => {
    const { steps } = municipality({ plan: { '3.1.1b': { due: everyLevel } } });
    const plan = (of: typeof steps) => planFor(of, factsOf(report(), 'red'), TUESDAY, SWEDEN);
    const expected = plan(DEFAULT_STEPS).map((step) =>
      step.id === '3.1.1b' ? { ...step, due: '2026-12-01T11:00:00.000Z' } : step,
    );
    expect(plan(steps)).toEqual(expected);
  });

  it('leaves the plan of every other municipality as it was', () => {
    municipality({ plan: { '3.1.2a': { responsible: ['KC'] } } });
    expect(municipality().steps).toEqual(DEFAULT_STEPS);
  });

  it.each(['3.1.4', '3.1.2', 'toString', ''])('is told that the plan has no step %j', (id) => {
    expect(() => municipality({ plan: { [id]: { responsible: ['KC'] } } })).toThrow(`no step ${id}`);
  });

  it.each([
    ['a role that does not exist', { responsible: ['KSX'] }, 'responsible'],
    ['nobody responsible', { responsible: [] }, 'responsible'],
    [
      'a time of day that does not exist',
      { due: { ...everyLevel, red: { workingDays: 1, at: '25:00' } } },
      'due',
    ],
    ['a deadline for some levels only', { due: { red: inAWeek } }, 'due'],
    ['a text in one language', { text: { sv: 'Ring.' } }, 'text'],
    ['another number', { id: '3.9.9' }, '3.1.2a'],
  ])('is told where %s stands', (_, change, field) => {
    expect(() => municipality({ plan: { '3.1.2a': change } })).toThrow(field);
  });
});
