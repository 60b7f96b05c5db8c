import { toLocal } from '../calendar/zoned.ts';
import type { Person } from '../directory/person.ts';
import type { Entry, What } from '../incident/entry.ts';
import { deliveryId, type Sha256 } from '../incident/identifiers.ts';
import type { Incident } from '../incident/incident.ts';
import type { MessageKind } from '../messages/kinds.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { type Candidate, candidates, type Setting } from '../routing/candidates.ts';
import { isKeptOut } from '../routing/keep-out.ts';
import type { Line, MessageChannel, Rule } from '../routing/rule.ts';
import { rulesFor } from '../routing/rules.ts';
import { channelsFor, type Failed, unreachableFor } from './channels.ts';
import type { Delivery, PlannedDelivery } from './delivery.ts';
import { gapIn } from './gap.ts';

/** Everything that planning looks at: the case, whom it has already reached, and the directory as it is now. */
export interface Situation {
  readonly incident: Incident;
  readonly deliveries: readonly Delivery[];
  readonly people: readonly Person[];
  readonly now: string;
  /** With the rules in force. */
  readonly municipality: Municipality;
  /** The rules of the municipality's file, where others that were approved at the desk are in force. */
  readonly fileRules?: readonly Rule[];
  readonly sha256: Sha256;
}

/** Who is to be told what, and what planning found that must be said on the timeline. */
export interface AlertPlan {
  readonly deliveries: readonly PlannedDelivery[];
  readonly findings: readonly What[];
}

/** Somebody who is to be told something through a line, or nobody where it has nobody. */
export interface Pick {
  readonly rule: string;
  readonly line: Line;
  readonly chosen: Candidate | undefined;
  readonly message: MessageKind;
  readonly channels: readonly MessageChannel[];
}

/** A situation, and by which channels people could not be reached with this very entry. */
export interface Planning extends Situation {
  readonly failed: Failed;
}

const settingOf = ({ incident: { report }, people, failed }: Planning): Setting => ({
  party: report.party,
  excluded: (person) => isKeptOut(report, person, people),
  unreachable: unreachableFor(failed, people),
});

export const inLine = (line: Line, situation: Planning) =>
  candidates(
    line,
    situation.people,
    settingOf(situation),
    toLocal(situation.now, situation.municipality.timeZone).date,
  );

/** The rows of the routing table that apply to the case. */
export const rulesOf = ({ incident, municipality }: Planning): readonly Rule[] =>
  rulesFor(municipality.routing, incident);

export const firstOf = ({ id, line, channels }: Rule, message: MessageKind, situation: Planning): Pick => ({
  rule: id,
  line,
  chosen: inLine(line, situation)[0],
  message,
  channels,
});

/** The deliveries of the picks, and for each line the gap that was met on the way, or that nobody was there at all. */
export const spoken = (entry: Entry, situation: Planning, picks: readonly Pick[]): AlertPlan => ({
  deliveries: deliveriesFor(entry, situation, picks),
  findings: picks.flatMap((pick): What[] => {
    const gap = gapOf(pick, situation);
    const nobody: What[] = pick.chosen ? [] : [{ kind: 'nobody-reached', rule: pick.rule }];
    return gap ? [gap, ...nobody] : nobody;
  }),
});

/** The gap that was met on the way down a line, if any. */
export const gapOf = ({ rule, line }: Pick, situation: Planning): What | null => {
  const gap = gapIn(
    line,
    inLine(line, situation)[0],
    situation.people,
    settingOf(situation),
    toLocal(situation.now, situation.municipality.timeZone).date,
  );
  return gap && { kind: 'gap', rule, ...gap };
};

/** What messages about a contact or a task carry besides. */
export type About = { readonly step: string; readonly attempt: number } & {
  readonly calendar?: PlannedDelivery['calendar'];
};

/** One delivery for each person and channel: somebody who stands in two lines hears once. */
export const deliveriesFor = (
  entry: Entry,
  { incident, sha256, failed, deliveries }: Planning,
  picks: readonly Pick[],
  about?: About,
): PlannedDelivery[] => {
  const planned = new Map<string, PlannedDelivery>();
  for (const { rule, chosen, message, channels } of picks) {
    if (!chosen) continue;
    const { person, role } = chosen;
    const arrived = deliveries.some(
      (each) =>
        each.entry === entry.seq &&
        each.person === person.id &&
        // An entry that says two things: that one has come does not make up for the other.
        each.step === about?.step &&
        channels.includes(each.channel) &&
        (each.state === 'handed-over' || each.state === 'delivered'),
    );
    for (const channel of channelsFor(person, channels, failed)) {
      // Another way is for whom the message has not reached: a replay after their address has changed rings nobody.
      if (arrived && !channels.includes(channel)) continue;
      // An entry that says several things may tell one person two of them.
      const step = entry.what.kind === 'follow-up-due' ? undefined : about?.step;
      const id = deliveryId(
        { incident: incident.id, entry: entry.seq, person: person.id, channel, step },
        sha256,
      );
      if (planned.has(id)) continue;
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
        ...(about && { step: about.step, attempt: about.attempt }),
        ...(about?.calendar && channel === 'email' && { calendar: about.calendar }),
      });
    }
  }
  return [...planned.values()];
};
