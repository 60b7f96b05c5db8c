import type { Instant } from '../calendar/zoned.ts';
import { ask, deadlinesSince } from '../followups/ask.ts';
import { planned } from '../followups/lay-out.ts';
import type { CaseRules } from '../municipality/parts.ts';
import type { Move } from '../succession/moves.ts';
import { type Change, change, SYSTEM } from './change.ts';
import { acknowledgeDeadline } from './deadline.ts';
import type { Incident } from './incident.ts';
import { answerBy } from './round.ts';

interface Setting {
  readonly now: Instant;
  readonly rules: CaseRules;
  /** Ids of those who are told by a list of several things, and not of this one by itself. */
  readonly listed: readonly string[];
}

/** What goes over, if it still waits for whom it was found to wait for. `null` if not. */
export const changeHands = (incident: Incident, move: Move, setting: Setting): Change | null => {
  if (incident.status === 'closed') return null;
  switch (move.kind) {
    case 'taken':
      return inherit(incident, move, setting);
    case 'untaken':
      return askNext(incident, move, setting);
    case 'asked':
      return askOthers(incident, move, setting);
  }
};

type Of<Kind extends Move['kind']> = Extract<Move, { kind: Kind }>;

/** The case waits again until its successor takes it: handed to a phone that is off, it would else be nobody's. */
const inherit = (
  { taken, ...incident }: Incident,
  { from, to, why }: Of<'taken'>,
  { now, rules, listed }: Setting,
): Change | null => {
  if (incident.status !== 'taken' || taken?.person !== from) return null;
  const round = incident.round + 1;
  const until = answerBy(rules, incident, now);
  const person = to?.person ?? '';
  return change(
    incident,
    {
      status: 'waiting',
      round,
      answerBy: until,
      ...(to && { handedTo: { person, round } }),
      passedOn: incident.passedOn.filter((each) => each !== person),
    },
    {
      at: now,
      by: SYSTEM,
      what: { kind: 'handed-over', to: person, round, why, ...(listed.includes(person) && { listed: true }) },
      deadlines: [acknowledgeDeadline(incident.id, round, until)],
    },
  );
};

const askNext = (incident: Incident, { round }: Of<'untaken'>, { now, rules }: Setting): Change | null => {
  if (incident.status !== 'waiting' || incident.round !== round) return null;
  const next = round + 1;
  const until = answerBy(rules, incident, now);
  return change(
    incident,
    { round: next, answerBy: until },
    {
      at: now,
      by: SYSTEM,
      what: { kind: 'escalated', why: 'unavailable', round: next },
      deadlines: [acknowledgeDeadline(incident.id, next, until)],
    },
  );
};

/** Asked anew, under an attempt of its own: the links of those who were asked before answer nothing any more. */
const askOthers = (
  incident: Incident,
  { step, attempt, from, to, why }: Of<'asked'>,
  { now, rules, listed }: Setting,
): Change | null => {
  const waiting = incident.followUps.find(({ id }) => id === step);
  if (waiting?.state !== 'due' || waiting.attempt !== attempt) return null;
  const entry = incident.version + 1;
  const passed = [...new Set([...(waiting.passed ?? []), ...from])];
  const wentTo = to.map(({ person }) => person);
  const asked = ask({ ...planned(waiting, waiting.due, { entry }), passed, wentTo }, incident, {
    now,
    entry,
    rules,
  });
  const followUps = incident.followUps.map((each) => (each === waiting ? asked : each));
  return change(
    incident,
    { followUps },
    {
      at: now,
      by: SYSTEM,
      what: { kind: 'changed-hands', step, attempt: asked.attempt, why, listed: [...listed] },
      deadlines: deadlinesSince(incident.id, incident.followUps, followUps),
    },
  );
};
