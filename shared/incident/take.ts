import type { Instant } from '../calendar/zoned.ts';
import type { DirectoryRole } from '../directory/person.ts';
import type { CaseRules } from '../municipality/parts.ts';
import { askDeadlines } from './ask-again.ts';
import { type Change, change } from './change.ts';
import { acknowledgeDeadline } from './deadline.ts';
import type { Incident } from './incident.ts';
import { answerBy } from './round.ts';
import { stepDeadlines } from './steps-due.ts';

/** Somebody who was alerted, and through which row of the routing table. */
export interface Alerted {
  readonly person: string;
  readonly role: DirectoryRole;
  readonly rule: string;
}

/** Takes the case; from now on its steps are looked after. `null` if somebody has it already or it is closed: the first to take wins. */
export const take = (
  incident: Incident,
  { person, role }: Pick<Alerted, 'person' | 'role'>,
  now: Instant,
  { steps }: Pick<CaseRules, 'steps'>,
): Change | null => {
  if (incident.status !== 'waiting' && incident.status !== 'unanswered') return null;
  const { deadlines, ...counted } = stepDeadlines(incident, now, steps);
  const again = askDeadlines(incident, now);
  return change(
    incident,
    { status: 'taken', taken: { person, role, at: now }, ...counted, asks: again.asks },
    {
      at: now,
      by: { kind: 'person', person, role },
      what: { kind: 'taken' },
      deadlines: [...deadlines, ...again.deadlines],
    },
  );
};

/**
 * Passes the case on at once to the next in that person's line, who gets the level's whole time. `null` if it is no
 * longer waiting or the person has passed it on before.
 */
export const passOn = (
  incident: Incident,
  { person, role, rule }: Alerted,
  now: Instant,
  rules: CaseRules,
): Change | null => {
  if (incident.status !== 'waiting' || incident.passedOn.includes(person)) return null;
  const round = incident.round + 1;
  const until = answerBy(rules, incident, now);
  return change(
    incident,
    { round, answerBy: until, passedOn: [...incident.passedOn, person] },
    {
      at: now,
      by: { kind: 'person', person, role },
      what: { kind: 'escalated', why: 'passed-on', round, rule },
      deadlines: [acknowledgeDeadline(incident.id, round, until)],
    },
  );
};
