import { describe, expect, it } from 'vitest';
import { municipality, report } from '../builders.ts';
import { alertsOf, heard } from './story.ts';

describe('one person in two rows of the table', () => {
  const inform = { id: 'inform', when: {}, line: ['KSS'], channels: ['email'] };
  const own = {
    id: 'own-party',
    when: {},
    line: ['PSA', 'KSS'],
    channels: ['sms', 'email'],
    acknowledge: municipality().routing[0]?.acknowledge,
  };

  it.each([
    ['after', [own, inform]],
    ['before', [inform, own]],
  ])('can take the case where informing stands %s asking', (_, routing) => {
    const plan = alertsOf(report({ party: undefined }), { at: municipality({ routing }) });
    expect(heard(plan)).toEqual(['kss email task', 'kss sms task']);
  });
});
