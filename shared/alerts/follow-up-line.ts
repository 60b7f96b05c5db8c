import type { FollowUp } from '../followups/follow-up.ts';
import type { Entry } from '../incident/entry.ts';
import type { Candidate } from '../routing/candidates.ts';
import type { Line } from '../routing/rule.ts';
import { inLine, type Planning } from './picks.ts';

/**
 * Everybody who may be asked for a contact or a task now, in the order of the line. Within the line's first role whoever
 * took the case comes first: they know the person. Nobody who handed it over or could not reach the person, unless
 * nobody else is left.
 */
export const inFollowUpLine = (
  line: Line,
  { task, passed = [] }: FollowUp,
  situation: Planning,
): readonly Candidate[] => {
  const all = inLine(line, situation);
  const [first] = all;
  const { taken } = situation.incident;
  const taker = all.find(({ person, role }) => person.id === taken?.person && role === first?.role);
  const ordered = taker ? [taker, ...all.filter((each) => each !== taker)] : all;
  const left = ordered.filter(({ person }) => !passed.includes(person.id));
  if (left.length > 0 || task === 'referral') return left;
  const others = inLine(situation.municipality.asking.lines.KSS, situation).filter(
    ({ person }) => !passed.includes(person.id),
  );
  return others.length > 0 ? others : ordered;
};

/**
 * The next who has not been asked, in the line and then in the strategist's own; the first once more when all have been.
 * Whom this entry has asked already stays: a replay finds the same people.
 */
export const nextInFollowUpLine = (
  line: Line,
  followUp: FollowUp,
  entry: Entry,
  situation: Planning,
): Candidate | undefined => {
  const asked = situation.deliveries.filter(
    ({ step, attempt }) => step === followUp.id && attempt === followUp.attempt,
  );
  const by = (own: boolean, { person }: Candidate) =>
    asked.some((each) => each.person === person.id && (each.entry === entry.seq) === own);
  const inOwn = inFollowUpLine(line, followUp, situation);
  if (followUp.task === 'referral')
    return inOwn.find((each) => by(true, each)) ?? inOwn.find((each) => !by(false, each));
  const everybody = [
    ...inOwn,
    ...inFollowUpLine(situation.municipality.asking.lines.KSS, followUp, situation),
  ];
  return (
    everybody.find((each) => by(true, each)) ?? everybody.find((each) => !by(false, each)) ?? everybody[0]
  );
};
