import { describe, expect, it } from 'vitest';
import type { Level } from '../../../shared/level/levels.ts';
import { planFor } from '../../../shared/plan/plan.ts';
import { DEFAULT_STEPS } from '../../../shared/plan/steps.ts';
import { factsOf, report, SWEDEN, TUESDAY } from '../builders.ts';

const planOf = (of: Record<string, unknown> = {}, level: Level = 'yellow') =>
  planFor(DEFAULT_STEPS, factsOf(report(of), level), TUESDAY, SWEDEN);

const withState = (state: string, of?: Record<string, unknown>, level?: Level) =>
  planOf(of, level)
    .filter((step) => step.state === state)
    .map(({ id }) => id);

const POLICE_REPORT = ['3.1.3a', '3.1.3b', '3.1.3c', '3.1.3d'];
const WHEN_NEEDED = ['3.2.2a', '3.2.2b', '3.2.2c', '3.2.3a', '3.2.3b', '3.3.2'];

describe('the steps of a new case', () => {
  it('begin with the party informed: the report itself did that', () => {
    expect(withState('done')).toEqual(['3.1.1a']);
  });

  it('wait where there is nothing to do yet, and stand open otherwise', () => {
    expect(withState('waiting')).toEqual(['3.0.1', ...POLICE_REPORT, ...WHEN_NEEDED]);
    expect(withState('open')).toEqual([
      '3.0.2',
      '3.1.1b',
      '3.1.1c',
      '3.1.2a',
      '3.1.2b',
      '3.2.1a',
      '3.2.1b',
      '3.2.4a',
      '3.2.4b',
      '3.3.1',
    ]);
  });

  it('open "call 112" at red and at no other level', () => {
    const levels = (['red', 'orange', 'yellow', 'blue'] as const).filter((level) =>
      withState('open', {}, level).includes('3.0.1'),
    );
    expect(levels).toEqual(['red']);
  });
});

describe('the police report', () => {
  it.each([undefined, 'no', 'not-now'])(
    'waits without any deadline while the decision is %s',
    (policeReport) => {
      const steps = planOf({ wishes: { policeReport } }).filter(({ id }) => POLICE_REPORT.includes(id));
      expect(steps).toEqual(POLICE_REPORT.map((id) => ({ id, state: 'waiting', due: null })));
    },
  );

  it('is somebody’s to make, by a day, once the person has decided so', () => {
    const steps = planOf({ types: ['HT-HOT'], wishes: { policeReport: 'yes' } });
    const open = steps.filter(({ id, state }) => POLICE_REPORT.includes(id) && state === 'open');
    expect(open.map(({ id }) => id)).toEqual(['3.1.3a', '3.1.3b', '3.1.3c']);
    expect(open.every(({ due }) => due === '2026-11-25T15:00:00.000Z')).toBe(true);
  });

  it.each(['HT-PAH', 'HT-RYK', 'HT-UTH'])(
    'asks for public prosecution where it may be defamation (%s)',
    (type) => {
      const wish = { wishes: { policeReport: 'yes' } };
      expect(withState('open', { types: ['VS-STO', type], ...wish })).toContain('3.1.3d');
      expect(withState('open', { types: ['VS-STO', type] })).not.toContain('3.1.3d');
    },
  );
});
