import type { Incident } from '../incident/incident.ts';
import type { Circumstance, Rule } from './rule.ts';

/**
 * How long somebody has to take a case before it is passed on. The plan gives no deadlines; these are domain.md's
 * defaults (section 4), with an hour of the working day where it says only the day.
 */
const TO_ACKNOWLEDGE = {
  red: { after: 'PT15M' },
  orange: { after: 'PT2H' },
  yellow: { workingDays: 1, at: '12:00' },
  blue: { workingDays: 3, at: '12:00' },
} as const;

/** Who is alerted of a report, unless the municipality's file says otherwise. */
export const DEFAULT_RULES: readonly Rule[] = [
  {
    // Bilaga 3, 3.1.1: the party's security officer is informed first. No party or nobody in the post: domain.md 1.2.
    id: 'own-party',
    when: {},
    line: ['PSA', 'KSS', 'TIB'],
    channels: ['sms', 'email'],
    acknowledge: TO_ACKNOWLEDGE,
  },
  {
    // domain.md 6.3: red and orange always reach the municipality too, or nobody would own the contact with the police.
    id: 'strategist',
    when: { levels: ['red', 'orange'] },
    line: ['KSS', 'TIB'],
    channels: ['sms', 'email'],
    acknowledge: TO_ACKNOWLEDGE,
  },
  {
    // Bilaga 3, 3.1.3: the chief executive is accountable for the police report, once the person wants one.
    id: 'police-report',
    when: { circumstances: ['police-report-wished'] },
    line: ['KC'],
    channels: ['sms', 'email'],
  },
];

/** What the table of routing looks at: the report, how serious it is, and what the person has decided since. */
export type Facts = Pick<Incident, 'report' | 'level' | 'decisions'>;

/** What of a case the rules can ask for. What the person decides counts as it now stands, not as the report wished it. */
export const circumstancesOf = ({
  report,
  decisions,
}: Pick<Facts, 'report' | 'decisions'>): ReadonlySet<Circumstance> => {
  const applies: Record<Circumstance, boolean> = {
    'police-report-wished': decisions.policeReport?.answer === 'yes',
    'occupational-health-wished': decisions.occupationalHealth?.answer === 'yes',
    'company-wished': report.wishes.company === 'yes',
    'by-representative': report.reporter === 'representative',
    'no-party': report.party === undefined,
  };
  return new Set((Object.keys(applies) as Circumstance[]).filter((circumstance) => applies[circumstance]));
};

/** The rows of the table that apply to a case, in the table's order. */
export const rulesFor = (rules: readonly Rule[], facts: Facts): readonly Rule[] => {
  const { report, level } = facts;
  const circumstances = circumstancesOf(facts);
  return rules.filter(
    ({ when }) =>
      (when.levels?.includes(level) ?? true) &&
      (when.types?.some((type) => report.types.includes(type)) ?? true) &&
      (when.circumstances?.every((circumstance) => circumstances.has(circumstance)) ?? true),
  );
};
