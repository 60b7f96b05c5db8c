import type { FollowUpPost } from '../api/requests.ts';
import type { Instant } from '../calendar/zoned.ts';
import { type Answerer, answerFollowUp } from '../incident/answer-follow-up.ts';
import type { Change } from '../incident/change.ts';
import { chooseContacts } from '../incident/choose-contacts.ts';
import { happen } from '../incident/happen.ts';
import type { Incident } from '../incident/incident.ts';
import type { CaseRules } from '../municipality/parts.ts';
import { linkStands, type Reminder } from './link-stands.ts';
import { TASK_IDS } from './tasks.ts';

/**
 * What is said by the link of a reminder: an answer to it, what the person has asked for, or what has happened. `null` if
 * that reminder is over, or nothing changes.
 */
export const sayByLink = (
  incident: Incident,
  post: FollowUpPost,
  { step, attempt, person, role }: Reminder & Answerer,
  now: Instant,
  rules: CaseRules,
): Change | null => {
  if (!linkStands(incident, { step, attempt }, now)) return null;
  const by = { kind: 'person', person, role } as const;
  if (post.outcome) {
    const { outcome, days, to } = post;
    const asked = (outcome === 'closed' && role === 'KSS' && closingOf(incident)) || { step, attempt };
    return answerFollowUp(incident, { ...asked, outcome, days, to }, { person, role }, now, rules);
  }
  if (post.choice) return chooseContacts(incident, choiceOf(post), by, now, rules);
  return post.event ? happen(incident, { event: post.event, day: post.day }, by, now, rules) : null;
};

/** The strategist who has just given the last answer may close the case by its link, once nothing is left. */
const closingOf = ({ followUps }: Incident): Reminder | undefined => {
  const closing = followUps.find(({ id }) => id === TASK_IDS.closing);
  return closing && { step: closing.id, attempt: closing.attempt };
};

const choiceOf = ({ choice, until }: FollowUpPost) => {
  if (choice === 'pause') return { pausedUntil: until ?? null };
  return choice === 'stop' ? { stop: true } : { stop: false, pausedUntil: null };
};
