import type { Entry, What } from '../incident/entry.ts';
import { unmatchedNames } from '../routing/keep-out.ts';
import { asks, escalated, lastCall, taken } from './asks.ts';
import { failedIn } from './channels.ts';
import type { Delivery } from './delivery.ts';
import { handedOver, levelChanged, stepsOverdue } from './desk.ts';
import {
  type AlertPlan,
  deliveriesFor,
  firstOf,
  inLine,
  type Pick,
  type Planning,
  rulesOf,
  type Situation,
  spoken,
} from './picks.ts';
import { askedAgain, decided, spokenUp } from './reporter.ts';

export type { AlertPlan, Situation };

/** What the person says later. */
const SPEAKING_UP: readonly What['kind'][] = ['message', 'added', 'decided'];

const NOTHING: AlertPlan = { deliveries: [], findings: [] };

/**
 * What an entry means for people: the deliveries it calls for. Entries that concern nobody give an empty plan.
 * Deliveries of this entry that have failed are made up for: by the person's other channel, then the next in line.
 */
export const planAlerts = (entry: Entry, all: Situation): AlertPlan => {
  // Who comes back to a closed case is heard all the same.
  if (all.incident.status === 'closed' && !SPEAKING_UP.includes(entry.what.kind)) return NOTHING;
  const situation = { ...all, failed: failedIn(entry.seq, all.deliveries) };
  switch (entry.what.kind) {
    case 'reported':
      return withUnmatchedNames(spoken(entry, situation, firstInLine(situation)), situation);
    case 'unreadable':
      return spoken(entry, situation, asks(situation));
    case 'escalated':
      return escalated(entry, entry.what, situation);
    case 'follow-up-due':
      return spoken(entry, situation, followUpLines(entry.what.step, situation), entry.what);
    case 'taken':
      return { deliveries: taken(entry, situation), findings: [] };
    case 'exhausted':
      return { deliveries: deliveriesFor(entry, situation, lastCall(situation)), findings: [] };
    case 'handed-over':
      return handedOver(entry, entry.what, situation);
    case 'level-changed':
      return levelChanged(entry, entry.what, situation);
    case 'steps-overdue':
      return stepsOverdue(entry, entry.what, situation);
    case 'message':
    case 'added':
      return spokenUp(entry, situation);
    case 'decided':
      return decided(entry, entry.what, situation);
    case 'asked-again':
      return askedAgain(entry, situation);
    case 'undelivered':
      // What did not arrive is made up for by the entry that it was part of: see `causeSeq`.
      return NOTHING;
    case 'gap':
    case 'nobody-reached':
    case 'unmatched-names':
    case 'noted':
    case 'corrected':
    case 'step-changed':
    case 'step-approved':
    case 'exported':
    case 'read':
    case 'evidence-expected':
    case 'evidence-received':
    case 'evidence-refused':
    case 'evidence-scanned':
    case 'evidence-late':
    case 'evidence-opened':
    case 'text-proposed':
    case 'follow-up-answered':
    case 'delivered':
    case 'delayed':
    case 'complained':
      return NOTHING;
    case 'drill-started':
    case 'drill-ended':
      // A drill is no case: `planDrill` plans for it.
      return NOTHING;
  }
};

/**
 * The number of the entry whose alerts an entry calls for: its own, or, when a message did not arrive, that of the
 * entry which it was part of.
 *
 * @returns undefined if that delivery is not among those given
 */
export const causeSeq = ({ what, seq }: Entry, deliveries: readonly Delivery[]): number | undefined =>
  what.kind === 'undelivered' ? deliveries.find(({ id }) => id === what.delivery)?.entry : seq;

/** A name to be kept out that nobody in the directory bears: whoever takes the case should ask whom it means. */
const withUnmatchedNames = (plan: AlertPlan, { incident, people }: Situation): AlertPlan => {
  const count = unmatchedNames(incident.report, people);
  return count === 0 ? plan : { ...plan, findings: [...plan.findings, { kind: 'unmatched-names', count }] };
};

/** Who is asked to take the case, and who is merely told; somebody who stands in two rows hears what they are asked. */
const firstInLine = (situation: Planning): Pick[] => [
  ...asks(situation),
  ...rulesOf(situation)
    .filter((rule) => !rule.acknowledge)
    .map((rule) => firstOf(rule, 'notice', situation)),
];

const followUpLines = (step: string, situation: Planning): Pick[] =>
  (situation.municipality.followUps.find(({ id }) => id === step)?.lines ?? []).map((line) => ({
    rule: `follow-up-${step}`,
    line,
    chosen: inLine(line, situation)[0],
    message: 'follow-up',
    channels: ['sms', 'email'],
  }));
