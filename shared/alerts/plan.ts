import { toLocal } from '../calendar/zoned.ts';
import type { Person } from '../directory/person.ts';
import type { Entry, What } from '../incident/entry.ts';
import { deliveryId, type Sha256 } from '../incident/identifiers.ts';
import type { Incident } from '../incident/incident.ts';
import type { MessageKind } from '../messages/words.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { type Candidate, candidates, type Setting } from '../routing/candidates.ts';
import { isKeptOut, unmatchedNames } from '../routing/keep-out.ts';
import { type Line, MESSAGE_CHANNELS, type MessageChannel } from '../routing/rule.ts';
import { rulesFor } from '../routing/rules.ts';
import { channelsFor, type Failed, failedIn, unreachableFor } from './channels.ts';
import type { Delivery, PlannedDelivery } from './delivery.ts';
import { gapIn } from './gap.ts';
import { nextInLine } from './next-in-line.ts';

/** Everything that planning looks at: the case, whom it has already reached, and the directory as it is now. */
export interface Situation {
  readonly incident: Incident;
  readonly deliveries: readonly Delivery[];
  readonly people: readonly Person[];
  readonly now: string;
  readonly municipality: Municipality;
  readonly sha256: Sha256;
}

/** Who is to be told what, and what planning found that must be said on the timeline. */
export interface AlertPlan {
  readonly deliveries: readonly PlannedDelivery[];
  readonly findings: readonly What[];
}

interface Pick {
  readonly rule: string;
  readonly line: Line;
  readonly chosen: Candidate | undefined;
  readonly message: MessageKind;
  readonly channels: readonly MessageChannel[];
}

const NOTHING: AlertPlan = { deliveries: [], findings: [] };

/**
 * What an entry means for people: the deliveries it calls for. Entries that concern nobody give an empty plan.
 * Deliveries of this entry that have failed are made up for: by the person's other channel, then the next in line.
 */
