import { resolveDue } from '../calendar/due.ts';
import { addDuration, type Instant, type LocalTime } from '../calendar/zoned.ts';
import type { DirectoryRole } from '../directory/person.ts';
import { applyEvent } from '../followups/apply-event.ts';
import { askAtDecentHour, deadlinesSince, withClosing } from '../followups/ask.ts';
import { askedFor, mayBeHandedTo } from '../followups/asked-for.ts';
import type { EventKind } from '../followups/events.ts';
import type { FollowUp } from '../followups/follow-up.ts';
import { planned, stopped } from '../followups/lay-out.ts';
import { type AnyOutcome, OUTCOMES, REFERRAL_OUTCOMES } from '../followups/outcomes.ts';
import { STEP_OF_TASK } from '../followups/tasks.ts';
import { soonest } from '../followups/when.ts';
import type { CaseRules } from '../municipality/parts.ts';
import { type Change, change } from './change.ts';
import { close } from './close.ts';
import type { Incident } from './incident.ts';

/** An answer to a reminder. `days` with `later`: when to be reminded again. `to` with `handed-over`. */
export interface FollowUpAnswer {
  readonly step: string;
  readonly attempt: number;
  readonly outcome: AnyOutcome;
  readonly days?: number | undefined;
  readonly to?: DirectoryRole | undefined;
}

/** Who answers. */
export interface Answerer {
  readonly person: string;
  readonly role: DirectoryRole;
}

/** How often one contact can be put off. */
const MOST_POSTPONED = 3;
/** How many people in a row may fail to reach the person before it is the strategist's to find another way. */
const MOST_TRIED = 3;
const DEFAULT_DAYS = 3;

/** What can be answered to what is asked, as it now stands. */
export const answersTo = ({ task, state, outcome, postponed = 0 }: FollowUp): readonly AnyOutcome[] => {
  // What the provider answers after it has taken the referral says more of the same.
  if (task === 'referral') {
    const further = state === 'answered' && outcome === 'taken' ? (['met', 'declined'] as const) : [];
    return state === 'due' ? REFERRAL_OUTCOMES : further;
  }
  const open = state === 'due' || state === 'planned';
  // Whoever comes to it before they are asked need not wait for that.
  if (task === 'order') return open ? ['ordered', 'handed-over'] : [];
  if (task === 'closing') return open ? ['closed', ...(state === 'due' ? (['later'] as const) : [])] : [];
  if (state !== 'due') return [];
  return OUTCOMES.filter((each) => each !== 'later' || postponed < MOST_POSTPONED);
};

/**
 * Records what came of a contact or a task. "Not reached", "later" and "handed over" ask again: a new attempt, a new
 * deadline. `null` if this attempt is answered already, another one has begun, or that cannot be answered to it.
 */
export const answerFollowUp = (
  incident: Incident,
  answer: FollowUpAnswer,
  by: Answerer,
  now: Instant,
  rules: CaseRules,
): Change | null => {
  const { step, attempt, outcome, to } = answer;
  const asked = incident.followUps.find(({ id }) => id === step);
  if (!asked || asked.attempt !== attempt || incident.status === 'closed') return null;
  if (!answersTo(asked).includes(outcome)) return null;
  if (outcome === 'handed-over' && !(to && mayBeHandedTo(asked, incident, rules).includes(to))) return null;
  const actor = { kind: 'person', person: by.person, role: by.role } as const;
  if (outcome === 'closed') return close(incident, 'done', actor, now);
  const setting = { now, entry: incident.version + 1, rules };
  const { answered, leadsTo } = answerOf(incident, asked, answer, by, setting);
  const told = incident.followUps.map((each) => {
    if (each === asked) return answered;
    return hasTalked(outcome) && isCovered(each, asked) ? stopped(each, 'covered', setting) : each;
  });
  const { followUps: more, touched } = leadsTo
    ? applyEvent(told, { event: leadsTo }, { ...setting, level: incident.level })
    : { followUps: told, touched: [] };
  // What comes of an answer is wished for, however few contacts the person asked for.
  const { only, ...others } = incident.contactWishes;
  const contactWishes = { ...others, ...(only && { only: [...new Set([...only, ...touched])] }) };
  const followUps = withClosing(more, setting);
  return change(
    incident,
    { followUps: [...followUps], contactWishes, steps: stepsAfter(incident, asked, outcome) },
    {
      at: now,
      by: actor,
      what: { kind: 'follow-up-answered', step, attempt, outcome, ...(to && { to }) },
      deadlines: deadlinesSince(incident.id, incident.followUps, followUps),
    },
  );
};

