import { resolveDue } from '../calendar/due.ts';
import type { Instant } from '../calendar/zoned.ts';
import { type Deadline, followUpDeadline, reminderDeadline } from '../incident/deadline.ts';
import type { Incident } from '../incident/incident.ts';
import type { CaseRules } from '../municipality/parts.ts';
import { answerByOf } from './asked-for.ts';
import { decentTime } from './decent.ts';
import { type FollowUp, isOpen, REMINDERS } from './follow-up.ts';
import { planned, stopped } from './lay-out.ts';
import { TASK_IDS } from './tasks.ts';

export interface AskSetting {
  readonly now: Instant;
  /** Number of the entry that asks. */
  readonly entry: number;
  readonly rules: CaseRules;
}

/** Asked for now: somebody is told by the entry, and an answer is waited for. */
export const ask = (
  followUp: FollowUp,
  incident: Pick<Incident, 'contactWishes' | 'level' | 'decisions'>,
  { now, entry, rules }: AskSetting,
): FollowUp => ({
  ...followUp,
  state: 'due',
  answerBy: decentTime(followUp, incident, answerByOf(followUp, incident, now, rules), rules),
  entry,
});

/** Asked for at once, or as soon as somebody may be asked if not now. */
export const askAtDecentHour = (
  followUp: FollowUp,
  incident: Pick<Incident, 'contactWishes' | 'level' | 'decisions'>,
  setting: AskSetting,
): FollowUp => {
  const { now, rules } = setting;
  const at = decentTime(followUp, incident, now, rules);
  return at === now ? ask(followUp, incident, setting) : { ...followUp, due: at };
};

/** The deadlines that follow-ups now wait for and did not before. */
export const deadlinesSince = (
  incident: string,
  before: readonly FollowUp[],
  after: readonly FollowUp[],
): Deadline[] => after.filter((each) => !before.includes(each)).flatMap((each) => deadlineOf(incident, each));

/** The deadline that a follow-up waits for, if any: to be asked for, or to be asked again. */
export const deadlineOf = (
  incident: string,
  { id, attempt, state, due, answerBy, reminded = 0 }: FollowUp,
): Deadline[] => {
  if (state === 'planned') return [followUpDeadline(incident, id, attempt, due)];
  const waits = state === 'due' && answerBy !== undefined && reminded <= REMINDERS.length;
  return waits ? [reminderDeadline(incident, id, attempt, reminded + 1, answerBy)] : [];
};

/** How long after the last contact the strategist is asked whether the case may be closed. */
const TO_CLOSE = { workingDays: 5, at: '09:00' } as const;

/**
 * With the question whether the case may be closed, once no contact is left (Bilaga 3, 3.3.2), and without it as long as
 * there is one. A case that never had any is closed by whoever has it.
 */
export const withClosing = (followUps: readonly FollowUp[], setting: AskSetting): readonly FollowUp[] => {
  const contacts = followUps.filter(({ task }) => task === undefined);
  const closing = followUps.find(({ task }) => task === 'closing');
  if (contacts.length === 0) return followUps;
  if (contacts.some(isOpen)) {
    return closing && isOpen(closing)
      ? followUps.map((each) => (each === closing ? stopped(each, 'covered', setting) : each))
      : followUps;
  }
  if (closing && closing.state !== 'stopped') return followUps;
  const due = resolveDue(TO_CLOSE, setting.now, setting.rules);
  const blank = { id: TASK_IDS.closing, task: 'closing', attempt: 0, due, state: 'planned' } as const;
  const asked = planned(closing ?? blank, due, setting);
  return closing ? followUps.map((each) => (each === closing ? asked : each)) : [...followUps, asked];
};
