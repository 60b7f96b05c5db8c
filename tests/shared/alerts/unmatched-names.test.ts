import { describe, expect, it } from 'vitest';
import { report } from '../builders.ts';
import { alertsOf } from './story.ts';

const said = (names: string[]) =>
  alertsOf(report({ keepOut: { names } })).findings.filter(({ kind }) => kind === 'unmatched-names');

describe('a name to be kept out of the case', () => {
  it('that nobody in the directory bears is said, so that somebody asks whom it means', () => {
    expect(said(['Kalle på kontoret', 'Lindén'])).toEqual([{ kind: 'unmatched-names', count: 1 }]);
  });

  it('that somebody bears is not', () => {
    expect(said(['Lindén'])).toEqual([]);
  });
});