interface Setting {
  readonly now: Instant;
  readonly entry: number;
  readonly rules: CaseRules;
}

interface Answered {
  readonly answered: FollowUp;
  /** What the answer makes of it for others. */
  readonly leadsTo?: EventKind | undefined;
}

const answerOf = (
  incident: Incident,
  asked: FollowUp,
  { outcome, days = DEFAULT_DAYS, to }: FollowUpAnswer,
  { person, role }: Answerer,
  setting: Setting,
): Answered => {
  const { now, rules } = setting;
  switch (outcome) {
    case 'not-reached':
      return notReached(incident, asked, { person, role }, setting);
    case 'later': {
      const due = resolveDue({ days, at: '09:00', workingDay: true }, now, rules);
      const postponed = (asked.postponed ?? 0) + 1;
      return { answered: { ...planned(asked, due, setting), outcome, postponed } };
    }
    case 'handed-over': {
      const { handedTo: _, ...rest } = asked;
      const passed = [...new Set([...(asked.passed ?? []), person])];
      const next = { ...planned({ ...rest, passed, ...(to && { handedTo: to }) }, now, setting), outcome };
      return { answered: askAtDecentHour(next, incident, setting) };
    }
    default: {
      const answered = { ...done(asked, setting), outcome, answeredAt: now };
      const support = outcome === 'wants-support' && role !== 'KSS' && asked.rule !== 'support-wanted';
      return { answered, leadsTo: support ? 'support-wanted' : undefined };
    }
  }
};

const done = (asked: FollowUp, { entry }: Setting): FollowUp => {
  const { answerBy: _, ...rest } = asked;
  return { ...rest, state: 'answered', entry };
};

/**
 * Tried again sooner, at each time of day once; then by the next in line. When so many people have not reached the
 * person, the strategist is asked to find another way.
 */
const notReached = (
  incident: Incident,
  asked: FollowUp,
  { person, role }: Answerer,
  setting: Setting,
): Answered => {
  const { now, rules } = setting;
  const { tryAgainAt, apart } = rules.asking;
  const { tryAgain } = askedFor(asked, incident, rules);
  const tried = asked.tried ?? [];
  const outcome = 'not-reached' as const;
  if (tried.length < tryAgainAt.length) {
    const again = tryAgain
      ? { at: resolveDue(tryAgain, now, rules), time: '' }
      : soonest(untried(tryAgainAt, tried), addDuration(now, apart), rules);
    return { answered: { ...planned(asked, again.at, setting), outcome, tried: [...tried, again.time] } };
  }
  const passed = [...new Set([...(asked.passed ?? []), person])];
  if (passed.length >= MOST_TRIED || asked.rule === 'nobody-reached') {
    const leadsTo =
      role === 'KSS' || asked.rule === 'nobody-reached' ? undefined : ('nobody-reached' as const);
    return { answered: { ...done(asked, setting), passed, outcome, answeredAt: now }, leadsTo };
  }
  const next = { ...planned({ ...asked, passed }, now, setting), outcome };
  return { answered: askAtDecentHour(next, incident, setting) };
};

const untried = (times: readonly LocalTime[], tried: readonly string[]): readonly LocalTime[] => {
  const left = times.filter((time) => !tried.includes(time));
  return left.length > 0 ? left : times;
};

const hasTalked = (outcome: AnyOutcome): boolean => outcome === 'well' || outcome === 'wants-support';

/** An earlier contact that nobody has answered: somebody has talked to the person now. */
const isCovered = (each: FollowUp, asked: FollowUp): boolean =>
  each.task === undefined && asked.task === undefined && each.state === 'due' && each.due <= asked.due;

const stepsAfter = (incident: Incident, { task }: FollowUp, outcome: AnyOutcome): Incident['steps'] =>
  task === 'order' && outcome === 'ordered'
    ? incident.steps.map((step) =>
        step.id === STEP_OF_TASK.order ? { ...step, state: 'done' as const } : step,
      )
    : incident.steps;
