import { isOpen } from '../followups/follow-up.ts';
import type { Incident } from '../incident/incident.ts';
import type { Condition, Step } from '../plan/step.ts';

/** Why a step cannot be ticked yet. */
export type Obstacle = 'undecided' | 'no-consent' | 'approvals-missing' | 'follow-ups-open';

/** Whoever is responsible together approves: two roles (Bilaga 3, 3.2.3). */
const APPROVALS = 2;

/**
 * What stands in the way of a step (Bilaga 3, 3.1.3 and 3.2.3; domain.md, section 5): no report step before the person's
 * decision; information to groups only with the person's consent and two approvals; the end only after the last contact.
 * `null` if nothing does.
 */
export const obstacle = (incident: Incident, step: Pick<Step, 'id' | 'condition'>): Obstacle | null =>
  OBSTACLES[step.condition](incident, step.id);

type Check = (incident: Incident, step: string) => Obstacle | null;

const nothing: Check = () => null;
const decided: Check = ({ decisions }) => (decisions.policeReport?.answer === 'yes' ? null : 'undecided');

const OBSTACLES: Readonly<Record<Condition, Check>> = {
  always: nothing,
  'acute-danger': nothing,
  'when-needed': nothing,
  'on-request': nothing,
  'police-report-decided': decided,
  'defamation-reported': decided,
  'consent-and-two-approvals': ({ decisions, informedText, steps }, id) => {
    if ((decisions.informedGroups?.groups ?? []).length === 0) return 'no-consent';
    // To the very text too, where there is one: a later text has no consent yet.
    if (informedText && decisions.informedText?.answer !== 'yes') return 'no-consent';
    const approvals = steps.find((each) => each.id === id)?.approvals ?? [];
    return new Set(approvals.map(({ role }) => role)).size < APPROVALS ? 'approvals-missing' : null;
  },
  'follow-ups-ended': ({ followUps }) =>
    followUps.some((each) => isOpen(each) && each.task !== 'closing') ? 'follow-ups-open' : null,
};