export const planAlerts = (entry: Entry, all: Situation): AlertPlan => {
  if (all.incident.status === 'closed') return NOTHING;
  const situation = { ...all, failed: failedIn(entry.seq, all.deliveries) };
  switch (entry.what.kind) {
    case 'reported':
      return withUnmatchedNames(spoken(entry, situation, firstInLine(situation)), situation);
    case 'unreadable':
      return situation.incident.status === 'taken'
        ? NOTHING
        : spoken(entry, situation, firstInLine(situation));
    case 'escalated':
      return escalated(entry, entry.what.rule, situation);
    case 'follow-up-due':
      return spoken(entry, situation, followUpLines(entry.what.step, situation), entry.what);
    case 'taken':
      return { deliveries: taken(entry, situation), findings: [] };
    case 'exhausted':
      return { deliveries: deliveriesFor(entry, situation, lastCall(situation)), findings: [] };
    case 'undelivered':
      // What did not arrive is made up for by the entry that it was part of: see `causeSeq`.
      return NOTHING;
    case 'gap':
    case 'nobody-reached':
    case 'unmatched-names':
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

/** A situation, and by which channels people could not be reached with this very entry. */
interface Planning extends Situation {
  readonly failed: Failed;
}

/** A name to be kept out that nobody in the directory bears: whoever takes the case should ask whom it means. */
const withUnmatchedNames = (plan: AlertPlan, { incident, people }: Situation): AlertPlan => {
  const count = unmatchedNames(incident.report, people);
  return count === 0 ? plan : { ...plan, findings: [...plan.findings, { kind: 'unmatched-names', count }] };
};

const settingOf = ({ incident: { report }, people, failed }: Planning): Setting => ({
  party: report.party,
  excluded: (person) => isKeptOut(report, person, people),
  unreachable: unreachableFor(failed, people),
});

const inLine = (line: Line, situation: Planning) =>
  candidates(
    line,
    situation.people,
    settingOf(situation),
    toLocal(situation.now, situation.municipality.timeZone).date,
  );

const firstInLine = (situation: Planning): Pick[] => {
  const { incident, municipality } = situation;
  const urgent = incident.level === 'red' || incident.level === 'orange';
  // Who stands in two rows hears once: then what they are asked counts, not what they are merely told.
  const rules = rulesFor(municipality.routing, incident.report, incident.level);
  return [...rules.filter((rule) => rule.acknowledge), ...rules.filter((rule) => !rule.acknowledge)].map(
    (rule) => ({
      rule: rule.id,
      line: rule.line,
      chosen: inLine(rule.line, situation)[0],
      message: rule.acknowledge ? (urgent ? 'urgent' : 'task') : 'notice',
      channels: rule.channels,
    }),
  );
};

const followUpLines = (step: string, situation: Planning): Pick[] =>
  (situation.municipality.followUps.find(({ id }) => id === step)?.lines ?? []).map((line) => ({
    rule: `follow-up-${step}`,
    line,
    chosen: inLine(line, situation)[0],
    message: 'follow-up',
    channels: ['sms', 'email'],
  }));

const escalated = (entry: Entry, only: string | undefined, situation: Planning): AlertPlan => {
  const { incident, municipality } = situation;
  if (incident.status !== 'waiting') return { deliveries: [], findings: [] };
  const rules = rulesFor(municipality.routing, incident.report, incident.level).filter(
    (rule) => rule.acknowledge,
  );
  const lines = rules.map((rule) => ({ ...rule, candidates: inLine(rule.line, situation) }));
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

/** Nobody in a red case's lines has taken it, though asked twice: all of them at once, by every channel. */
const lastCall = (situation: Planning): Pick[] => {
  const { incident, municipality } = situation;
  if (incident.level !== 'red' || incident.status !== 'unanswered') return [];
  return rulesFor(municipality.routing, incident.report, incident.level)
    .filter((rule) => rule.acknowledge)
    .flatMap(({ id, line }) =>
      inLine(line, situation).map(
        (chosen): Pick => ({ rule: id, line, chosen, message: 'unanswered', channels: MESSAGE_CHANNELS }),
      ),
    );
};

/** Messages that ask somebody to take a case. */
const ASKS: readonly MessageKind[] = ['urgent', 'task', 'passed', 'unanswered'];

/** Whoever was asked to take the case is told by e-mail that somebody has; by SMS only where there is no address. */
const taken = (entry: Entry, situation: Planning): PlannedDelivery[] => {
  const { incident, deliveries, people } = situation;
  const asked = deliveries.filter(({ message }) => ASKS.includes(message));
  const told = new Map(
    asked.filter(({ person }) => person !== incident.taken?.person).map((each) => [each.person, each]),
  );
  const picks = [...told.values()].flatMap(({ person: id, role, rule }): Pick[] => {
    const person = people.find((each) => each.id === id);
    if (!person || isKeptOut(incident.report, person, people)) return [];
    const channels: MessageChannel[] = [person.email ? 'email' : 'sms'];
    return [{ rule, line: [role], chosen: { person, role, order: 0 }, message: 'taken', channels }];
  });
  return deliveriesFor(entry, situation, picks);
};

/** The deliveries of the picks, and for each line the gap that was met on the way, or that nobody was there at all. */
const spoken = (
  entry: Entry,
  situation: Planning,
  picks: readonly Pick[],
  followUp?: { step: string; attempt: number },
): AlertPlan => ({
  deliveries: deliveriesFor(entry, situation, picks, followUp),
  findings: picks.flatMap(({ rule, line, chosen }): What[] => {
    const gap = gapIn(
      line,
      chosen,
      situation.people,
      settingOf(situation),
      toLocal(situation.now, situation.municipality.timeZone).date,
    );
    const nobody: What[] = chosen ? [] : [{ kind: 'nobody-reached', rule }];
    return gap ? [{ kind: 'gap', rule, ...gap }, ...nobody] : nobody;
  }),
});

/** One delivery for each person and channel: somebody who stands in two lines hears once. */
const deliveriesFor = (
  entry: Entry,
  { incident, sha256, failed }: Planning,
  picks: readonly Pick[],
  followUp?: { step: string; attempt: number },
): PlannedDelivery[] => {
  const planned = new Map<string, PlannedDelivery>();
  for (const { rule, chosen, message, channels } of picks) {
    if (!chosen) continue;
    const { person, role } = chosen;
    for (const channel of channelsFor(person, channels, failed)) {
      const id = deliveryId({ incident: incident.id, entry: entry.seq, person: person.id, channel }, sha256);
      if (planned.has(id)) continue;
      const about = followUp ? { step: followUp.step, attempt: followUp.attempt } : {};
      const language = person.languages[0] ?? 'sv';
      planned.set(id, {
        id,
        incident: incident.id,
        entry: entry.seq,
        rule,
        person: person.id,
        role,
        channel,
        language,
        message,
        ...about,
      });
    }
  }
  return [...planned.values()];
};
