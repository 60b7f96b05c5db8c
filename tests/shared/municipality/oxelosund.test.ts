import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER } from '../../../shared/followups/ladder.ts';
import { tooLong } from '../../../shared/messages/fit.ts';
import { MESSAGE_WORDS } from '../../../shared/messages/words.ts';
import { readMunicipality } from '../../../shared/municipality/municipality.ts';
import { DEFAULT_STEPS } from '../../../shared/plan/steps.ts';
import { DEFAULT_RULES } from '../../../shared/routing/rules.ts';

const url = new URL('../../../config/oxelosund.json', import.meta.url);
const oxelosund = readMunicipality(JSON.parse(readFileSync(url, 'utf8')));

describe('Oxelösund’s own file', () => {
  it('names the municipality and keeps every byte in Sweden', () => {
    expect(oxelosund).toMatchObject({ id: 'oxelosund', name: 'Oxelösunds kommun', shortName: 'Oxelösund' });
    expect(oxelosund).toMatchObject({ timeZone: 'Europe/Stockholm', region: 'eu-north-1' });
  });

  it('has its parties, each once', () => {
    const codes = oxelosund.parties.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('sends no SMS longer than one', () => {
    expect(tooLong(oxelosund)).toEqual([]);
  });

  it('follows the plan, the ladder, the table and the words as they come', () => {
    expect(oxelosund.steps).toEqual(DEFAULT_STEPS);
    expect(oxelosund.followUps).toEqual(DEFAULT_LADDER);
    expect(oxelosund.routing).toEqual(DEFAULT_RULES);
    expect(oxelosund.messages).toEqual(MESSAGE_WORDS);
  });

  it('promises contact at the times of the plan’s levels', () => {
    expect(oxelosund.contactBy).toEqual({
      red: { after: 'PT15M' },
      orange: { after: 'PT2H' },
      yellow: { workingDays: 1, at: '16:00' },
      blue: { workingDays: 3, at: '16:00' },
    });
  });
});
