import { addDays, fromLocal, type Instant, toLocal } from '../calendar/zoned.ts';
import type { DirectoryRole } from '../directory/person.ts';
import type { Incident } from '../incident/incident.ts';
import type { CaseRules } from '../municipality/parts.ts';
import { askedFor } from './asked-for.ts';
import type { FollowUp, Stopped, Task } from './follow-up.ts';

/** One contact or task of one case, for a list over all of them: nothing personal. */
export interface OverviewItem {
  readonly reference: string;
  readonly id: string;
  readonly task?: Task | undefined;
  /** The role that is asked first. */
  readonly role: DirectoryRole;
  /** When it is or was asked for; of what is stopped, when it was. */
  readonly at: Instant;
  /** Of what was asked for: until when an answer is waited for, and how often it was asked again. */
  readonly answerBy?: Instant | undefined;
  readonly reminded?: number | undefined;
  readonly why?: Stopped | undefined;
}

/** What is to be done and what is not, the earliest first. */
export interface Overview {
  /** Asked for within the coming seven days, or asked for and in time. */
  readonly thisWeek: readonly OverviewItem[];
  /** Asked for, and nobody has answered in time. */
  readonly overdue: readonly OverviewItem[];
  readonly stopped: readonly OverviewItem[];
}

/** Who is due this week, overdue, or stopped and why, over all cases that are not closed. */
export const overviewOf = (incidents: readonly Incident[], now: Instant, rules: CaseRules): Overview => {
  const { timeZone } = rules;
  const week = fromLocal(addDays(toLocal(now, timeZone).date, 7), '00:00', timeZone);
  const all = incidents
    .filter(({ status }) => status !== 'closed')
    .flatMap((incident) => incident.followUps.map((each) => ({ each, item: itemOf(each, incident, rules) })))
    .sort((a, b) => (a.item.at < b.item.at ? -1 : 1));
  const those = (is: (each: FollowUp) => boolean) =>
    all.filter(({ each }) => is(each)).map(({ item }) => item);
  return {
    thisWeek: those((each) => !isOverdue(each, now) && isSoon(each, week)),
    overdue: those((each) => isOverdue(each, now)),
    stopped: those(({ state }) => state === 'stopped'),
  };
};

const isSoon = ({ state, due }: FollowUp, week: Instant): boolean =>
  state === 'due' || (state === 'planned' && due < week);

const isOverdue = ({ state, due, answerBy, reminded }: FollowUp, now: Instant): boolean =>
  state === 'due'
    ? Boolean(reminded) || (answerBy !== undefined && answerBy <= now)
    : state === 'planned' && due <= now;

const itemOf = (each: FollowUp, incident: Incident, rules: CaseRules): OverviewItem => {
  const { id, task, due, state, answerBy, reminded, stopped } = each;
  const [[role] = []] = askedFor(each, incident, rules).lines;
  return {
    reference: incident.reference,
    id,
    ...(task && { task }),
    role: role ?? 'KSS',
    at: state === 'stopped' ? (stopped?.at ?? due) : due,
    ...(state === 'due' && { answerBy, reminded: reminded ?? 0 }),
    ...(state === 'stopped' && { why: stopped?.why }),
  };
};
