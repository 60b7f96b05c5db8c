/** Plays a case through the domain as the service does: entries become deliveries, which the next entry looks at. */
import type { Delivery, PlannedDelivery } from '../../../shared/alerts/delivery.ts';
import { type AlertPlan, planAlerts } from '../../../shared/alerts/plan.ts';
import type { Person } from '../../../shared/directory/person.ts';
import type { AnyOutcome } from '../../../shared/followups/outcomes.ts';
import { answerFollowUp, type FollowUpAnswer } from '../../../shared/incident/answer-follow-up.ts';
import type { Change } from '../../../shared/incident/change.ts';
import type { Entry } from '../../../shared/incident/entry.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { note } from '../../../shared/incident/note.ts';
import { passOn, take } from '../../../shared/incident/take.ts';
import type { Municipality } from '../../../shared/municipality/municipality.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { municipality, opened, PEOPLE, sha256, TUESDAY } from '../builders.ts';

/** A delivery as the store holds it once it has been sent. */
export const sent = (planned: PlannedDelivery): Delivery => ({
  ...planned,
  state: 'handed-over',
  tries: 1,
  claimedUntil: TUESDAY,
});

/** `person channel message`, sorted: who hears what. */
export const heard = ({ deliveries }: AlertPlan): string[] =>
  deliveries.map(({ person, channel, message }) => `${person} ${channel} ${message}`).sort();

/** Who is told, without how. */
export const told = ({ deliveries }: AlertPlan): string[] => [
  ...new Set(deliveries.map(({ person }) => person)),
];

interface Given {
  readonly people?: readonly Person[];
  readonly at?: Municipality;
  readonly now?: string;
}

/** What a report alone leads to. */
export const alertsOf = (
  report: Report,
  { people = PEOPLE, at = municipality(), now = TUESDAY }: Given = {},
) => {
  const { incident, entry } = opened(report, now, at);
  return planAlerts(entry, { incident, deliveries: [], people, now, municipality: at, sha256 });
};

export interface Story {
  incident: Incident;
  readonly deliveries: Delivery[];
  /** Every entry, with the case as it was when it was acted on and what that led to. */
  readonly told: { entry: Entry; incident: Incident; plan: AlertPlan }[];
  /** Nobody has taken the case in time. What it led to; `undefined` when the deadline has nothing to say. */
  unanswered(): AlertPlan | undefined;
  taken(by: string): AlertPlan | undefined;
  passedOn(by: string): AlertPlan | undefined;
  followUp(step: string, attempt?: number): AlertPlan | undefined;
  /** Whatever deadline of the case wakes: `F1-1-2`. */
  wakes(what: string, at?: string): AlertPlan | undefined;
  /** Somebody answers, in whatever role they were asked; `more` with what the answer needs. */
  answered(
    step: string,
    by: string,
    outcome: AnyOutcome,
    more?: Partial<FollowUpAnswer>,
  ): AlertPlan | undefined;
  /** Any other change. */
  change(decide: (incident: Incident) => Change | null): AlertPlan | undefined;
  plan(entry: Entry, incident?: Incident): AlertPlan;
}

export const story = (
  report: Report,
  { people = PEOPLE, at = municipality(), now = TUESDAY }: Given = {},
): Story => {
  const first = opened(report, now, at);
  const self: Story = {
    incident: first.incident,
    deliveries: [],
    told: [],
    plan: (entry, incident = self.incident) =>
      planAlerts(entry, { incident, deliveries: self.deliveries, people, now, municipality: at, sha256 }),
    unanswered: () => then(fallDue(self.incident, `ack-${self.incident.round}`, now, at)),
    taken: (by) => then(take(self.incident, linkOf(by), now, at)),
    passedOn: (by) => then(passOn(self.incident, linkOf(by), now, at)),
    wakes: (what, when = now) => then(fallDue(self.incident, what, when, at)),
    answered: (step, by, outcome, more = {}) => then(answer(step, by, outcome, more)),
    change: (decide) => then(decide(self.incident)),
    followUp: (step, attempt = 1) => then(fallDue(self.incident, `${step}-${attempt}`, now, at)),
  };

  const answer = (step: string, by: string, outcome: AnyOutcome, more: Partial<FollowUpAnswer>) => {
    const attempt = self.incident.followUps.find(({ id }) => id === step)?.attempt ?? 0;
    const { role } = self.deliveries.findLast(({ person }) => person === by) ?? { role: 'KSS' as const };
    return answerFollowUp(self.incident, { step, attempt, outcome, ...more }, { person: by, role }, now, at);
  };

  /** What stands in the link that this person was last sent. */
  const linkOf = (by: string) => {
    const link = self.deliveries.findLast(({ person }) => person === by);
    if (!link) throw new Error(`${by} was never asked`);
    return link;
  };

  const then = (changed: Change | null): AlertPlan | undefined => {
    if (!changed) return undefined;
    self.incident = changed.incident;
    const plan = self.plan(changed.entry);
    self.told.push({ entry: changed.entry, incident: changed.incident, plan });
    self.deliveries.push(...plan.deliveries.map(sent));
    for (const finding of plan.findings) {
      self.incident = note(self.incident, finding, changed.entry.seq, now)?.incident ?? self.incident;
    }
    return plan;
  };

  then(first);
  return self;
};
