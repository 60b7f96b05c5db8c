import { ASKING } from '../alerts/asking.ts';
import { askingRules } from '../alerts/asks.ts';
import type { Delivery } from '../alerts/delivery.ts';
import { inFollowUpLine } from '../alerts/follow-up-line.ts';
import { inLine, type Planning } from '../alerts/picks.ts';
import { nextWorkingDay } from '../calendar/holidays.ts';
import { addDays, toLocal } from '../calendar/zoned.ts';
import type { DirectoryRole } from '../directory/person.ts';
import { askedFor } from '../followups/asked-for.ts';
import type { FollowUp } from '../followups/follow-up.ts';
import { type Candidate, isAway } from '../routing/candidates.ts';
import type { Reason } from './reasons.ts';

/** Somebody to whom something goes over, and as what. */
export interface Successor {
  readonly person: string;
  readonly role: DirectoryRole;
  /** The row of the routing table, or the follow-up's line. */
  readonly rule: string;
}

/** Something of a case that waits for nobody who could act on it. */
export type Move =
  /** Somebody has the case and is not there any more. `to` undefined: nobody is left in its lines. */
  | {
      readonly kind: 'taken';
      readonly from: string;
      readonly why: Reason;
      readonly to: Successor | undefined;
    }
  /** Nobody has taken it, and nobody of those who were asked last is there any more: the next are asked now. */
  | { readonly kind: 'untaken'; readonly round: number; readonly why: Reason }
  /** Contacts or tasks that were asked for, and of those who were asked nobody is there any more. */
  | {
      readonly kind: 'asked';
      readonly step: string;
      readonly attempt: number;
      readonly from: readonly string[];
      readonly why: Reason;
      readonly to: readonly Successor[];
    };

/**
 * What of a case must go over to somebody else, by the directory as it is today. Whoever left it, holds the post no
 * more, cannot be reached or is away is not there. A case that somebody has stays theirs over a single working day's
 * absence; a contact that is waited for does not.
 */
export const movesIn = (situation: Planning): readonly Move[] => {
  const { incident } = situation;
  if (incident.status === 'closed') return [];
  return [
    ...takenBy(situation),
    ...askedToTake(situation),
    ...incident.followUps.flatMap((each) => askedOf(each, situation)),
  ];
};

const takenBy = (situation: Planning): Move[] => {
  const { taken, status } = situation.incident;
  if (status !== 'taken' || !taken) return [];
  const lines = askingRules(situation);
  const there = (planning: Planning) =>
    inLine([taken.role, ...lines.flatMap(({ line }) => line)], planning).some(
      ({ person }) => person.id === taken.person,
    );
  if (there(situation) || there({ ...situation, now: nextDayOf(situation) })) return [];
  const own = lines.find(({ line }) => line.includes(taken.role)) ?? lines[0];
  const inOrder = own ? [own, ...lines.filter((each) => each !== own)] : [];
  const [to] = inOrder.flatMap(({ id, line }) => inLine(line, situation).map((each) => successor(each, id)));
  return [{ kind: 'taken', from: taken.person, why: whyOf(taken.person, situation), to }];
};

const askedToTake = (situation: Planning): Move[] => {
  const { incident, deliveries } = situation;
  if (incident.status !== 'waiting') return [];
  const { handedTo, round } = incident;
  const asks = deliveries.filter(({ message }) => ASKING.includes(message));
  const asked = handedTo?.round === round ? [handedTo.person] : askedLast(asks);
  const [first] = asked;
  const line = askingRules(situation).flatMap((rule) => rule.line);
  if (first === undefined || inLine(line, situation).some(({ person }) => asked.includes(person.id)))
    return [];
  return [{ kind: 'untaken', round, why: whyOf(first, situation) }];
};

const askedOf = (followUp: FollowUp, situation: Planning): Move[] => {
  const { incident, deliveries, municipality } = situation;
  const { id, attempt, state } = followUp;
  if (state !== 'due') return [];
  const told = askedLast(deliveries.filter((each) => each.step === id && each.attempt === attempt));
  const asked = told.length > 0 ? told : (followUp.wentTo ?? []);
  const [first] = asked;
  const { lines } = askedFor(followUp, incident, municipality);
  const anyLine = [...lines.flat(), ...(followUp.task === 'referral' ? [] : municipality.asking.lines.KSS)];
  if (first === undefined || inLine(anyLine, situation).some(({ person }) => asked.includes(person.id)))
    return [];
  const without = { ...followUp, passed: [...(followUp.passed ?? []), ...asked] };
  const to = lines.flatMap((line) => {
    const [next] = inFollowUpLine(line, without, situation);
    return next ? [successor(next, `follow-up-${id}`)] : [];
  });
  return [{ kind: 'asked', step: id, attempt, from: asked, why: whyOf(first, situation), to }];
};

/** Whom the last entry that asked has told, or tries to. */
const askedLast = (asks: readonly Delivery[]): readonly string[] => {
  const standing = asks.filter(({ state }) => state !== 'expired');
  const last = Math.max(...standing.map(({ entry }) => entry));
  return [...new Set(standing.filter(({ entry }) => entry === last).map(({ person }) => person))];
};

const successor = ({ person, role }: Candidate, rule: string): Successor => ({
  person: person.id,
  role,
  rule,
});

const whyOf = (id: string, situation: Planning): Reason => {
  const person = situation.people.find((each) => each.id === id);
  if (!person) return 'left';
  return isAway(person, today(situation)) ? 'away' : 'unavailable';
};

const today = ({ now, municipality }: Planning) => toLocal(now, municipality.timeZone).date;

/** The same moment of the next working day, near enough to tell who is away then. */
const nextDayOf = (situation: Planning): string => {
  const { municipality, now } = situation;
  const day = today(situation);
  const next = nextWorkingDay(addDays(day, 1), municipality.closedDays);
  return new Date(Date.parse(now) + Date.parse(next) - Date.parse(day)).toISOString();
};
