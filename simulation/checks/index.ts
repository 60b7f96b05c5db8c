import { sha256 } from '../../functions/hash.ts';
import { identifiersOfCode } from '../../shared/incident/identifiers.ts';
import { historyOf } from '../history.ts';
import { casesOf, type Played } from './case.ts';
import { ending } from './ending.ts';
import { followUps } from './follow-ups.ts';
import { heard } from './heard.ts';
import { lines } from './lines.ts';
import { loudEnough } from './loud.ts';
import { askedAfterTaken, messages } from './messages.ts';
import { readers } from './readers.ts';
import { legalSteps, takeoversIn } from './steps.ts';
import { taking } from './taking.ts';
import { timeline } from './timeline.ts';
import { wholeLine } from './whole-line.ts';

/** Looks whether every promise was kept. @returns what was not, in words, and what happened to the cases it concerns */
export const check = (played: Played): { wrong: string[]; history: string[] } => {
  const outcome = { ...played, marks: played.store.marks(), takeovers: takeoversIn(played.store) };
  const wrong: string[] = [];
  const cases = casesOf(outcome);
  for (const { reference, receiptCode } of outcome.reporters.answered) {
    const { id } = identifiersOfCode(receiptCode, sha256);
    if (!cases.some(({ incident }) => incident.id === id && incident.reference === reference))
      wrong.push(`A report was answered as stored and is not: ${reference}`);
  }
  wrong.push(...legalSteps(outcome), ...loudEnough(cases, outcome), ...outcome.nights);
  const broken = cases.filter((told) => {
    const found = [
      ...ending(told, outcome),
      ...timeline(told),
      ...messages(told, outcome),
      ...askedAfterTaken(told),
      ...readers(told, outcome),
      ...lines(told, outcome),
      ...wholeLine(told, outcome),
      ...taking(told, outcome),
      ...followUps(told, outcome),
      ...heard(told, outcome),
    ];
    wrong.push(...found.map((each) => `${told.incident.reference} ${told.incident.level}: ${each}`));
    return found.length > 0;
  });
  if (!outcome.rested) wrong.push('The run does not come to rest: something is driven on without end');
  return {
    wrong: [...new Set(wrong)],
    history: wrong.length === 0 ? [] : historyOf(broken.length > 0 ? broken : cases, outcome),
  };
};
