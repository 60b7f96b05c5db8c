import { addDuration } from '../calendar/zoned.ts';
import type { Decision } from '../incident/decisions.ts';
import type { Entry, What } from '../incident/entry.ts';
import type { MessageKind } from '../messages/kinds.ts';
import type { Candidate } from '../routing/candidates.ts';
import {
  type Circumstance,
  type Line,
  MESSAGE_CHANNELS,
  type MessageChannel,
  type Rule,
} from '../routing/rule.ts';
import { ASKING } from './asking.ts';
import { askingRules } from './asks.ts';
import type { Delivery } from './delivery.ts';
import {
  type AlertPlan,
  deliveriesFor,
  firstOf,
  inLine,
  type Pick,
  type Planning,
  rulesOf,
  spoken,
} from './picks.ts';

const NOTHING: AlertPlan = { deliveries: [], findings: [] };

/** What the person has written or added, to whom it concerns. What staff write is for the person to come back to. */
export const spokenUp = (entry: Entry, situation: Planning): AlertPlan =>
  entry.by.kind === 'reporter'
    ? toThoseWhoHaveIt(entry, situation, 'changed', channelsNow(situation))
    : NOTHING;

/** A file of evidence has come. Ten pictures in a row are one message, and nothing says that it is of a picture. */
export const fileArrived = (entry: Entry, situation: Planning): AlertPlan => {
  const { deliveries, findings } = spokenUp(entry, situation);
  const fresh = deliveries.filter(({ person }) => !justHeard(person, ['sms', 'email'], entry, situation));
  return { deliveries: fresh, findings };
};

/** Asks whoever has the case to ask. By e-mail, because a reminder to call stands beside it. */
export const askedAgain = (entry: Entry, situation: Planning): AlertPlan =>
  situation.incident.asks.some(({ state }) => state === 'asked')
    ? toThoseWhoHaveIt(entry, situation, 'ask', ['email'])
    : NOTHING;

/**
 * What the person has decided, to whom it concerns: whoever has the case; those whom the table of routing brings in by
 * the decision (Bilaga 3, 3.1.3: the chief executive); and, when it is taken back, those whom it had brought in.
 */
export const decided = (
  entry: Entry,
  { decision, answer }: Extract<What, { kind: 'decided' }>,
  situation: Planning,
): AlertPlan => {
  const concerned = toThoseWhoHaveIt(entry, situation, 'changed', channelsNow(situation));
  const circumstance = BY_DECISION[decision];
  if (!circumstance) return concerned;
  const others =
    answer[0] === 'yes'
      ? spoken(entry, situation, broughtIn(circumstance, situation))
      : {
          deliveries: deliveriesFor(entry, situation, toldBefore(entry, circumstance, situation)),
          findings: [],
        };
  const heard = new Set(concerned.deliveries.map(({ person }) => person));
  return {
    deliveries: [...concerned.deliveries, ...others.deliveries.filter(({ person }) => !heard.has(person))],
    findings: [...concerned.findings, ...others.findings],
  };
};

/** What of a case each decision changes, as far as the table of routing asks for it. */
const BY_DECISION: Readonly<Partial<Record<Decision, Circumstance>>> = {
  policeReport: 'police-report-wished',
  occupationalHealth: 'occupational-health-wished',
};

const asksFor = ({ when }: Rule, circumstance: Circumstance): boolean =>
  when.circumstances?.includes(circumstance) ?? false;

/** The first of each line that the decision brings in. Once somebody has the case, nobody is asked to take it. */
const broughtIn = (circumstance: Circumstance, situation: Planning): Pick[] => {
  const { level, status } = situation.incident;
  const serious = level === 'red' || level === 'orange';
  return rulesOf(situation)
    .filter((rule) => asksFor(rule, circumstance))
    .map((rule) => {
      const asks = rule.acknowledge && (status === 'waiting' || status === 'unanswered');
      return firstOf(rule, asks ? (serious ? 'urgent' : 'task') : 'notice', situation);
    });
};

