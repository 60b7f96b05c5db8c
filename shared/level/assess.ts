import type { Report } from '../report/schema.ts';
import { type IncidentTypeCode, TYPE_RULES } from '../report/type-rules.ts';
import { LEVELS, type Level } from './levels.ts';

/** What of a report decides the level. */
export type Assessed = Pick<Report, 'types' | 'danger' | 'triage' | 'repeated' | 'targets'>;

/** Why a level was reached: a type's code, a question of the triage, or `child`. Kept with the incident. */
export type Reason =
  | IncidentTypeCode
  | 'T1'
  | 'T2'
  | 'T3'
  | 'T4'
  | 'T5'
  | 'T6'
  | 'T7'
  | 'T8'
  | 'T9'
  | 'T10'
  | 'child';

export interface Assessment {
  readonly level: Level;
  readonly reasons: readonly Reason[];
}

/** The higher of two levels. */
export const higher = (a: Level, b: Level): Level => (LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b);

const raised = (level: Level, steps: number): Level => LEVELS[LEVELS.indexOf(level) + steps] ?? 'red';

/**
 * The level of a report (domain.md, sections 2 and 4): the highest floor among its types and its triage answers, then
 * one step up for each of T8, T9, T10 and a child aimed at or present, up to red. No answer ever lowers it.
 *
 * `unsure` about danger (T1–T4) counts as orange: who cannot tell whether there is danger should not wait until
 * tomorrow. `unsure` about anything else changes nothing. Both are defaults of ours, not of the plan.
 */
export const assess = (report: Assessed): Assessment => {
  const floors = [...typeFloors(report), ...triageFloors(report)];
  const floor = floors.reduce<Level>((level, [, atLeast]) => higher(level, atLeast), 'blue');
  const steps = stepsUp(report);
  const decisive = floors.filter(([, atLeast]) => atLeast === floor).map(([reason]) => reason);
  return { level: raised(floor, steps.length), reasons: [...decisive, ...steps] };
};

const typeFloors = ({ types }: Assessed): [Reason, Level][] =>
  TYPE_RULES.filter(({ code }) => types.includes(code)).map(({ code, atLeast }) => [code, atLeast]);

const triageFloors = ({ danger, triage }: Assessed): [Reason, Level][] => {
  const danger4 = { T1: danger.now, T2: danger.personNear, T3: danger.injured, T4: danger.weapon } as const;
  const concrete = { T5: triage.specific, T6: triage.knowsHome, T7: triage.family } as const;
  const floors: [Reason, Level][] = [];
  for (const [reason, answer] of Object.entries(danger4) as [Reason, typeof danger.now | undefined][]) {
    if (answer === 'yes') floors.push([reason, 'red']);
    if (answer === 'unsure') floors.push([reason, 'orange']);
  }
  for (const [reason, answer] of Object.entries(concrete) as [Reason, typeof triage.specific][]) {
    if (answer === 'yes') floors.push([reason, 'orange']);
  }
  return floors;
};

const stepsUp = ({ repeated, triage, targets }: Assessed): Reason[] => {
  const often = repeated === '2-5' || repeated === '6+';
  const steps: [Reason, boolean][] = [
    ['T8', often || triage.escalating === 'yes'],
    ['T9', triage.couldCarryOut === 'yes'],
    ['T10', triage.soon === 'yes'],
    ['child', targets?.includes('child') ?? false],
  ];
  return steps.filter(([, applies]) => applies).map(([reason]) => reason);
};
