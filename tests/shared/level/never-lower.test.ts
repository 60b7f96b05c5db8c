import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/level/assess.ts';
import { report } from '../builders.ts';
import { FLOORS } from './expected.ts';

const RANK = { blue: 0, yellow: 1, orange: 2, red: 3 };
const DANGER = ['now', 'personNear', 'injured', 'weapon'] as const;
const TRIAGE = ['specific', 'knowsHome', 'family', 'escalating', 'couldCarryOut', 'soon'] as const;
const REPEATED = ['once', '2-5', '6+'] as const;

const answer = fc.constantFrom('yes', 'no', 'unsure');
const type = fc.constantFrom(...Object.keys(FLOORS));
const given = fc.record({
  types: fc.uniqueArray(type, { minLength: 1, maxLength: 5 }),
  danger: fc.record(
    { now: answer, personNear: answer, injured: answer, weapon: answer },
    { requiredKeys: ['now'] },
  ),
  triage: fc.record(
    {
      specific: answer,
      knowsHome: answer,
      family: answer,
      escalating: answer,
      couldCarryOut: answer,
      soon: answer,
    },
    { requiredKeys: [] },
  ),
  repeated: fc.constantFrom(...REPEATED),
  targets: fc.subarray(['official', 'relative', 'child', 'property']),
});
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

/** Everything that can be added to a report that makes it graver or says more. */
const additions = fc.oneof(
  type.map((code) => (of: Given) => ({ ...of, types: [...new Set([...of.types, code])] })),
  fc.constantFrom(...DANGER).map((key) => (of: Given) => ({ ...of, danger: { ...of.danger, [key]: 'yes' } })),
  fc.constantFrom(...TRIAGE).map((key) => (of: Given) => ({ ...of, triage: { ...of.triage, [key]: 'yes' } })),
  fc.constant((of: Given) => ({ ...of, targets: [...new Set([...of.targets, 'child'])] })),
  fc.constant((of: Given) => ({ ...of, repeated: '6+' })),
);

const rank = (of: unknown) => RANK[assess(report(of as Record<string, unknown>)).level];

describe('telling more', () => {
  it('never lowers the level: another type, another yes, a child, more often', () => {
    fc.assert(
      fc.property(given, additions, (before, add) => {
        expect(rank(add(before))).toBeGreaterThanOrEqual(rank(before));
      }),
      { numRuns: 2000 },
    );
  });

  it('never lowers it either when a no becomes "not sure"', () => {
    fc.assert(
      fc.property(given, fc.constantFrom(...DANGER), (before, key) => {
        const no = { ...before, danger: { ...before.danger, [key]: 'no' } };
        const unsure = { ...before, danger: { ...before.danger, [key]: 'unsure' } };
        expect(rank(unsure)).toBeGreaterThanOrEqual(Math.max(rank(no), RANK.orange));
      }),
    );
  });
});
