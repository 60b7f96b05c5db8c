import type { Entry, What } from '../incident/entry.ts';
import { isKeptOut } from '../routing/keep-out.ts';
import { MESSAGE_CHANNELS, type MessageChannel, type Rule } from '../routing/rule.ts';
import { rulesFor } from '../routing/rules.ts';
import { ASKING } from './asking.ts';
import type { PlannedDelivery } from './delivery.ts';
import { nextInLine } from './next-in-line.ts';
import {
  type AlertPlan,
  deliveriesFor,
  firstOf,
  inLine,
  type Pick,
  type Planning,
  rulesOf,
} from './picks.ts';

/** The first of each line that is to take the case. Once somebody has it, nobody is asked any more. */
export const asks = (situation: Planning): Pick[] => {
  const { level, status } = situation.incident;
  if (status === 'taken') return [];
  const message = level === 'red' || level === 'orange' ? 'urgent' : 'task';
  return askingRules(situation).map((rule) => firstOf(rule, message, situation));
};

/**
 * The lines that are to take the case. A table approved at the desk reached somebody on that day; where it finds nobody any
 * more (somebody has left, is away, is kept out of this very case), those of the municipality's file are asked as well.
 * The lines that found nobody stay, so that it is said of them.
 */
export const askingRules = (situation: Planning): readonly Rule[] => {
  const { fileRules, incident } = situation;
  const asking = rulesOf(situation).filter((rule) => rule.acknowledge);
  if (!fileRules || asking.some(({ line }) => inLine(line, situation).length > 0)) return asking;
  return [...asking, ...rulesFor(fileRules, incident).filter((rule) => rule.acknowledge)];
};

const NOTHING: AlertPlan = { deliveries: [], findings: [] };

/** Whoever is next in the lines is asked, or it is said that nobody is left. */
export const escalated = (
  entry: Entry,
  { why, rule: only }: Extract<What, { kind: 'escalated' }>,
  situation: Planning,
): AlertPlan => {
  if (situation.incident.status !== 'waiting') return NOTHING;
  const next = nextAsked(entry, situation, only);
  // Somebody passes the case on to nobody: whoever else was asked just before still has their time.
  const nobody = next.findings.length > 0;
  return nobody && why === 'passed-on' && isAskedStill(entry, situation) ? NOTHING : next;
};

/** Whoever is next in the lines, or that nobody is left. @param only the line to go on with */
export const nextAsked = (entry: Entry, situation: Planning, only?: string): AlertPlan => {
  const lines = askingRules(situation).map((rule) => ({ ...rule, candidates: inLine(rule.line, situation) }));
  const next = nextInLine(lines, { ...situation, only, round: entry.seq });
  if (next.length === 0) return { deliveries: [], findings: [{ kind: 'exhausted' }] };
  const picks = next.map(
    ({ rule, chosen }): Pick => ({
      rule: rule.id,
      line: rule.line,
      chosen,
      message: 'passed',
      channels: rule.channels,
    }),
  );
  return { deliveries: deliveriesFor(entry, situation, picks), findings: [] };
};

/** Whether somebody who was asked last, before an entry, has neither said that they cannot nor failed to be reached. */
const isAskedStill = ({ seq }: Entry, { incident, deliveries }: Planning): boolean => {
  const before = deliveries.filter(({ message, entry }) => ASKING.includes(message) && entry < seq);
  const last = Math.max(...before.map(({ entry }) => entry));
  return before.some(
    ({ entry, person, state }) => entry === last && state !== 'failed' && !incident.passedOn.includes(person),
  );
};

/** Nobody in a red case's lines has taken it, though asked twice: all of them at once, by every channel. */
export const lastCall = (situation: Planning): Pick[] => {
  const { level, status } = situation.incident;
  if (level !== 'red' || status !== 'unanswered') return [];
  return askingRules(situation).flatMap(({ id, line }) =>
    inLine(line, situation).map(
      (chosen): Pick => ({ rule: id, line, chosen, message: 'unanswered', channels: MESSAGE_CHANNELS }),
    ),
  );
};

/**
 * Whoever was asked to take the case is told by e-mail that somebody has; by SMS only where there is no address. So is
 * the first of a line that nobody was asked through yet: the municipality must know of a serious case.
 */
export const taken = (entry: Entry, situation: Planning): PlannedDelivery[] => {
  const { incident, deliveries, people } = situation;
  const asked = deliveries.filter(({ message }) => ASKING.includes(message));
  const unasked = askingRules(situation).filter(({ id }) => !asked.some(({ rule }) => rule === id));
  const first = unasked.flatMap((rule) => {
    const chosen = inLine(rule.line, situation)[0];
    return chosen ? [{ person: chosen.person.id, role: chosen.role, rule: rule.id }] : [];
  });
  const told = new Map(
    [...first, ...asked]
      .filter(({ person }) => person !== incident.taken?.person)
      .map((each) => [each.person, each]),
  );
  const picks = [...told.values()].flatMap(({ person: id, role, rule }): Pick[] => {
    const person = people.find((each) => each.id === id);
    if (!person || isKeptOut(incident.report, person, people)) return [];
    const channels: MessageChannel[] = [person.email ? 'email' : 'sms'];
    return [{ rule, line: [role], chosen: { person, role, order: 0 }, message: 'taken', channels }];
  });
  return deliveriesFor(entry, situation, picks);
};
