import { askedFor } from '../followups/asked-for.ts';
import { type FollowUp, REMINDERS } from '../followups/follow-up.ts';
import { TASK_IDS } from '../followups/tasks.ts';
import type { Entry, What } from '../incident/entry.ts';
import type { MessageKind } from '../messages/kinds.ts';
import type { Line } from '../routing/rule.ts';
import type { PlannedDelivery } from './delivery.ts';
import { inFollowUpLine, nextInFollowUpLine } from './follow-up-line.ts';
import { type AlertPlan, deliveriesFor, gapOf, type Pick, type Planning } from './picks.ts';
import { tellOthers } from './told.ts';

const NOTHING: AlertPlan = { deliveries: [], findings: [] };

/**
 * What an entry asks of people over the long run, and what it takes back: whatever it brought to where it now stands. A
 * contact that something else has changed since is not this entry's to speak of any more, so that a choice of the
 * person's counts for every message that is not yet sent.
 */
export const followUpAlerts = (entry: Entry, situation: Planning): AlertPlan => {
  const plans = situation.incident.followUps
    .filter((each) => isBroughtBy(each, entry))
    .map((each) => {
      const { deliveries, findings } = askedNow(each, entry, situation);
      return { deliveries: [...deliveries, ...tellOthers(each, deliveries, entry, situation)], findings };
    });
  return {
    deliveries: plans.flatMap(({ deliveries }) => deliveries),
    findings: plans.flatMap(({ findings }) => findings),
  };
};

/** The provider could not be given the referral: the strategist is told, by way of the order that is theirs. */
export const referralUnplaced = (entry: Entry, situation: Planning): AlertPlan => {
  const { incident, municipality } = situation;
  const order = incident.followUps.find(({ id }) => id === TASK_IDS.order);
  if (!order || order.state === 'stopped') return NOTHING;
  const line = municipality.asking.lines.KSS;
  return planOf([pickIn(line, 'follow-up-passed', order, entry, situation)], order, entry, situation);
};

const isBroughtBy = ({ id, attempt, state, entry: by }: FollowUp, { what, seq }: Entry): boolean =>
  by === seq ||
  // Asked before it was noted by which entry.
  (by === undefined &&
    what.kind === 'follow-up-due' &&
    what.step === id &&
    what.attempt === attempt &&
    state === 'due');

/** Who is asked, if it is asked for now. */
const askedNow = (followUp: FollowUp, entry: Entry, situation: Planning): AlertPlan => {
  const { incident, municipality } = situation;
  const { state, task, reminded = 0 } = followUp;
  if (state !== 'due' || reminded > REMINDERS.length) return NOTHING;
  const reminder = REMINDERS[reminded - 1];
  // Nobody at the provider answers: from here on it is the strategist's.
  if (task === 'referral' && reminder === 'strategist') return { deliveries: [], findings: [UNPLACED] };
  const lines =
    reminder === 'strategist'
      ? [municipality.asking.lines.KSS]
      : askedFor(followUp, incident, municipality).lines;
  const message = messageOf(followUp);
  const picks = lines.map((line) => pickIn(line, message, followUp, entry, situation));
  return planOf(picks, followUp, entry, situation);
};

const UNPLACED: What = { kind: 'referral-unplaced' };

const messageOf = ({ task, reminded = 0, passed, handedTo }: FollowUp): MessageKind => {
  if (REMINDERS[reminded - 1] === 'again') return 'follow-up-again';
  // Whoever is asked for it the first time, after others too, gets the referral itself.
  if (task === 'referral' && reminded === 0) return 'referral';
  if (reminded > 0 || passed || handedTo) return 'follow-up-passed';
  return 'follow-up';
};

const pickIn = (
  line: Line,
  message: MessageKind,
  followUp: FollowUp,
  entry: Entry,
  situation: Planning,
): Pick => {
  const further = (followUp.reminded ?? 0) > 1;
  return {
    rule: `follow-up-${followUp.id}`,
    line,
    chosen: further
      ? nextInFollowUpLine(line, followUp, entry, situation)
      : inFollowUpLine(line, followUp, situation)[0],
    message,
    // The provider's own hours are not ours to know: a mail disturbs nobody.
    channels: message === 'referral' ? ['email'] : ['sms', 'email'],
  };
};

/** The messages, and, the first time it is asked, what was found on the way: later it is known already. */
const planOf = (picks: readonly Pick[], followUp: FollowUp, entry: Entry, situation: Planning): AlertPlan => {
  const { id: step, attempt, task, reminded = 0 } = followUp;
  const deliveries = deliveriesFor(entry, situation, picks, {
    step,
    attempt,
    calendar: calendarOf(followUp, entry),
  });
  const findings = picks.flatMap((pick): What[] => {
    const gap = reminded === 0 ? gapOf(pick, situation) : null;
    const nobody: What = task === 'referral' ? UNPLACED : { kind: 'nobody-reached', rule: pick.rule };
    return [...(gap ? [gap] : []), ...(pick.chosen ? [] : [nobody])];
  });
  return { deliveries, findings };
};

/** A referral is in nobody's calendar: it is no appointment, and what it is about is for its page alone. */
const calendarOf = ({ task }: FollowUp, { at }: Entry): PlannedDelivery['calendar'] =>
  task === 'referral' ? undefined : { start: at };
