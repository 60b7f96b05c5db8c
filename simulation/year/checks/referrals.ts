import type { Told } from '../../checks/case.ts';
import type { Consented } from '../journal.ts';
import { GOES_ON_MS, type YearOutcome } from './outcome.ts';

/** Occupational health hears nothing before the consent and learns nothing after it. */
export function* referrals({ incident, sent }: Told, outcome: YearOutcome): Generator<string> {
  const { journal, caseOf } = outcome;
  const consented = journal.consented
    .filter((each) => each.incident === incident.id)
    .sort((a, b) => a.done - b.done);
  for (const { at, delivery } of sent) {
    if (delivery?.step === 'REFERRAL' && delivery.message === 'referral' && !mayBe(consented, at, GOES_ON_MS))
      yield 'occupational health was told without consent';
  }
  for (const { token, begun, open } of journal.looked)
    if (open && caseOf(token) === incident.id && !mayBe(consented, begun, 0))
      yield 'occupational health was shown whom to contact without consent';
}

/** Whether there may be consent at a moment: what is being said just then may count already or not yet. */
const mayBe = (consented: readonly Consented[], at: number, goesOn: number): boolean => {
  const last = consented.findLast(({ done }) => done + goesOn <= at);
  const saying = consented.some(({ begun, done, consent }) => consent && begun <= at && done + goesOn > at);
  return saying || last?.consent === true || consented.some(({ begun, done }) => overlaps(begun, done, last));
};

/** What was said at the same time as the last may have come after it. */
const overlaps = (begun: number, done: number, last: Consented | undefined): boolean =>
  last !== undefined && last.begun !== begun && begun <= last.done && done >= last.begun;
