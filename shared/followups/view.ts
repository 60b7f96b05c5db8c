import type { Instant } from '../calendar/zoned.ts';
import type { DirectoryRole } from '../directory/person.ts';
import { answersTo } from '../incident/answer-follow-up.ts';
import { leftOver } from '../incident/close.ts';
import type { Incident } from '../incident/incident.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { mayBeHandedTo } from './asked-for.ts';
import type { EventKind, EventRule } from './events.ts';
import type { FollowUp, Stopped, Task } from './follow-up.ts';
import { linkStands } from './link-stands.ts';
import type { AnyOutcome } from './outcomes.ts';
import type { Wishes } from './wishes.ts';

/** One contact of a case in a list: no word of what was said. */
export interface PlannedContact {
  readonly id: string;
  /** What brought it, if not the ladder. */
  readonly event?: EventKind | undefined;
  readonly state: FollowUp['state'];
  /** When it is or was asked for; when it was made, once it has been. */
  readonly at: Instant;
  readonly stopped?: Stopped | undefined;
}

/** What whoever opens a reminder's link is shown. */
export interface FollowUpView {
  readonly reference: string;
  readonly step: string;
  readonly task?: Task | undefined;
  /** `answered`: by this reminder, or it has moved on. */
  readonly state: 'waiting' | 'answered' | 'stopped' | 'closed';
  readonly outcome?: AnyOutcome | undefined;
  readonly answeredAt?: Instant | undefined;
  /** Until when an answer is waited for. */
  readonly answerBy?: Instant | undefined;
  /** When whoever answered is reminded again. */
  readonly again?: Instant | undefined;
  readonly stopped?: Stopped | undefined;
  readonly answers: readonly AnyOutcome[];
  readonly handOverTo: readonly DirectoryRole[];
  readonly wishes: Wishes;
  readonly plan: readonly PlannedContact[];
  /** The provider could not be given the referral and nobody there has taken it. */
  readonly unplaced: boolean;
  /** What must be done before the case is closed. */
  readonly left: readonly string[];
  /** Whether this role may close the case now. */
  readonly mayClose: boolean;
  /** Whether anything said by this link still counts. */
  readonly stands: boolean;
}

/** The reminder that somebody was sent. */
interface Asked {
  readonly step: string;
  readonly attempt: number;
  readonly person: string;
  readonly role: DirectoryRole;
}

/** How a contact or a task stands towards whoever was sent a reminder of it; undefined if the case has none such. */
export const followUpView = (
  incident: Incident,
  { step, attempt, person, role }: Asked,
  now: Instant,
  municipality: Municipality,
): FollowUpView | undefined => {
  const found = incident.followUps.find(({ id }) => id === step);
  if (!found) return undefined;
  const { task, outcome, answeredAt, due, answerBy } = found;
  const current = found.attempt === attempt;
  const answers = current && incident.status !== 'closed' ? answersTo(found) : [];
  const state = stateOf(incident, found, answers);
  const gone = found.passed?.includes(person) ?? false;
  const stands = linkStands(incident, { step, attempt }, now);
  const left = leftOver(incident).map(({ id }) => id);
  return {
    reference: incident.reference,
    step,
    state,
    answers,
    ...(task && { task }),
    ...(outcome && state === 'answered' && { outcome }),
    ...(answeredAt && state === 'answered' && { answeredAt }),
    ...(answerBy && state === 'waiting' && { answerBy }),
    ...(state === 'answered' && found.state === 'planned' && !gone && { again: due }),
    ...(found.stopped && state === 'stopped' && { stopped: found.stopped.why }),
    handOverTo: answers.includes('handed-over') ? mayBeHandedTo(found, incident, municipality) : [],
    wishes: incident.contactWishes,
    plan: planOf(incident, municipality),
    unplaced: task === 'order' && isUnplaced(incident),
    left: task === 'closing' ? left : [],
    mayClose: stands && role === 'KSS' && task !== 'closing' && left.length === 0 && isOver(incident),
    stands,
  };
};

const stateOf = (
  { status }: Incident,
  { state }: FollowUp,
  answers: readonly AnyOutcome[],
): FollowUpView['state'] => {
  if (status === 'closed') return 'closed';
  if (answers.length > 0) return 'waiting';
  return state === 'stopped' ? 'stopped' : 'answered';
};

/** The contacts of a case, in the order of their time; tasks are nobody's plan to be contacted. */
export const planOf = (
  { followUps }: Pick<Incident, 'followUps'>,
  { events }: { readonly events: readonly Pick<EventRule, 'id' | 'event'>[] },
): readonly PlannedContact[] =>
  followUps
    .filter(({ task }) => task === undefined)
    .map(
      ({ id, rule, state, due, answeredAt, stopped }): PlannedContact => ({
        id,
        ...(rule && { event: events.find((each) => each.id === rule)?.event }),
        state,
        at: answeredAt ?? due,
        ...(stopped && state === 'stopped' && { stopped: stopped.why }),
      }),
    )
    .sort((a, b) => (a.at < b.at ? -1 : 1));

const isUnplaced = ({ followUps, noted }: Incident): boolean =>
  followUps.some(({ task, state }) => task === 'referral' && state === 'due') &&
  noted.some((each) => each.endsWith(':referral-unplaced'));

const isOver = ({ status, followUps }: Incident): boolean =>
  status !== 'closed' &&
  followUps.some((each) => each.task === 'closing' && answersTo(each).includes('closed'));
