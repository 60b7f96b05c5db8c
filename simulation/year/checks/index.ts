import { sha256 } from '../../../functions/hash.ts';
import { identifiersOfCode } from '../../../shared/incident/identifiers.ts';
import { casesOf, type Played } from '../../checks/case.ts';
import { ending } from '../../checks/ending.ts';
import { messages } from '../../checks/messages.ts';
import { legalSteps, takeoversIn } from '../../checks/steps.ts';
import { historyOf } from '../../history.ts';
import { forgotten } from './forgotten.ts';
import { gone } from './gone.ts';
import { hours } from './hours.ts';
import type { YearOutcome } from './outcome.ts';
import { referrals } from './referrals.ts';
import { twice } from './twice.ts';
import { wishes } from './wishes.ts';

/** Looks whether a year's promises were kept. @returns as `check` of a single run does, and how much was looked at */
export const checkYear = (
  played: Omit<Played, 'returners' | 'reactions'> & YearOutcome,
): { wrong: string[]; history: string[] } => {
  const outcome = { ...played, takeovers: takeoversIn(played.store) };
  const cases = casesOf(outcome);
  const wrong: string[] = [...legalSteps(outcome), ...outcome.nights];
  for (const { reference, receiptCode } of outcome.reporters.answered)
    if (!cases.some(({ incident }) => incident.id === identifiersOfCode(receiptCode, sha256).id))
      wrong.push(`A report was answered as stored and is not: ${reference}`);
  const broken = cases.filter((told) => {
    const found = [
      ...ending(told, outcome),
      ...messages(told, outcome),
      ...wishes(told, outcome),
      ...forgotten(told, outcome),
      ...hours(told, outcome),
      ...twice(told),
      ...referrals(told, outcome),
      ...gone(told, outcome),
    ];
    wrong.push(...found.map((each) => `${told.incident.reference} ${told.incident.level}: ${each}`));
    return found.length > 0;
  });
  if (!outcome.rested) wrong.push('The year does not come to rest: something is driven on without end');
  return {
    wrong: [...new Set(wrong)],
    history: wrong.length === 0 ? [] : historyOf(broken.length > 0 ? broken : cases, outcome),
  };
};
