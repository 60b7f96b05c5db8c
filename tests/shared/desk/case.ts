/** A case for the tests of the desk, and who works in it. */
import type { Decisions } from '../../../shared/incident/decisions.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { take } from '../../../shared/incident/take.ts';
import type { Level } from '../../../shared/level/levels.ts';
import { municipality, OF_LEVEL, opened, report, TUESDAY } from '../builders.ts';

export const AT = municipality();
export const PSA = { person: 'psa', role: 'PSA' } as const;
export const PSA_2 = { person: 'psa-2', role: 'PSA' } as const;
export const KSS = { person: 'kss', role: 'KSS' } as const;
export const KC = { person: 'kc', role: 'KC' } as const;

/** Five minutes after the report. */
export const SOON = '2026-11-24T13:35:00.000Z';

export const waiting = (level: Level, decisions: Decisions = {}): Incident => ({
  ...opened(report(OF_LEVEL[level])).incident,
  decisions,
});

/** The same, taken by the party's officer. */
export const taken = (level: Level, decisions: Decisions = {}): Incident => {
  const changed = take(waiting(level, decisions), PSA, SOON, AT);
  if (!changed) throw new Error('not taken');
  return changed.incident;
};

export const YES: Decisions = {
  policeReport: { answer: 'yes', at: TUESDAY },
  informedGroups: { groups: ['staff'], at: TUESDAY },
};

/** A change that must have been made. */
export const made = <T extends { incident: Incident }>(changed: T | string | null): T => {
  if (changed === null || typeof changed === 'string') throw new Error(`not changed: ${changed}`);
  return changed;
};
