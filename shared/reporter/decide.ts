import { deadlinesSince } from '../followups/ask.ts';
import { agreeWithConsent } from '../followups/consent.ts';
import { askDeadlines, asksAfter } from '../incident/ask-again.ts';
import { type Change, change } from '../incident/change.ts';
import type { Decision, Decisions } from '../incident/decisions.ts';
import type { Incident } from '../incident/incident.ts';
import { stepDeadlines } from '../incident/steps-due.ts';
import { planAfterDecision } from '../plan/plan.ts';
import { type Occasion, REPORTER } from './action.ts';

/** What somebody answers to take back what they decided: then it stands open, as if it had never been answered. */
export const WITHDRAWN = 'withdrawn';

/** A decision without the moment at which it was made. */
type Made<Name extends Decision> = Omit<NonNullable<Decisions[Name]>, 'at'>;

/**
 * Records a decision of the person: it stands in the case with its moment, steps that wait for it open or wait again,
 * and open questions are asked anew in time. `null` if it says what stands already.
 *
 * @param made undefined to take it back
 * @param answer how the timeline says it: never a name or a number; empty when it is taken back
 */
export const decide = <Name extends Decision>(
  incident: Incident,
  decision: Name,
  made: Made<Name> | undefined,
  answer: readonly string[],
  { now, rules }: Occasion,
): Change | null => {
  const { [decision]: before, ...others } = incident.decisions;
  if (isSame(before, made)) return null;
  const decisions: Decisions = made ? { ...others, [decision]: { ...made, at: now } } : others;
  const steps = planAfterDecision(rules.steps, incident.steps, { ...incident, decisions }, now, rules);
  const opened = steps.filter((step, index) => step !== incident.steps[index]);
  // Until somebody has the case, the case itself is what is looked after.
  const late =
    incident.status === 'taken' ? stepDeadlines({ ...incident, steps: opened }, now, rules.steps) : null;
  // Occupational health hears of a yes at once, and of its withdrawal too (Bilaga 3, 3.2.4). Of a closed case nobody would
  // look after a referral: it goes out when the case is opened again, by those who hear of the yes.
  const begins = decisions.occupationalHealth?.answer === 'yes';
  const followUps =
    decision === 'occupationalHealth' && !(begins && incident.status === 'closed')
      ? agreeWithConsent({ ...incident, decisions }, { now, entry: incident.version + 1, rules })
      : incident.followUps;
  const again = decision === 'policeReport' ? askedAnew(incident, decisions, { now, rules }) : null;
  return change(
    incident,
    {
      decisions,
      steps,
      followUps: [...followUps],
      ...(late && { stepDeadlines: late.stepDeadlines }),
      ...(again && { asks: again.asks }),
    },
    {
      at: now,
      by: REPORTER,
      what: { kind: 'decided', decision, answer: [...answer] },
      deadlines: [
        ...(late?.deadlines ?? []),
        ...(again?.deadlines ?? []),
        ...deadlinesSince(incident.id, incident.followUps, followUps),
      ],
    },
  );
};

const askedAnew = (
  { id, asks: before, status }: Incident,
  decisions: Decisions,
  { now, rules }: Occasion,
): ReturnType<typeof askDeadlines> => {
  const asks = asksAfter(before, decisions, now, rules);
  return status === 'taken' ? askDeadlines({ id, asks }, now) : { asks, deadlines: [] };
};

const isSame = (before: object | undefined, made: object | undefined): boolean => {
  if (!before || !made) return before === made;
  const { at: _, ...rest } = before as Record<string, unknown>;
  const told = (of: object) => JSON.stringify(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
  return told(rest) === told(made);
};
