import type { Entry, What } from '../incident/entry.ts';
import { unmatchedNames } from '../routing/keep-out.ts';
import { asks, escalated, lastCall, taken } from './asks.ts';
import { failedIn } from './channels.ts';
import type { Delivery } from './delivery.ts';
import { handedOver, levelChanged, stepsOverdue } from './desk.ts';
import { followUpAlerts, referralUnplaced } from './follow-ups.ts';
import {
  type AlertPlan,
  deliveriesFor,
  firstOf,
  type Pick,
  type Planning,
  rulesOf,
  type Situation,
  spoken,
} from './picks.ts';
import { askedAgain, decided, fileArrived, spokenUp } from './reporter.ts';
import { FOLLOW_UP_ASKS } from './told.ts';

export type { AlertPlan, Situation };

/** What the person says later. */
const SPEAKING_UP: readonly What['kind'][] = ['message', 'added', 'evidence-received', 'decided'];

const NOTHING: AlertPlan = { deliveries: [], findings: [] };

/**
 * What an entry means for people: the deliveries it calls for. Entries that concern nobody give an empty plan.
 * Deliveries of this entry that have failed are made up for: by the person's other channel, then the next in line.
 */
export const planAlerts = (entry: Entry, all: Situation): AlertPlan => {
  // Who comes back to a closed case is heard all the same.
  const speaks = [...SPEAKING_UP, 'closed'].includes(entry.what.kind);
  if (all.incident.status === 'closed' && !speaks) return NOTHING;
  const situation = { ...all, failed: failedIn(entry.seq, all.deliveries) };
  switch (entry.what.kind) {
    case 'reported':
      return together(
        withUnmatchedNames(spoken(entry, situation, firstInLine(situation)), situation),
        followUpAlerts(entry, situation),
      );
    case 'unreadable':
      return spoken(entry, situation, asks(situation));
    case 'escalated':
      return escalated(entry, entry.what, situation);
    case 'changed-hands':
      return exceptListed(followUpAlerts(entry, situation), entry.what.listed);
    case 'follow-up-due':
    case 'follow-up-reminded':
    case 'follow-up-unanswered':
    case 'follow-up-answered':
    case 'contacts-chosen':
    case 'ladder-changed':
    case 'closed':
    case 'reopened':
      return followUpAlerts(entry, situation);
    case 'happened':
      return together(followUpAlerts(entry, situation), spokenUp(entry, situation));
    case 'referral-unplaced':
      return referralUnplaced(entry, situation);
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
    case 'evidence-received':
      return fileArrived(entry, situation);
    case 'decided':
      return together(decided(entry, entry.what, situation), followUpAlerts(entry, situation));
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
    case 'evidence-refused':
    case 'evidence-scanned':
    case 'evidence-late':
    case 'evidence-opened':
    case 'text-proposed':
    case 'referral-opened':
    case 'delivered':
    case 'delayed':
    case 'complained':
      return NOTHING;
    case 'drill-started':
    case 'drill-ended':
    case 'succeeded':
      // Neither a drill nor a list is a case: `planDrill` and `planSuccession` plan for them.
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

/** Whoever hears of it in a list is not asked of it by itself; that others need not do anything is still said. */
const exceptListed = ({ deliveries, findings }: AlertPlan, listed: readonly string[]): AlertPlan => ({
  deliveries: deliveries.filter(
    ({ person, message }) => !(listed.includes(person) && FOLLOW_UP_ASKS.includes(message)),
  ),
  findings,
});

const together = (one: AlertPlan, other: AlertPlan): AlertPlan => ({
  deliveries: [...one.deliveries, ...other.deliveries],
  findings: [...one.findings, ...other.findings],
});
