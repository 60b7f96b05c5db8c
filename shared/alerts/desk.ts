import { isMoreUrgent } from '../desk/level.ts';
import type { DirectoryRole } from '../directory/person.ts';
import type { Entry, What } from '../incident/entry.ts';
import { reminded } from '../incident/steps-due.ts';
import type { Line } from '../routing/rule.ts';
import { askingRules, asks, nextAsked } from './asks.ts';
import { type AlertPlan, deliveriesFor, firstOf, inLine, type Pick, type Planning, spoken } from './picks.ts';

const NOTHING: AlertPlan = { deliveries: [], findings: [] };

/** The person whom a case is handed to; if they cannot be reached after all, whoever is next in the lines. */
export const handedOver = (
  entry: Entry,
  { to, listed }: Extract<What, { kind: 'handed-over' }>,
  situation: Planning,
): AlertPlan => {
  if (situation.incident.status !== 'waiting' || listed) return NOTHING;
  for (const { id, line, channels } of askingRules(situation)) {
    const chosen = inLine(line, situation).find(({ person }) => person.id === to);
    if (!chosen) continue;
    const pick: Pick = { rule: id, line, chosen, message: 'passed', channels };
    return { deliveries: deliveriesFor(entry, situation, [pick]), findings: [] };
  }
  return nextAsked(entry, situation);
};

/**
 * A raised level puts an untaken case to its lines anew. If somebody has it, those are told who would now have been
 * asked too (a serious case always reaches the municipality: domain.md, 6.3). A lowered one tells nobody.
 */
export const levelChanged = (
  entry: Entry,
  { from, to }: Extract<What, { kind: 'level-changed' }>,
  situation: Planning,
): AlertPlan => {
  const { incident, deliveries } = situation;
  if (!isMoreUrgent(to, from)) return NOTHING;
  if (incident.status !== 'taken') return spoken(entry, situation, asks(situation));
  const before = deliveries.filter(({ entry: seq }) => seq < entry.seq);
  const unasked = askingRules(situation).filter(({ id }) => !before.some(({ rule }) => rule === id));
  return spoken(
    entry,
    situation,
    unasked.map((rule) => firstOf(rule, 'notice', situation)),
  );
};

/** Whoever is reminded of late steps: the role's holder first, then the deputy, then the strategist. One message each. */
export const stepsOverdue = (
  entry: Entry,
  { steps }: Extract<What, { kind: 'steps-overdue' }>,
  situation: Planning,
): AlertPlan => {
  if (situation.incident.status !== 'taken') return NOTHING;
  const picks = steps.flatMap(({ id, times }): Pick[] => {
    const step = situation.municipality.steps.find((each) => each.id === id);
    const role = step && reminded(step);
    if (!role || situation.incident.steps.find((each) => each.id === id)?.state !== 'open') return [];
    const line = lineOf(role, times);
    const chosen = inLine(line, situation)[times === 2 ? 1 : 0] ?? inLine(line, situation)[0];
    return [{ rule: `step-${role}`, line, chosen, message: 'overdue', channels: ['sms', 'email'] }];
  });
  return spoken(entry, situation, picks);
};

const lineOf = (role: DirectoryRole, times: number): Line =>
  times > 2 ? ['KSS', 'TIB'] : [role, 'KSS', 'TIB'];
