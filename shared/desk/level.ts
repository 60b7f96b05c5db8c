import { resolveDue } from '../calendar/due.ts';
import type { Instant } from '../calendar/zoned.ts';
import { deadlinesSince, withClosing } from '../followups/ask.ts';
import { layOut } from '../followups/lay-out.ts';
import { followUps as owedBy } from '../followups/owed.ts';
import { type Change, change } from '../incident/change.ts';
import { acknowledgeDeadline, type Deadline } from '../incident/deadline.ts';
import type { Incident } from '../incident/incident.ts';
import { answerBy } from '../incident/round.ts';
import { stepDeadlines } from '../incident/steps-due.ts';
import { LEVELS, type Level } from '../level/levels.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { actorOf, type Worker } from './worker.ts';

/** Whether a level is more urgent than another: `LEVELS` ends with the most urgent. */
export const isMoreUrgent = (level: Level, than: Level): boolean =>
  LEVELS.indexOf(level) > LEVELS.indexOf(than);

/**
 * Sets another level. Raised, the steps still to be done are due by the new level's times counted from now, contacts
 * that the level owes are added, and a case that nobody has is put to its lines anew. Lowered, nothing that was promised
 * is taken back (domain.md, section 4: the level can always be raised by a human; lowering needs a written reason).
 *
 * @returns null if it is that level already, the case is closed, or it would be lowered without a reason
 */
export const changeLevel = (
  incident: Incident,
  { to, reason }: { to: Level; reason?: string | undefined },
  by: Worker,
  now: Instant,
  municipality: Municipality,
): Change | null => {
  const { level: from, status } = incident;
  if (to === from || status === 'closed') return null;
  const said = {
    at: now,
    by: actorOf(by),
    what: { kind: 'level-changed', from, to, ...(reason && { reason }) } as const,
  };
  if (!isMoreUrgent(to, from)) return reason ? change(incident, { level: to }, said) : null;
  const followUps = withContactsAdded(incident, to, now, municipality);
  const again = status === 'taken' ? null : askedAgain(incident, to, now, municipality);
  const steps = incident.steps.map((step) => sooner(step, to, now, municipality));
  const moved = steps.filter((step, index) => step !== incident.steps[index]);
  const late =
    status === 'taken' ? stepDeadlines({ ...incident, steps: moved }, now, municipality.steps) : null;
  return change(
    incident,
    {
      level: to,
      steps,
      ...(late && { stepDeadlines: late.stepDeadlines }),
      followUps: [...followUps],
      ...again?.updates,
    },
    {
      ...said,
      deadlines: [
        ...(again?.deadlines ?? []),
        ...(late?.deadlines ?? []),
        ...deadlinesSince(incident.id, incident.followUps, followUps),
      ],
    },
  );
};

const askedAgain = (
  incident: Incident,
  level: Level,
  now: Instant,
  municipality: Municipality,
): { updates: Partial<Incident>; deadlines: Deadline[] } => {
  const { id, round } = incident;
  const until = answerBy(municipality, { ...incident, level }, now);
  return {
    updates: { status: 'waiting', round: round + 1, answerBy: until },
    deadlines: [acknowledgeDeadline(id, round + 1, until)],
  };
};

/** With the contacts of the new level's ladder that the case was not owed before and whose time is still to come. */
const withContactsAdded = (incident: Incident, to: Level, now: Instant, municipality: Municipality) => {
  const setting = { now, entry: incident.version + 1, rules: municipality };
  const more = owedBy(to, incident.receivedAt, municipality.followUps, municipality)
    .filter(({ id, due }) => due > now && !incident.followUps.some((each) => each.id === id))
    .map(({ id, due }) => ({ id, due, attempt: 1, state: 'planned' as const }));
  const all = [...incident.followUps, ...more].sort((a, b) => (a.id < b.id ? -1 : 1));
  return withClosing(layOut(all, incident.contactWishes, setting), setting);
};

/** A step that is still to be done, at the latest at its new level's time from now. */
const sooner = (
  step: Incident['steps'][number],
  level: Level,
  now: Instant,
  { steps, ...calendar }: Municipality,
): Incident['steps'][number] => {
  const rule = steps.find(({ id }) => id === step.id)?.due[level];
  if (step.state !== 'open' || !rule) return step;
  const due = resolveDue(rule, now, calendar);
  return step.due === null || due < step.due ? { ...step, due } : step;
};
