import type { Level } from '../level/levels.ts';

/** The groups of Brå's Politikernas trygghetsundersökning (PTU), and what lies outside them. */
export type TypeGroup = 'harassment' | 'violence' | 'corruption' | 'worry' | 'other';

const type = <Code extends string>(code: Code, group: TypeGroup, atLeast: Level) => ({
  code,
  group,
  atLeast,
});

/**
 * What can have happened: all 23 types, in the order the form shows them, each with the lowest level that a report with
 * it can have (domain default; the plan gives no levels). Without their names (`types.ts`), which whoever takes a report
 * in needs not.
 */
export const TYPE_RULES = [
  type('HT-HOT', 'harassment', 'orange'),
  type('HT-EGD', 'harassment', 'yellow'),
  type('HT-KRAV', 'harassment', 'orange'),
  type('HT-PAH', 'harassment', 'blue'),
  type('HT-RYK', 'harassment', 'blue'),
  type('HT-DRV', 'harassment', 'yellow'),
  type('HT-KAR', 'harassment', 'orange'),
  type('HT-HEM', 'harassment', 'orange'),
  type('HT-UTH', 'harassment', 'yellow'),
  type('HT-IDN', 'harassment', 'yellow'),
  type('HT-SEX', 'harassment', 'yellow'),
  type('HT-STO', 'harassment', 'yellow'),
  type('HT-FOR', 'harassment', 'red'),
  type('HT-HAT', 'harassment', 'yellow'),
  type('HT-DAT', 'harassment', 'yellow'),
  type('VS-VAL', 'violence', 'red'),
  type('VS-KNU', 'violence', 'orange'),
  type('VS-SKA', 'violence', 'yellow'),
  type('VS-BRA', 'violence', 'red'),
  type('VS-STO', 'violence', 'yellow'),
  type('KO-MUT', 'corruption', 'yellow'),
  type('OV-ORO', 'worry', 'blue'),
  type('OV-ANN', 'other', 'yellow'),
] as const;

export type IncidentTypeCode = (typeof TYPE_RULES)[number]['code'];

export const INCIDENT_TYPE_CODES = TYPE_RULES.map(({ code }) => code) as [
  IncidentTypeCode,
  ...IncidentTypeCode[],
];
