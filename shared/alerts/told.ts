import { askedFor } from '../followups/asked-for.ts';
import type { FollowUp } from '../followups/follow-up.ts';
import type { Entry } from '../incident/entry.ts';
import type { MessageKind } from '../messages/kinds.ts';
import { isKeptOut } from '../routing/keep-out.ts';
import type { Delivery, PlannedDelivery } from './delivery.ts';
import { inFollowUpLine } from './follow-up-line.ts';
import { deliveriesFor, type Planning } from './picks.ts';

/** The messages that ask for a contact or a task. */
export const FOLLOW_UP_ASKS: readonly MessageKind[] = [
  'follow-up',
  'follow-up-again',
  'follow-up-passed',
  'referral',
];

/** After these somebody expects to be asked, or to answer. */
const LEAVES_EXPECTING: readonly MessageKind[] = [...FOLLOW_UP_ASKS, 'follow-up-planned'];

/** What is moved by less than this is not worth a mail. */
const SOON_MS = 60 * 60_000;

/** Whether what a message asks for is still asked for; what asks for nothing always is. */
export const isStillAsked = (
  { message, step, attempt }: Pick<Delivery, 'message' | 'step' | 'attempt'>,
  followUps: readonly FollowUp[],
): boolean =>
  !FOLLOW_UP_ASKS.includes(message) ||
  followUps.some((each) => each.id === step && each.attempt === attempt && each.state === 'due');

/**
 * The messages to those who were told of something and are not asked by this entry: when it is to be instead, or that
 * they need not do anything; their calendars follow. Whoever makes a contact hears when the next one is.
 *
 * @param asking the messages by which the entry itself asks for it
 */
export const tellOthers = (
  followUp: FollowUp,
  asking: readonly PlannedDelivery[],
  entry: Entry,
  situation: Planning,
): PlannedDelivery[] => {
  const actor = entry.by.kind === 'person' ? entry.by.person : undefined;
  const next = followUp.state === 'planned' ? expectedFor(followUp, situation) : [];
  const told = toldOf(followUp, entry, situation)
    .filter(({ person }) => !asking.some((each) => each.person === person))
    .flatMap((last) => {
      const is = next.includes(last.person) ? 'follow-up-planned' : withdrawal(followUp, last, actor);
      return is ? say(is, followUp, last, entry, situation) : [];
    });
  return [...told, ...announced(followUp, actor, entry, situation)];
};

/** The last message about it to each who expects something of it, from earlier entries. */
const toldOf = (followUp: FollowUp, { seq }: Entry, { deliveries }: Planning): Delivery[] => {
  const about = deliveries
    .filter(
      ({ step, entry, state }) =>
        step === followUp.id && entry < seq && (state === 'handed-over' || state === 'delivered'),
    )
    .sort((a, b) => a.entry - b.entry);
  const last = new Map(about.map((each) => [each.person, each]));
  return [...last.values()].filter(({ message }) => LEAVES_EXPECTING.includes(message));
};

/** What whoever was told hears when it is nothing to them any more; nobody hears of what they did themselves. */
const withdrawal = (
  { state, task, attempt }: FollowUp,
  last: Delivery,
  actor: string | undefined,
): MessageKind | undefined => {
  if (last.person === actor) return undefined;
  // Asked of others too, and still of them.
  if (state === 'due' && last.attempt === attempt) return undefined;
  if (task === 'referral') return state === 'stopped' ? 'referral-ended' : undefined;
  return 'follow-up-off';
};

/** When the person who has just made contact is to do so again. */
const announced = (
  followUp: FollowUp,
  actor: string | undefined,
  entry: Entry,
  situation: Planning,
): PlannedDelivery[] => {
  if (followUp.state !== 'answered' || followUp.task !== undefined || actor === undefined) return [];
  const next = situation.incident.followUps
    .filter(({ state, task }) => state === 'planned' && task === undefined)
    .reduce<FollowUp | undefined>(
      (first, each) => (first && first.due <= each.due ? first : each),
      undefined,
    );
  const last = situation.deliveries.findLast(({ person, step }) => person === actor && step === followUp.id);
  if (!next || !last || !expectedFor(next, situation).includes(actor)) return [];
  return say('follow-up-planned', next, last, entry, situation);
};

/** Ids of those who would be asked for something if it were now. */
const expectedFor = (followUp: FollowUp, situation: Planning): readonly string[] =>
  askedFor(followUp, situation.incident, situation.municipality).lines.flatMap(
    (line) => inFollowUpLine(line, followUp, situation)[0]?.person.id ?? [],
  );

const say = (
  message: MessageKind,
  followUp: FollowUp,
  { person: id, role, rule }: Delivery,
  entry: Entry,
  situation: Planning,
): PlannedDelivery[] => {
  const { people, incident } = situation;
  const person = people.find((each) => each.id === id);
  if (!person || isKeptOut(incident.report, person, people)) return [];
  const planned = message === 'follow-up-planned';
  const soon = Date.parse(followUp.due) - Date.parse(entry.at) < SOON_MS;
  if (planned && (soon || !person.email)) return [];
  const pick = {
    rule,
    line: [role],
    chosen: { person, role, order: 0 },
    message,
    channels: [person.email ? ('email' as const) : ('sms' as const)],
  };
  const calendar = planned ? { start: followUp.due } : { start: entry.at, cancel: true as const };
  const about = {
    step: followUp.id,
    attempt: followUp.attempt,
    ...(followUp.task !== 'referral' && { calendar }),
  };
  return deliveriesFor(entry, situation, [pick], about);
};
