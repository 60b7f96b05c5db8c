import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { functions } from '../../shared/manifest/manifest.ts';
import type { Identity } from '../../shared/municipality/identity.ts';
import { readMunicipality } from '../../shared/municipality/municipality.ts';
import { oxelosund, secondFile, stackFor } from './synthesized.ts';

const drilled = functions().filter(([, { triggers }]) => triggers.some(({ kind }) => kind === 'drill'));

const schedulesWith = (drills: Identity['drills']): string[] => {
  const found = Template.fromStack(stackFor({ ...oxelosund, drills })).findResources(
    'AWS::Scheduler::Schedule',
  );
  return Object.values(found)
    .filter(({ Properties }) => Properties.Name.endsWith('-drill'))
    .map(({ Properties }) => `${Properties.ScheduleExpression} ${Properties.ScheduleExpressionTimezone}`);
};

describe('drills are held', () => {
  test('on the first Tuesday of each month at ten, if the municipality says nothing else', () => {
    expect(oxelosund.drills).toEqual({ every: 'month', at: '10:00' });
    expect(schedulesWith(oxelosund.drills)).toEqual(
      drilled.map(() => 'cron(0 10 ? * 3#1 *) Europe/Stockholm'),
    );
  });

  test('on the first Tuesday of each quarter, at the municipality’s own time', () => {
    expect(schedulesWith({ every: 'quarter', at: '13:05' })).toEqual(
      drilled.map(() => 'cron(5 13 ? 1,4,7,10 3#1 *) Europe/Stockholm'),
    );
  });

  test('at no time that does not exist: such a file is refused before anything is deployed', () => {
    for (const drills of [
      { every: 'month', at: '25:00' },
      { every: 'week', at: '10:00' },
      { every: 'month' },
    ]) {
      expect(() => readMunicipality({ ...secondFile(), drills }), JSON.stringify(drills)).toThrow(/drills/);
    }
  });

  test('by hand only, if it wants none', () => {
    expect(schedulesWith({ every: 'never', at: '10:00' })).toEqual([]);
  });
});
