import { type Due, resolveDue } from '../calendar/due.ts';
import type { Instant } from '../calendar/zoned.ts';
import type { DirectoryRole } from '../directory/person.ts';
import type { Incident } from '../incident/incident.ts';
import type { CaseRules } from '../municipality/parts.ts';
import type { Line } from '../routing/rule.ts';
import type { FollowUp } from './follow-up.ts';
import { STEP_OF_TASK } from './tasks.ts';

/** Who is asked for a contact or a task, and how they are asked again. */
export interface AskedFor {
  readonly lines: readonly Line[];
  readonly answerBy: Due;
  /** Absent: the usual times of day. */
  readonly tryAgain?: Due | undefined;
  /** Its rule asks for it by day and says nothing of working days: so does whoever asks late. */
  readonly anyDay?: boolean | undefined;
}

type Rules = Pick<CaseRules, 'followUps' | 'events' | 'asking' | 'steps'>;
type Case = Pick<Incident, 'contactWishes' | 'level'>;

/**
 * Who is asked for one contact or task of a case, by the municipality's rules as they are now and as the person wishes.
 * A contact that the rules no longer have is still owed, and asked of the party's line.
 */
export const askedFor = (followUp: FollowUp, { contactWishes, level }: Case, rules: Rules): AskedFor => {
  const { asking } = rules;
  const own = ruleOf(followUp, { contactWishes, level }, rules);
  const { handedTo } = followUp;
  return {
    ...own,
    lines: handedTo ? [[handedTo, ...asking.lines.KSS.filter((role) => role !== handedTo)]] : own.lines,
  };
};

const ruleOf = (
  { id, task, rule }: FollowUp,
  { contactWishes: { by }, level }: Case,
  rules: Rules,
): AskedFor => {
  const { asking, steps, followUps, events } = rules;
  switch (task) {
    case 'order': {
      const within = steps.find((each) => each.id === STEP_OF_TASK.order)?.due[level];
      return { lines: [asking.lines.KSS], answerBy: within ?? asking.answerBy };
    }
    case 'referral':
      return { lines: [PROVIDER], answerBy: asking.answerBy };
    case 'closing':
      return { lines: [asking.lines.KSS], answerBy: NO_HASTE };
    case undefined: {
      const found =
        rule === undefined
          ? followUps.find((each) => each.id === id)
          : events.find((each) => each.id === rule);
      return {
        lines: by ? [asking.lines[by]] : (found?.lines ?? [asking.lines.PSA]),
        answerBy: found?.answerBy ?? asking.answerBy,
        tryAgain: found?.tryAgain,
        anyDay: found !== undefined && 'between' in found.due,
      };
    }
  }
};

/** The roles that a contact or task may be handed over to: its own lines', as the person wishes, and the strategist's. */
export const mayBeHandedTo = (followUp: FollowUp, of: Case, rules: Rules): readonly DirectoryRole[] => {
  if (followUp.task === 'referral') return [];
  return [...new Set([...ruleOf(followUp, of, rules).lines.flat(), ...rules.asking.lines.KSS])];
};

/** Until when an answer is waited for, asked at a moment; an order's time counts from the person's yes. */
export const answerByOf = (
  followUp: FollowUp,
  incident: Case & Pick<Incident, 'decisions'>,
  now: Instant,
  rules: CaseRules,
): Instant => {
  const { answerBy } = askedFor(followUp, incident, rules);
  const since = incident.decisions.occupationalHealth?.at;
  if (followUp.task === 'order' && since && !followUp.reminded) {
    const due = resolveDue(answerBy, since, rules);
    if (due > now) return due;
  }
  const usual = followUp.task === 'order' && followUp.reminded;
  return resolveDue(usual ? rules.asking.answerBy : answerBy, now, rules);
};

const PROVIDER: Line = ['FHV'];

/** Whether a case is closed this month or the next is nothing to the person. */
const NO_HASTE: Due = { workingDays: 20, at: '09:00' };