/** Those whom the decision had brought in, unless the last that they heard was that it is taken back. */
const toldBefore = ({ seq }: Entry, circumstance: Circumstance, situation: Planning): Pick[] => {
  const rules = situation.municipality.routing.filter((rule) => asksFor(rule, circumstance));
  return [...rules, ...replaced(situation)].flatMap(({ id, line, channels }) => {
    const last = (person: string) =>
      situation.deliveries
        .filter((each) => each.rule === id && each.person === person && each.entry < seq)
        .filter(({ state }) => state === 'handed-over' || state === 'delivered')
        .reduce<Delivery | undefined>((a, b) => (a && a.entry > b.entry ? a : b), undefined);
    return inLine(line, situation)
      .filter(({ person }) => (last(person.id)?.message ?? 'changed') !== 'changed')
      .map((chosen): Pick => ({ rule: id, line, chosen, message: 'changed', channels }));
  });
};

/**
 * Rules by which somebody was told of the case and that are in force no more. What they asked for nobody can say, so that
 * whoever heard by them counts as told because of any decision: too much is one mail, too little a task done in vain.
 */
const replaced = ({ deliveries, municipality }: Planning): Omit<Rule, 'when'>[] => {
  const gone = deliveries.filter(
    ({ rule, message }) => message === 'notice' && !municipality.routing.some(({ id }) => id === rule),
  );
  return [...Map.groupBy(gone, ({ rule }) => rule)].map(([id, told]) => ({
    id,
    line: [...new Set(told.map(({ role }) => role))],
    channels: [...new Set(told.map(({ channel }) => channel))],
  }));
};

/**
 * A message to whoever has the case, or else to everybody who was asked to take it. Somebody who is away, kept out or
 * cannot be reached is stood in for by the next in line; it is said if there is nobody at all.
 */
const toThoseWhoHaveIt = (
  entry: Entry,
  situation: Planning,
  message: MessageKind,
  channels: readonly MessageChannel[],
): AlertPlan => {
  const { taken, status } = situation.incident;
  const picks =
    taken && status !== 'waiting' && status !== 'unanswered'
      ? [ofLine(`case-${taken.role}`, [taken.role, 'KSS', 'TIB'], [taken.person], situation)]
      : askingRules(situation).map(({ id, line }) =>
          ofLine(id, line, askedIn(id, entry, situation), situation),
        );
  const chosen = picks.flatMap(({ rule, line, candidates }) =>
    candidates.map(
      (candidate): Pick => ({
        rule,
        line,
        chosen: candidate,
        message,
        channels: justHeard(candidate.person.id, ['sms'], entry, situation) ? ['email'] : channels,
      }),
    ),
  );
  return {
    deliveries: deliveriesFor(entry, situation, chosen),
    findings: chosen.length === 0 ? picks.map(({ rule }) => ({ kind: 'nobody-reached', rule })) : [],
  };
};

/** Those of a line who are wanted and can be reached; else the first who can. */
const ofLine = (rule: string, line: Line, wanted: readonly string[], situation: Planning) => {
  const all = inLine(line, situation);
  const candidates: readonly Candidate[] = all.filter(({ person }) => wanted.includes(person.id));
  return { rule, line, candidates: candidates.length > 0 ? candidates : all.slice(0, 1) };
};

/** Who was asked to take the case through a line, and has not said that they cannot. */
const askedIn = (id: string, { seq }: Entry, { deliveries, incident }: Planning): string[] =>
  deliveries
    .filter(({ rule, message, entry }) => rule === id && ASKING.includes(message) && entry < seq)
    .map(({ person }) => person)
    .filter((person) => !incident.passedOn.includes(person));

/** A phone is for what is serious; the rest can wait for the mail. */
const channelsNow = ({ incident: { level } }: Planning): readonly MessageChannel[] =>
  level === 'red' || level === 'orange' ? MESSAGE_CHANNELS : ['email'];

/** Somebody who writes five messages in a row means one SMS. */
const QUIET = 'PT10M';

const justHeard = (
  person: string,
  by: readonly MessageChannel[],
  { seq, at }: Entry,
  { deliveries }: Planning,
): boolean =>
  deliveries.some(
    (each) =>
      each.person === person &&
      by.some((channel) => channel === each.channel) &&
      each.message === 'changed' &&
      each.entry < seq &&
      each.handedOverAt !== undefined &&
      each.handedOverAt <= at &&
      addDuration(each.handedOverAt, QUIET) > at,
  );
