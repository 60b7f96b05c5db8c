import { describe, expect, it } from 'vitest';
import { DEFAULT_STEPS } from '../../../shared/plan/steps.ts';

/** domain.md section 5, typed out again row by row: number, source, responsible, informed, condition. */
const TABLE = [
  ['3.0.1', 'default', 'UTSATT', 'PSA KSS', 'acute-danger'],
  ['3.0.2', 'default', 'UTSATT OMBUD', 'PSA', 'always'],
  ['3.1.1a', 'plan', 'UTSATT OMBUD', 'PSA', 'always'],
  ['3.1.1b', 'plan', 'PSA', '', 'always'],
  ['3.1.1c', 'plan', 'PSA', 'KSS', 'always'],
  ['3.1.2a', 'plan', 'KSS', 'UTSATT PSA', 'always'],
  ['3.1.2b', 'plan', 'KSS', '', 'always'],
  ['3.1.3a', 'plan', 'KC', 'UTSATT PSA KSS', 'police-report-decided'],
  ['3.1.3b', 'plan', 'KC', 'KSS', 'police-report-decided'],
  ['3.1.3c', 'plan', 'KC', '', 'police-report-decided'],
  ['3.1.3d', 'default', 'KC', '', 'defamation-reported'],
  ['3.2.1a', 'plan', 'PSA', '', 'always'],
  ['3.2.1b', 'plan', 'PSA', 'INIT', 'always'],
  ['3.2.2a', 'plan', 'PSA', '', 'when-needed'],
  ['3.2.2b', 'plan', 'PSA', '', 'when-needed'],
  ['3.2.2c', 'plan', 'PSA', 'STOD', 'when-needed'],
  ['3.2.3a', 'plan', 'PSA KSS', '', 'consent-and-two-approvals'],
  ['3.2.3b', 'plan', 'PSA', 'KOM KSS', 'on-request'],
  ['3.2.4a', 'default', 'KSS', 'UTSATT', 'always'],
  ['3.2.4b', 'default', 'PSA', '', 'always'],
  ['3.3.1', 'default', 'KSS', 'UTSATT', 'always'],
  ['3.3.2', 'default', 'KSS', 'PSA', 'follow-ups-ended'],
];

describe('the plan of Bilaga 3', () => {
  it('has its 22 steps, each with the role that owns it and the roles that hear it is done', () => {
    const steps = DEFAULT_STEPS.map(({ id, source, responsible, informed, condition }) => [
      id,
      source,
      responsible.join(' '),
      informed.join(' '),
      condition,
    ]);
    expect(steps).toEqual(TABLE);
    expect(steps).toHaveLength(22);
  });

  it('is written in Swedish, Finnish and English, each step in words of its own', () => {
    for (const language of ['sv', 'fi', 'en'] as const) {
      const texts = DEFAULT_STEPS.map(({ text }) => text[language]);
      expect(texts.every((text) => /^\p{Lu}.*\.$/u.test(text))).toBe(true);
      expect(new Set(texts).size).toBe(22);
    }
  });

  it('says polisanmälan for the police and never anmälan alone, and never offer', () => {
    const words = DEFAULT_STEPS.map(({ text }) => text.sv).join(' ');
    expect(words).not.toMatch(/(?<!polis)anmäl/i);
    expect(words).not.toMatch(/\boffer\b/i);
  });
});
