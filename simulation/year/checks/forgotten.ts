import type { FollowUp } from '../../../shared/followups/follow-up.ts';
import type { Told } from '../../checks/case.ts';
import type { YearOutcome } from './outcome.ts';

/** By hand, from domain.md, section 7. */
const OWED = {
  red: ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'],
  orange: ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'],
  yellow: ['F1', 'F3', 'F4', 'F5'],
  blue: ['F1', 'F4'],
} as const;

/** Three reminders, and then it is said that nobody answers. */
const ASKED_TO_THE_END = 4;

const DAY = 86_400_000;

/** Nobody is forgotten: each contact and task is done, declined, stopped for a reason that somebody gave, or asked to the end of its line. */
export function* forgotten(told: Told, outcome: YearOutcome): Generator<string> {
  const { incident } = told;
  for (const id of OWED[incident.receipt.level])
    if (!incident.followUps.some((each) => each.id === id)) yield `a contact is not there any more: ${id}`;
  for (const each of incident.followUps) yield* leftUndone(each, told, outcome);
  const { followUps, status } = incident;
  const contacts = followUps.filter(({ task }) => !task);
  const allDone = contacts.every(({ state }) => state === 'answered' || state === 'stopped');
  if (
    status !== 'closed' &&
    allDone &&
    !followUps.some(({ id, state }) => id === 'CLOSING' && state !== 'stopped')
  )
    yield 'nothing is left and nobody is asked whether to close it';
}

function* leftUndone(
  { id, state, due, answerBy, reminded = 0, attempt, stopped }: FollowUp,
  told: Told,
  outcome: YearOutcome,
): Generator<string> {
  const { entries, incident } = told;
  const lately = new Date(Date.parse(outcome.end) - DAY).toISOString();
  if (state === 'planned' && due < lately) yield `${id} was never asked for`;
  if (state === 'due' && reminded < ASKED_TO_THE_END && (answerBy ?? '') < lately)
    yield `${id} was asked for, and not again: ${reminded}`;
  if (state === 'due' && reminded === ASKED_TO_THE_END) {
    const said = entries.some(
      ({ what }) => what.kind === 'follow-up-unanswered' && what.step === id && what.attempt === attempt,
    );
    if (!said) yield `nobody answers ${id}, and nobody says so`;
  }
  if (state === 'stopped' && !hasReason(stopped?.why, told, outcome))
    yield `${id} was stopped and nobody had asked for that: ${stopped?.why}, ${incident.status}`;
}

const hasReason = (
  why: NonNullable<FollowUp['stopped']>['why'] | undefined,
  { incident, entries }: Told,
  { journal }: YearOutcome,
): boolean => {
  const chosen = journal.chosen.filter((each) => each.incident === incident.id).map(({ choice }) => choice);
  switch (why) {
    case 'asked':
      return chosen.some(({ stop }) => stop);
    case 'unwanted':
      return chosen.some(({ only }) => only);
    // Of what a pause holds the last comes when it ends.
    case 'paused':
      return chosen.some(({ pausedUntil }) => pausedUntil);
    case 'passed':
      return chosen.length > 0 || entries.some(({ what }) => what.kind === 'reopened');
    case 'covered':
      return entries.some(
        ({ what }) =>
          what.kind === 'happened' ||
          what.kind === 'reopened' ||
          what.kind === 'contacts-chosen' ||
          (what.kind === 'follow-up-answered' &&
            (what.outcome === 'well' || what.outcome === 'wants-support')),
      );
    case 'withdrawn':
      return journal.consented.some((each) => each.incident === incident.id && !each.consent);
    case 'closed':
      return entries.some(({ what }) => what.kind === 'closed');
    // No ladder changes in these years.
    case 'ladder':
    case undefined:
      return false;
  }
};
